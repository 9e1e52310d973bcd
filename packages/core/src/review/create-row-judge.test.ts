import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../compare/compare.ts';
import { isSameRow, rowKey } from '../compare/row-key.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { createRowJudge } from './create-row-judge.ts';

describe('a row judged with a part of its claims', () => {
  it('has the verdict, counts and answers of the whole comparison', async () => {
    const corpus = openCorpus(await readShippedCorpus());
    const judge = createRowJudge(corpus);
    const event = fc.constantFrom(...corpus.compiled.events.map(({ id }) => id));
    fc.assert(
      fc.property(event, fc.nat(1000), (about, seed) => {
        const include = ({ id }: { readonly id: string }) => (id.length * 31 + (id.codePointAt(id.length - 1) ?? 0) * 7 + seed) % 3 !== 0;
        const all = compare(corpus, { about: [about] }).rows;
        const some = compare(corpus, { about: [about] }, include).rows.filter(({ cells }) => cells.some(({ claims }) => claims.length > 0));
        for (const whole of all) {
          const row = some.find((one) => isSameRow(one, whole));
          const { attestations, reporters, origins } = row?.corroboration ?? {};
          const expected = row && { verdict: row.verdict, rule: row.rule, attestations, reporters, origins, answers: row.answers.length };
          expect(judge(rowKey(whole), include)).toEqual(expected ?? null);
        }
      }),
      { numRuns: 10 },
    );
  });
});
