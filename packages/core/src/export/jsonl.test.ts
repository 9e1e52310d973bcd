import { describe, expect, it } from 'vitest';
import { shipped, shippedAnswer } from './exported.fixture.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';

const en = { language: 'en' } as const;
const lines = (text = '') =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { record: string; id?: string });

describe('JSON', () => {
  it('is the corpus as compiled and the comparison as answered', () => {
    expect(JSON.parse(json.writes.corpus?.(shipped, en) ?? '')).toEqual(shipped);
    expect(JSON.parse(json.writes.comparison?.(shippedAnswer, en) ?? '')).toEqual(JSON.parse(JSON.stringify(shippedAnswer)));
  });
});

describe('JSON Lines', () => {
  it('has every record of the corpus on a line of its own', () => {
    const records = lines(jsonl.writes.corpus?.(shipped, en));
    expect(records[0]).toMatchObject({ record: 'corpus', digest: shipped.digest });
    for (const [record, list] of Object.entries({
      claim: shipped.claims,
      entity: shipped.entities,
      event: shipped.events,
      passage: shipped.passages,
    }))
      expect(records.filter((r) => r.record === record).map(({ record: _, ...rest }) => rest)).toEqual(list);
  });

  it('has every row and claim of a comparison, and what names them', () => {
    const records = lines(jsonl.writes.comparison?.(shippedAnswer, en));
    expect(records[0]).toMatchObject({ record: 'comparison', id: shippedAnswer.id });
    expect(records.filter((r) => r.record === 'row').length).toBe(shippedAnswer.rows.length);
    expect(records.filter((r) => r.record === 'claim').map((r) => r.id)).toEqual(Object.keys(shippedAnswer.claims));
    expect(records.at(-1)?.record).toBe('lexicon');
  });
});
