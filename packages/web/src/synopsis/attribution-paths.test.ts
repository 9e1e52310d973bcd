import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { describe, expect, it } from 'vitest';
import { attributionPathsOf } from './attribution-paths.ts';

const reader = await readerOfShippedCorpus();

/** The paths of the first row of a comparison, as the viewer asks for them. */
async function of(about: string, facet: string) {
  const question = { about: [about], facets: [facet] };
  const [{ rows, claims }, dependence] = await Promise.all([reader.compare(question), reader.dependence(question)]);
  const shown = rows[0]?.cells.flatMap((cell) => cell.claims) ?? [];
  return attributionPathsOf(shown, dependence.rows[0], (id) => claims[id]);
}

describe('the attribution paths of a row’s claims', async () => {
  const ways = await of('event:kazakhstan-unrest-2022', 'nature');

  it('begin at the origins; an origin that two agencies quote is one node with a step to each', () => {
    const putin = ways.origins.filter((o) => o.agent === 'person:vladimir-putin');
    expect(putin).toHaveLength(1);
    const led = ways.steps.filter((s) => s.from === putin[0]?.key).map((s) => s.to);
    expect(led.sort()).toEqual(['r B1', 'r B2']);
  });

  it('end at the passages, each reached from its own voice', () => {
    for (const place of ways.passages.filter((p) => !p.retells))
      expect(ways.steps).toContainEqual({ from: `r ${place.siglum}`, to: place.key, siglum: place.siglum });
  });

  it('contain no node without a step', () => {
    const ends = new Set(ways.steps.flatMap((s) => [s.from, s.to]));
    for (const { key } of [...ways.origins, ...ways.reporters, ...ways.passages]) expect(ends.has(key)).toBe(true);
  });

  it('list a carrier with its voice and not as a separate node', () => {
    const nhk = ways.reporters.find((r) => r.siglum === 'B1');
    expect(nhk?.carriers).toEqual(['outlet:d1021']);
    expect([...ways.origins, ...ways.reporters].some((s) => s.agent === 'outlet:d1021')).toBe(false);
  });

  it('gain a passage by a paraphrase, and neither a reporter nor an origin (rule I7)', async () => {
    const { origins, reporters, passages } = await of('person:vladimir-putin', 'standing');
    expect([origins.map((o) => o.agent), reporters.map((r) => r.siglum)]).toEqual([['outlet:ntv-news'], ['D2']]);
    expect(passages.filter((p) => p.retells).map((p) => p.siglum)).toEqual(['D1']);
  });

  it('lead from a voice to itself if it answers for itself', async () => {
    const { origins, reporters } = await of('event:kazakhstan-aid-request-2022', 'date');
    expect(origins.map((o) => o.agent).sort()).toEqual(reporters.map((r) => r.agent).sort());
  });
});
