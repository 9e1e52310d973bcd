import { existsSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it } from 'vitest';
import { textIndex } from './text-index.ts';

const CASES = new URL('../../../../../shared/cases/search/jsquad.json', import.meta.url);
const EVERY = 20;
/** Every third paragraph is searched, as an index of all takes longer than the questions. */
const SEARCHED = 3;

interface Cases {
  readonly docs: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly qs: readonly { readonly q: string; readonly d: number }[];
}

/** Every twentieth question about a third of the paragraphs; `npm run bench:search` runs all. */
describe.skipIf(!existsSync(CASES))('search with Japanese questions (JSQuAD, needed beside the checkout)', () => {
  let cases: Cases;
  let find: ReturnType<typeof textIndex>;
  beforeAll(() => {
    const all: Cases = JSON.parse(readFileSync(CASES, 'utf8'));
    const docs = all.docs.filter((_, i) => i % SEARCHED === 0);
    const ids = new Set(docs.map(({ id }) => id));
    cases = { docs, qs: all.qs.filter(({ d }) => ids.has(d)) };
    find = textIndex(cases.docs.map(({ id, title, text }) => ({ id: String(id), names: title, text })));
  });

  const rank = (ask: (q: string) => readonly number[]) => {
    const sample = cases.qs.filter((_, i) => i % EVERY === 0);
    const gains = sample.map(({ q, d }) => 1 / (ask(q).slice(0, 10).indexOf(d) + 1)).filter(Number.isFinite);
    return gains.reduce((a, b) => a + b, 0) / sample.length;
  };
  const found = (q: string) => find(q).hits.map((h) => Number(h.id));

  it('finds the paragraph no worse than a library with a dictionary', () => {
    const library = new MiniSearch<Cases['docs'][number]>({ fields: ['title', 'text'], tokenize: dictionaryWords });
    library.addAll(cases.docs);
    const [ours, theirs] = [rank(found), rank((q) => library.search(q).map((h) => h.id))];
    expect(ours).toBeGreaterThan(0.9);
    expect(ours).toBeGreaterThanOrEqual(theirs);
  });

  it('finds every two-character word and one-character name anywhere in a run', () => {
    for (const { id, text } of cases.docs.filter((_, i) => i % EVERY === 0))
      for (const [run] of text.normalize('NFKC').matchAll(/\p{Script=Han}{2,}/gu)) {
        const signs = [...run];
        for (const q of [signs.slice(0, 2).join(''), signs.slice(-2).join(''), signs.at(-1) as string]) expect(found(q), q).toContain(id);
      }
  });
});

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function dictionaryWords(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ segment, isWordLike }) => isWordLike && !/^[\p{Script=Hiragana}ー]+$/u.test(segment))
    .map(({ segment }) => segment);
}
