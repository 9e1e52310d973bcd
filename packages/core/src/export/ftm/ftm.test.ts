import { createHash } from 'node:crypto';
import { defaultModel, Entity, Model } from '@opensanctions/followthemoney';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { hostileCompiled, shippedCompiled } from '../exported.fixture.ts';
import { ftmFormat } from './ftm.ts';

type Row = Record<'entity_id' | 'prop' | 'prop_type' | 'schema' | 'value' | 'dataset' | 'origin' | 'lang' | 'id', string>;
const read = (corpus = shippedCompiled): Row[] => parse(ftmFormat.writes.corpus?.(corpus, { language: 'en' }) ?? '', { columns: true });
const model = new Model(defaultModel);

/** Statements grouped to entities, as in FollowTheMoney. */
function entitiesOf(rows: readonly Row[]): Entity[] {
  return [...Map.groupBy(rows, (r) => r.entity_id)].map(([id, mine]) => {
    const properties: Record<string, string[]> = {};
    for (const { prop, value } of mine.filter((r) => r.prop !== 'id')) properties[prop] = [...(properties[prop] ?? []), value];
    return new Entity(model, { id, schema: mine[0]?.schema ?? '', properties });
  });
}

describe.each([
  ['the shipped corpus', shippedCompiled],
  ['a hostile corpus', hostileCompiled],
] as const)("FollowTheMoney statements of %s, in FollowTheMoney's own model", (_, corpus) => {
  const rows = read(corpus);

  it('have existing schemas and properties, with their types', () => {
    for (const { schema, prop, prop_type } of rows)
      if (prop !== 'id') expect(model.getSchema(schema).getProperty(prop).type.name, `${schema}:${prop}`).toBe(prop_type);
  });

  it('become entities', () => expect(entitiesOf(rows).length).toBe(rows.filter((r) => r.prop === 'id').length));

  it('refer to existing entities in the range of the property', () => {
    const schemas = new Map(rows.map((r) => [r.entity_id, model.getSchema(r.schema)]));
    for (const { schema, prop, prop_type, value } of rows.filter((r) => r.prop_type === 'entity')) {
      const range = model.getSchema(schema).getProperty(prop).getRange();
      expect(schemas.get(value)?.isA(range.name), `${schema}:${prop} ${value} is a ${prop_type}`).toBe(true);
    }
  });

  it('have ids without colons and dates without sets', () => {
    for (const { entity_id, prop_type, value } of rows) {
      expect(entity_id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
      if (prop_type === 'date') expect(value).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
    }
  });
});

describe('a statement', () => {
  it('has the key that FollowTheMoney computes, so that loading twice gives no duplicates', () => {
    const row = read().find((r) => r.lang === 'jpn');
    const key = `${row?.dataset}.${row?.entity_id}.${row?.prop}.${row?.value}@jpn`;
    expect(row?.id).toBe(createHash('sha1').update(key).digest('hex'));
    expect(new Set(read().map((r) => r.id)).size).toBe(read().length);
  });

  it('of a claim has the dataset of its document and its origin', () => {
    const claim = shippedCompiled.claims.find((c) => c.attribution.length > 2);
    const rows = read().filter((r) => r.entity_id === claim?.id.replace(':', '.'));
    const siglum = shippedCompiled.documents.find((d) => d.id === claim?.anchors[0]?.document)?.siglum.toLowerCase();
    expect(new Set(rows.map((r) => r.dataset))).toEqual(new Set([`csto_${siglum}`]));
    expect(new Set(rows.map((r) => r.origin))).toEqual(new Set([claim?.origin.replace(':', '.')]));
    expect(rows.find((r) => r.prop === 'description' && r.lang === 'eng')?.value).toBe(claim?.gloss['en']);
  });
});
