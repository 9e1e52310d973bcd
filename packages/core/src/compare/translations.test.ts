import { expect, it } from 'vitest';
import { openCorpus } from '../corpus/corpus.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { compare } from './compare.ts';

/** The same data with texts in the default language alone. */
function untranslated(value: unknown, standard: string): unknown {
  if (Array.isArray(value)) return value.map((item) => untranslated(item, standard));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries[0]?.[0] === standard && entries.every(([, text]) => typeof text === 'string');
  return Object.fromEntries((isText ? entries.slice(0, 1) : entries).map(([key, item]) => [key, untranslated(item, standard)]));
}

it('a translation decides nothing: without it every row has the same verdict and counts', async () => {
  const compiled = await readShippedCorpus();
  const rowsOf = (corpus: ReturnType<typeof openCorpus>) =>
    corpus.subjects.flatMap((about) =>
      compare(corpus, { about: [about] }).rows.map(({ verdict, rule, corroboration }) => ({ verdict, rule, corroboration })),
    );
  const alone = untranslated(compiled, compiled.corpus.languages[0] ?? '') as typeof compiled;
  expect(JSON.stringify(alone.events[0]?.label)).not.toBe(JSON.stringify(compiled.events[0]?.label));
  expect(rowsOf(openCorpus(alone))).toEqual(rowsOf(openCorpus(compiled)));
});
