import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, serializeCorpus } from '../compile/compile.ts';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { CompiledCorpusError, readCompiledCorpus } from './read-compiled-corpus.ts';

const LISTS = ['documents', 'passages', 'entities', 'events', 'claims', 'facets', 'kinds', 'units', 'roles'] as const;

function smallCorpus(): CompiledCorpus {
  const { corpus } = compile(
    smallFolder({
      documents: {
        A: { claims: [{ value: 3 }, { value: 4, gloss: { en: 'four 四 𠮷 \u001f', ja: '四人' } }] },
        B: { date: '2020', claims: [{ value: 4 }, { facet: 'begin', value: '2020-01' }] },
      },
    }),
  );
  if (!corpus) throw new Error('the small corpus does not compile');
  return corpus;
}

/** `refused`, or `served` with exactly the corpus that was compiled; anything else fails. */
async function outcomeOf(text: string, original: string): Promise<'refused' | 'served'> {
  const read = await readCompiledCorpus(text, 'corpus.json').catch((error: unknown) => error);
  if (read instanceof CompiledCorpusError) return 'refused';
  // A boolean, because the difference of two megabytes takes the runner minutes to print.
  expect(serializeCorpus(read as CompiledCorpus) === original, 'served a corpus other than the one that was compiled').toBe(true);
  return 'served';
}

describe.each([
  ['a small corpus', async () => smallCorpus(), 300],
  ['the shipped corpus', readShippedCorpus, 8],
])('%s', (_name, open, runs) => {
  let corpus: CompiledCorpus;
  let text: string;
  let bytes: Buffer;
  beforeAll(async () => {
    corpus = await open();
    text = serializeCorpus(corpus);
    bytes = Buffer.from(text);
  });
  const settings = { ...lawRuns(runs), seed: 24, endOnFailure: true };

  it('is served as it was compiled', async () => expect(await outcomeOf(text, text)).toBe('served'));

  it('is refused after any flipped bit, unless its content is the same', async () => {
    const flip = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(flip, async ({ at, bit }) => {
        const flipped = Buffer.from(bytes);
        const index = Math.floor(at * bytes.length);
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
        await outcomeOf(flipped.toString('utf8'), text);
      }),
      settings,
    );
  });

  it('is refused if a record is missing, repeated or moved', async () => {
    const edit = fc.record({ part: fc.constantFrom(...LISTS), at: fc.nat(), how: fc.constantFrom('remove', 'repeat', 'move') });
    await fc.assert(
      fc.asyncProperty(edit, async ({ part, at, how }) => {
        const list: readonly unknown[] = corpus[part];
        fc.pre(list.length > 1);
        const index = at % list.length;
        const others = list.toSpliced(index, 1);
        const record = list[index];
        const edited = { remove: others, repeat: [...list, record], move: others.toSpliced((index + 1) % list.length, 0, record) }[how];
        expect(await outcomeOf(`${canonicalJson({ ...corpus, [part]: edited })}\n`, text)).toBe('refused');
      }),
      settings,
    );
  });

  it('is refused when cut short', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async (length) => {
        expect(await outcomeOf(bytes.subarray(0, length).toString('utf8'), text)).toBe('refused');
      }),
      settings,
    );
  });
});
