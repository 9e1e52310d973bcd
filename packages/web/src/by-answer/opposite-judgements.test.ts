import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import type { Row } from '@synoptic/core/shapes/row';
import { describe, expect, it } from 'vitest';
import { oppositeJudgements } from './opposite-judgements.ts';

describe('rows with the opposite judgement', () => {
  it('are named beside agreement on what the CSTO can do, as its critics speak on other questions', async () => {
    const { rows } = await (await readerOfShippedCorpus()).compare({ about: ['organization:csto'] });
    const capacity = rows.find(({ facet }) => facet === 'capacity') as Row;
    expect(capacity.verdict).toBe('agree');
    expect(oppositeJudgements(capacity, rows).map(({ facet }) => facet)).toEqual(
      expect.arrayContaining(['vitality', 'prospect', 'cohesion']),
    );
  });
  it('judge the same subject with the other sign, and only where the answers of the row agree', async () => {
    const reader = await readerOfShippedCorpus();
    const { items } = await reader.entities({ limit: 500 });
    let found = 0;
    for (const { id } of items) {
      const { rows } = await reader.compare({ about: [id] });
      for (const row of rows) {
        const signs = ({ answers }: Row) => new Set(answers.map(({ value }) => (value.type === 'appraisal' ? value.sign : null)));
        for (const other of oppositeJudgements(row, rows)) {
          found++;
          expect([row.verdict, other.about, other.of]).toEqual(['agree', row.about, row.of]);
          expect(signs(other).has(signs(row).has('positive') ? 'negative' : 'positive')).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
