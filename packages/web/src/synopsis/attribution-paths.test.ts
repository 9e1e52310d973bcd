import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { describe, expect, it } from 'vitest';
import { attributionPathsOf } from './attribution-paths.ts';

const corpus = await readShippedCorpus();
const claims = corpus.claims;
const of = (about: string, facet: string) =>
  attributionPathsOf(
    claims.filter((c) => c.about === about && c.facet === facet),
    (id) => claims.find((c) => c.id === id),
  );

describe('the attribution paths of a row’s claims', () => {
  const ways = of('event:kazakhstan-unrest-2022', 'nature');

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

  it('leave no node without a step', () => {
    const ends = new Set(ways.steps.flatMap((s) => [s.from, s.to]));
    for (const { key } of [...ways.origins, ...ways.reporters, ...ways.passages]) expect(ends.has(key)).toBe(true);
  });

  it('list a carrier with its voice and not as a node of its own', () => {
    const nhk = ways.reporters.find((r) => r.siglum === 'B1');
    expect(nhk?.carriers).toEqual(['outlet:d1021']);
    expect([...ways.origins, ...ways.reporters].some((s) => s.agent === 'outlet:d1021')).toBe(false);
  });

  it('gain only a passage from a paraphrase, no reporter and no origin (rule I7)', () => {
    const { origins, reporters, passages } = of('person:vladimir-putin', 'standing');
    expect([origins.map((o) => o.agent), reporters.map((r) => r.siglum)]).toEqual([['outlet:ntv-news'], ['D2']]);
    expect(passages.filter((p) => p.retells).map((p) => p.siglum)).toEqual(['D1']);
  });

  it('have equal origins and reporters if every voice is its own origin', () => {
    const { origins, reporters } = of('event:kazakhstan-aid-request-2022', 'date');
    expect(origins.map((o) => o.agent).sort()).toEqual(reporters.map((r) => r.agent).sort());
  });
});
