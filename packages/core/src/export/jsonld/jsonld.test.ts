import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
// @ts-expect-error without types
import { expand, toRDF } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { jsonldFormat } from './jsonld.ts';
import { ANNOTATION_TERMS, JSONLD_CONTEXT } from './jsonld-context.ts';

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly Record<string, unknown>[];
  readonly target: readonly { readonly id?: string; readonly selector?: readonly Record<string, unknown>[] }[];
}
interface Collection {
  readonly '@context': unknown;
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const en = { language: 'en' } as const;
const read = (text: string | undefined): Collection => JSON.parse(text ?? '') as Collection;
const corpus = read(jsonldFormat.writes.corpus?.(shippedCompiled, en));
const comparison = read(jsonldFormat.writes.comparison?.(shippedAnswer, en));

describe('Web Annotations', () => {
  it('are one for each claim of the corpus', () => {
    expect(corpus.first.items.map((a) => a.id.replace(/^urn:synoptic:\w+:/, ''))).toEqual(shippedCompiled.claims.map((c) => c.id));
    expect(corpus.total).toBe(shippedCompiled.claims.length);
  });

  it('have selectors for code points, digest and lines, and quote nothing', () => {
    const claim = shippedCompiled.claims.findIndex((c) => c.anchors[0]?.start !== null);
    const anchor = shippedCompiled.claims[claim]?.anchors[0];
    const selectors = corpus.first.items[claim]?.target[0]?.selector ?? [];
    expect(selectors[0]).toEqual({ type: 'TextPositionSelector', start: anchor?.start, end: anchor?.end });
    expect(selectors[1]).toMatchObject({ type: 'DigestSelector', digest: anchor?.digest });
    expect(selectors[2]).toMatchObject({ type: 'LinesSelector', firstLine: anchor?.lines[0], lastLine: anchor?.lines[1] });
    expect(/TextQuoteSelector|"(exact|prefix|suffix)":/.exec(JSON.stringify([corpus, comparison]))).toBeNull();
  });

  it('assess the claims of each row of a comparison with its verdict', () => {
    const verdicts = comparison.first.items.filter((a) => a.motivation === 'assessing');
    expect(verdicts.map((a) => a.body[1]?.['verdict'])).toEqual(shippedAnswer.rows.map((r) => r.verdict));
    const ids = new Set(comparison.first.items.map((a) => a.id));
    for (const { target } of verdicts) for (const { id } of target) expect(ids.has(id ?? '')).toBe(true);
  });

  it('have the same IRI for a claim in the corpus and in a comparison', () => {
    const ids = new Set(corpus.first.items.map((a) => a.id));
    for (const a of comparison.first.items.filter((i) => i.motivation === 'describing')) expect(ids).toContain(a.id);
  });
});

const w3c = fileURLToPath(new URL('../../../../../../shared/cases/webanno/', import.meta.url));

/** Schemas of the W3C's test suite, which is not part of this project, if they are beside the checkout. */
describe.runIf(existsSync(w3c))("the W3C's own schemas, as Ajv reads them", () => {
  const schema = (path: string) =>
    JSON.parse(readFileSync(`${w3c}${path}`, 'utf8')) as { id: string; expectedResult?: string; assertions?: string[] };
  const ajv = new Draft04({ strict: false, validateSchema: false });
  addFormats(ajv);
  if (existsSync(w3c))
    for (const file of readdirSync(`${w3c}definitions`).filter((f) => f.endsWith('.json'))) ajv.addSchema(schema(`definitions/${file}`));
  const assertions = existsSync(w3c) ? (schema('annotations/annotationMusts.test').assertions ?? []) : [];

  it.each(assertions)('%s', (path) => {
    const { id: _, expectedResult = 'valid', ...rules } = schema(path);
    const valid = ajv.compile(rules);
    const all = [
      corpus,
      comparison,
      read(jsonldFormat.writes.corpus?.(hostileCompiled, en)),
      read(jsonldFormat.writes.comparison?.(hostileAnswer, en)),
    ];
    for (const { '@context': context, first } of all)
      for (const annotation of first.items) {
        const held = valid({ '@context': context, ...annotation });
        expect(held === (expectedResult === 'valid'), `${annotation.id}: ${ajv.errorsText(valid.errors)}`).toBe(true);
      }
  });
});

/** Terms of the W3C's context that are used, so that nothing is fetched. */
const ANNO = { '@context': { id: '@id', type: '@type', ...ANNOTATION_TERMS } };

describe('JSON-LD, as jsonld.js reads it', () => {
  const requested: string[] = [];
  const documentLoader = async (url: string) => {
    requested.push(url);
    return { documentUrl: url, document: ANNO, contextUrl: null };
  };
  const PROV = 'http://www.w3.org/ns/prov#';

  it('has a constant context with the W3C as its only URL', async () => {
    await expand(corpus, { documentLoader });
    expect(new Set(requested)).toEqual(new Set([JSONLD_CONTEXT[0]]));
    expect(corpus['@context']).toEqual(comparison['@context']);
  });

  it('maps every key to RDF', async () => {
    await expect(expand(corpus, { documentLoader, safe: true })).resolves.toHaveLength(1);
    await expect(expand(comparison, { documentLoader, safe: true })).resolves.toHaveLength(1);
  });

  it('has each chain in PROV-O, with an entity and an activity for each hop', async () => {
    const quads = (await toRDF(corpus, { documentLoader })) as { predicate: { value: string }; object: { value: string } }[];
    const count = (predicate: string, object?: string) =>
      quads.filter((q) => q.predicate.value === predicate && (object === undefined || q.object.value === object)).length;
    const hops = shippedCompiled.claims.reduce((n, c) => n + c.attribution.length, 0);
    expect(count('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${PROV}Activity`)).toBe(hops);
    expect(count(`${PROV}wasAssociatedWith`)).toBe(hops);
    expect(count(`${PROV}wasDerivedFrom`) + count(`${PROV}wasQuotedFrom`)).toBe(hops - shippedCompiled.claims.length);
  });
});
