import { describe, expect, it } from 'vitest';
import { shippedAnswer, shippedCompiled } from './exported.fixture.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';

const en = { language: 'en' } as const;
const lines = (text = '') =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { record: string; id?: string });

describe('JSON', () => {
  it('is the compiled corpus or the answer', () => {
    expect(JSON.parse(jsonFormat.writes.corpus?.(shippedCompiled, en) ?? '')).toEqual(shippedCompiled);
    expect(JSON.parse(jsonFormat.writes.comparison?.(shippedAnswer, en) ?? '')).toEqual(JSON.parse(JSON.stringify(shippedAnswer)));
  });
});

describe('JSON Lines', () => {
  it('has every record of the corpus on a line of its own', () => {
    const records = lines(jsonlFormat.writes.corpus?.(shippedCompiled, en));
    expect(records[0]).toMatchObject({ record: 'corpus', digest: shippedCompiled.digest });
    for (const [record, list] of Object.entries({
      claim: shippedCompiled.claims,
      entity: shippedCompiled.entities,
      event: shippedCompiled.events,
      passage: shippedCompiled.passages,
    }))
      expect(records.filter((r) => r.record === record).map(({ record: _, ...rest }) => rest)).toEqual(list);
  });

  it('has every row and claim of a comparison, and its lexicon', () => {
    const records = lines(jsonlFormat.writes.comparison?.(shippedAnswer, en));
    expect(records[0]).toMatchObject({ record: 'comparison', id: shippedAnswer.id });
    expect(records.filter((r) => r.record === 'row').length).toBe(shippedAnswer.rows.length);
    expect(records.filter((r) => r.record === 'claim').map((r) => r.id)).toEqual(Object.keys(shippedAnswer.claims));
    expect(records.at(-1)?.record).toBe('lexicon');
  });
});
