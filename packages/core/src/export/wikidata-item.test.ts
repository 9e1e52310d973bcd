// @ts-expect-error without types
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { shippedCompiled } from './exported.fixture.ts';
import { ftmFormat } from './ftm/ftm.ts';
import { geojsonFormat } from './geojson.ts';
import { jsonldFormat } from './jsonld/jsonld.ts';
import { turtleFormat } from './rdf/turtle.ts';

/** Somebody who speaks: an agent of linked data. */
const SPEAKER = shippedCompiled.claims
  .flatMap(({ attribution }) => attribution.map(({ agent }) => agent))
  .find((id) => id.startsWith('person:'));
const PLACE = 'state:kazakhstan';
const en = { language: 'en' } as const;

/** The shipped corpus with an id of its author's for one entity. */
function withId(wikidata: string, of = SPEAKER) {
  const entities = shippedCompiled.entities.map((entity) => (entity.id === of ? { ...entity, ids: { ...entity.ids, wikidata } } : entity));
  return { ...shippedCompiled, entities };
}

type Quad = Readonly<Record<'subject' | 'predicate' | 'object', { readonly value: string }>>;

const statements = (item: string) => ftmFormat.writes.corpus?.(withId(item), en) ?? '';
const sameAs = (item: string) =>
  (new Parser().parse(turtleFormat.writes.corpus?.(withId(item), en) ?? '') as Quad[])
    .filter(({ predicate }) => predicate.value === 'http://www.w3.org/2002/07/owl#sameAs')
    .map(({ subject, object }) => [subject.value.replace(/^urn:synoptic:\w+:/, ''), object.value]);

describe('the Wikidata item of an entity', () => {
  it('is in FollowTheMoney statements, linked data and GeoJSON', () => {
    const row = statements('Q232')
      .split('\n')
      .filter((line) => line.includes('wikidataId'));
    expect(row).toEqual([expect.stringMatching(/person\..*wikidataId.*identifier.*Q232/)]);
    expect(sameAs('Q232')).toEqual([[SPEAKER, 'http://www.wikidata.org/entity/Q232']]);
    const { agents } = JSON.parse(jsonldFormat.writes.corpus?.(withId('Q232'), en) ?? '') as { agents: { sameAs?: string }[] };
    expect(agents.flatMap((agent) => agent.sameAs ?? [])).toEqual(['http://www.wikidata.org/entity/Q232']);
    expect(geojsonFormat.writes.corpus?.(withId('Q232', PLACE), en)).toContain('"wikidata": "Q232"');
  });

  it.each(['232', 'Q0', 'https://www.wikidata.org/wiki/Q232', 'Q232> .'])('is a link only in its own form, unlike %s', (item) => {
    expect(statements(item)).not.toContain('wikidataId');
    expect(sameAs(item)).toEqual([]);
  });
});
