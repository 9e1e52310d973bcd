import { NAUGHTY_STRINGS, naughtyRuns, naughtyText } from '@synoptic/core/export/naughty-corpus.fixture';
import { asXmlHolds, readCsvCells, readXml } from '@synoptic/core/export/naughty-formats.fixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNOTATION_FORMAT_NAMES, type AnnotatedClaim, type AnnotationFormatName } from './annotation-format.ts';
import { ANNOTATION_FORMATS } from './registry.ts';

/** Check of a written file by a reader of others, and the form in which a text comes back from it. */
const WRITTEN: Readonly<Record<AnnotationFormatName, { check(file: string): void; holds(text: string): string }>> = {
  w3c: { check: (file) => void JSON.parse(file), holds: (text) => text },
  brat: {
    check(file) {
      for (const line of file.split('\n').slice(0, -1))
        expect(line).toMatch(/^(?:T\d+\tdead \d+ \d+\t[^\t\r]*|#\d+\tAnnotatorNotes T\d+\t\{.*\})$/su);
    },
    holds: (text) => text,
  },
  inception: {
    check(file) {
      expect(readXml(file, 'Claim', 'Sofa').length).toBeGreaterThan(1);
    },
    holds: asXmlHolds,
  },
  csv: {
    check(file) {
      expect(readCsvCells(file).filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    },
    holds: (text) => text.toWellFormed(),
  },
  jsonl: {
    check(file) {
      for (const line of file.trimEnd().split('\n')) JSON.parse(line);
    },
    holds: (text) => text,
  },
};

/** A text with a claim on some of its words; the claim's own words are naughty too. */
const annotated = fc
  .record({
    text: fc.array(naughtyText, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n')),
    gloss: naughtyText,
    at: fc.nat(),
    of: fc.nat(),
  })
  .map(({ text, gloss, at, of }) => {
    const points = [...text];
    const first = at % points.length;
    const last = first + 1 + (of % (points.length - first));
    const [start, end] = [first, last].map((n) => points.slice(0, n).join('').length) as [number, number];
    const item = { facet: 'dead', about: 'event:fire', value: gloss, gloss: { en: gloss } };
    const claim: AnnotatedClaim = { id: 'claim:a-1', start, end, line: 1, item };
    return { text, claim, gloss };
  });

describe.each(ANNOTATION_FORMAT_NAMES)('naughty strings in annotations as %s', (name) => {
  it('are read by other programs as one record each, and are imported again', () =>
    fc.assert(
      fc.asyncProperty(annotated, async ({ text, claim, gloss }) => {
        const format = await ANNOTATION_FORMATS[name]();
        const { check, holds } = WRITTEN[name];
        const files = [...(await format.write({ slug: 'a', text, claims: [claim] }))];
        const [file = ''] = files.filter(([path]) => !/\.txt$|^TypeSystem/.test(path)).map(([, content]) => content);
        check(file);
        const { items, faults } = await format.read({ file: 'a', content: file, text });
        const quote = holds(text).slice(claim.start, claim.end);
        // Words that are nothing but white space prove no place.
        if (quote.trim() === '') return;
        expect(faults).toEqual([]);
        expect(items.map(({ item }) => item)).toMatchObject([
          { facet: 'dead', value: holds(gloss), quote, gloss: JSON.parse(holds(JSON.stringify({ en: gloss }))) },
        ]);
      }),
      naughtyRuns(60),
    ));

  it('are refused with a line or read as items, for any content of the file', async () => {
    const format = await ANNOTATION_FORMATS[name]();
    const read = async (content: string) => {
      const { items, faults } = await format.read({ file: 'a', content, text: content });
      for (const { line, message, hint } of [...faults]) expect([line > 0, message !== '', hint !== '']).toEqual([true, true, true]);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(({} as Record<string, unknown>)['facet']).toBeUndefined();
      for (const { item } of items) expect(typeof item).toBe('object');
    };
    for (const text of NAUGHTY_STRINGS) await read(text);
    const keys = ['__proto__', 'constructor', 'facet', 'quote', 'value', 'target', 'body', 'type'];
    const json = fc.json({ maxDepth: 4 });
    const near = fc
      .tuple(fc.constantFrom(...keys), json, naughtyText)
      .map(([key, value, text]) => [
        `{"${key}":${value},"facet":"dead","quote":${JSON.stringify(text)}}`,
        `T1\tdead 0 ${text.length}\t${text}\n#1\tAnnotatorNotes T1\t{"${key}":${value}}`,
        `quote,facet,${key}\n${text},dead,${text}`,
        `<a xmlns:cas="x"><cas:Sofa sofaString="${text}"/><b ${key}="1" begin="0" end="1" facet="${text}"/></a>`,
        `[{"type":"Annotation","body":{"type":"Dataset","value":{"${key}":${value}}},"target":{"selector":{"type":"TextQuoteSelector","exact":${JSON.stringify(text)}}}}]`,
      ]);
    await fc.assert(
      fc.asyncProperty(near, async (contents) => {
        for (const content of contents) await read(content);
      }),
      naughtyRuns(40),
    );
  });
});
