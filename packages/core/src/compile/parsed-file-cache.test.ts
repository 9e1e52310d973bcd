import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { ParsedFileCache } from './parse-folder.ts';
import { smallFolder } from './small-corpus.fixture.ts';

const folder = smallFolder({
  documents: {
    A: { claims: [{ id: 'a', about: 'event:fire', facet: 'deaths', value: 3 }] },
    B: { claims: [{ id: 'b', about: 'event:fire', facet: 'deaths', value: 4 }] },
  },
});
const files = [...folder.keys()];

/** Edits of a file: faulty YAML, a fault of shape, text that changes nothing, removal, restoration. */
const EDITS = [
  (text: string) => `${text}\n}`,
  () => '{"colour": "red"}',
  (text: string) => `${text}\n`,
  () => null,
  (_: string, file: string) => folder.get(file) ?? null,
];

it('a compilation that reuses parsed files equals a fresh one, issue by issue and byte by byte', () => {
  const edit = fc.record({ file: fc.constantFrom(...files), edit: fc.constantFrom(...EDITS) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const cache: ParsedFileCache = new Map();
      const now = new Map(folder);
      compile(now, cache);
      for (const { file, edit } of edits) {
        const text = edit(now.get(file) ?? '', file);
        if (text === null) now.delete(file);
        else now.set(file, text);
        expect(compile(now, cache)).toEqual(compile(now));
      }
      expect([...cache.keys()].toSorted()).toEqual([...now.keys()].toSorted());
    }),
    { numRuns: 8 },
  );
});
