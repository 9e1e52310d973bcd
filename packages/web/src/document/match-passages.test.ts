import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { matchPassages } from './match-passages.ts';

const corpus = await readShippedCorpus();
const reader = memoryReader(corpus);
const [b, d] = await Promise.all([reader.document('document:d1021-2022'), reader.document('document:shinzo-returns-2022')]);
const meetings = matchPassages(b, d);

describe('common subjects of two documents', () => {
  it('are the same from either side', () => {
    const back = matchPassages(d, b);
    expect([...meetings.keys()].sort()).toEqual([...back.keys()].sort());
    for (const [id, met] of meetings) expect(back.get(id)).toEqual(met);
  });
  it('link passages of both documents that share a subject', () => {
    const passages = new Map([...b.passages, ...d.passages].map((p) => [p.id, p]));
    expect(meetings.size).toBeGreaterThan(10);
    for (const [id, met] of meetings)
      for (const { passage, shared, weight } of met) {
        expect(passages.get(passage)?.document).not.toBe(passages.get(id)?.document);
        expect(shared.length).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(met[0]?.weight ?? 0);
      }
  });
  it('leave out subjects that are named everywhere', () => {
    for (const met of meetings.values()) for (const { shared } of met) expect(shared).not.toEqual(['state:russia']);
  });
  it('leave out boilerplate', () => {
    const roles = new Map([...b.passages, ...d.passages].map((p) => [p.id, p.role]));
    for (const id of meetings.keys()) expect(roles.get(id)).not.toBe('boilerplate');
  });
});
