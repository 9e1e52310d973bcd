import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { matchPassages } from './match-passages.ts';

const corpus = await readShippedCorpus();
const reader = memoryReader(corpus);
const [b, d] = await Promise.all([reader.document('document:d1021-2022'), reader.document('document:shinzo-returns-2022')]);
const meetings = matchPassages(b, d);

describe('where two documents meet', () => {
  it('is told from either side alike', () => {
    const back = matchPassages(d, b);
    expect([...meetings.keys()].sort()).toEqual([...back.keys()].sort());
    for (const [id, met] of meetings) expect(back.get(id)).toEqual(met);
  });
  it('is a passage of the other document, by something that both treat', () => {
    const passages = new Map([...b.passages, ...d.passages].map((p) => [p.id, p]));
    expect(meetings.size).toBeGreaterThan(10);
    for (const [id, met] of meetings)
      for (const { passage, shared, weight } of met) {
        expect(passages.get(passage)?.document).not.toBe(passages.get(id)?.document);
        expect(shared.length).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(met[0]?.weight ?? 0);
      }
  });
  it('is not where both only name what is named everywhere', () => {
    for (const met of meetings.values()) for (const { shared } of met) expect(shared).not.toEqual(['state:russia']);
  });
  it('is nowhere in boilerplate', () => {
    const roles = new Map([...b.passages, ...d.passages].map((p) => [p.id, p.role]));
    for (const id of meetings.keys()) expect(roles.get(id)).not.toBe('boilerplate');
  });
});
