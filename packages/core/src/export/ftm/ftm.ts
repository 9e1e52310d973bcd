import { type Corpus, openCorpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Document } from '../../shapes/document.ts';
import type { Entity, Event, NamesByLanguage } from '../../shapes/entity.ts';
import type { Id } from '../../text/id.ts';
import { defaultText, inLanguage, type Text } from '../../text/text.ts';
import { quoteCsvField } from '../csv/csv-table.ts';
import { isoOfParts, simpleDate } from '../date-parts.ts';
import type { NamedExportFormat } from '../export-format.ts';
import { countryOf } from '../geojson.ts';
import { kindMapping } from '../kind-mappings.ts';
import { wikidataItem } from '../wikidata-item.ts';
import { FTM_COLUMNS, type FtmProperty, type FtmStatement, ftmId, ftmRow } from './ftm-statement.ts';

/**
 * FollowTheMoney statements. Entities, events and documents belong to the dataset of the corpus, claims are Notes in a dataset
 * per document, so that attribution survives when entities are merged.
 */
export const ftmFormat: NamedExportFormat<'ftm'> = {
  name: 'ftm',
  label: { en: 'FollowTheMoney statements', ja: 'FollowTheMoneyの発言' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  suffix: 'statements.csv',
  writes: { corpus: statements },
};

type StatementWriter = (prop: FtmProperty, value: string | null | undefined, lang?: FtmStatement['lang']) => FtmStatement[];

function statements(compiled: CompiledCorpus): string {
  const corpus = openCorpus(compiled);
  const dataset = datasetOf(compiled.corpus.name);
  const all = [
    ...compiled.entities.flatMap((e) => entityStatements(e, corpus, dataset)),
    ...compiled.events.flatMap((e) => eventStatements(e, corpus, dataset)),
    ...compiled.documents.flatMap((d) => documentStatements(d, dataset)),
    ...compiled.claims.flatMap((c) => claimStatements(c, corpus, dataset)),
  ];
  return [FTM_COLUMNS, ...all.map(ftmRow)].map((row) => `${row.map(quoteCsvField).join(',')}\n`).join('');
}

/** Starts an entity with its `id` statement, and creates a writer for further statements. */
function beginEntity(
  id: Id,
  schema: string,
  more: Pick<FtmStatement, 'dataset' | 'origin' | 'seen'>,
): { readonly says: StatementWriter; readonly head: FtmStatement[] } {
  const entity = ftmId(id);
  const says: StatementWriter = (prop, value, lang) => (value ? [{ entity, schema, prop, value, lang, ...more }] : []);
  return { says, head: says('id', entity) };
}

function entityStatements(entity: Entity, corpus: Corpus, dataset: string): FtmStatement[] {
  const schema = schemaOf(entity.id, corpus);
  if (schema === null) return [];
  const { says, head } = beginEntity(entity.id, schema, { dataset });
  const whole = entity.partOf;
  const wholeSchema = whole === null ? null : schemaOf(whole, corpus);
  const posts = schema === 'Person' ? entity.roles.filter(({ office }) => schemaOf(office, corpus) === 'Position') : [];
  return [
    ...head,
    ...nameStatements(entity, says),
    ...inEachLanguage('description', entity.describe, says),
    ...says('wikidataId', wikidataItem(entity)),
    ...says('country', countryOf(entity, corpus)?.toLowerCase()),
    ...(schema === 'Address' ? says('full', defaultText(entity.label)) : []),
    ...(isLegal(schema) && isLegal(wholeSchema) ? says('parent', whole && ftmId(whole)) : []),
    ...(schema === 'Position' && isOrganization(wholeSchema) ? says('organization', whole && ftmId(whole)) : []),
    ...posts.flatMap(({ office, when }) => occupancy(entity.id, office, when, dataset)),
  ];
}

function occupancy(holder: Id, office: Id, when: string | null, dataset: string): FtmStatement[] {
  const { says, head } = beginEntity(`${holder}.${office}`, 'Occupancy', { dataset });
  return [...head, ...says('holder', ftmId(holder)), ...says('post', ftmId(office)), ...(when === null ? [] : dateStatements(when, says))];
}

function eventStatements(event: Event, corpus: Corpus, dataset: string): FtmStatement[] {
  const { says, head } = beginEntity(event.id, 'Event', { dataset });
  const place = event.place;
  return [
    ...head,
    ...nameStatements(event, says),
    ...inEachLanguage('description', event.describe, says),
    ...(event.date ? dateStatements(event.date.edtf, says) : []),
    ...says('location', place && defaultText(corpus.label(place))),
    ...(place !== null && schemaOf(place, corpus) === 'Address' ? says('addressEntity', ftmId(place)) : []),
    ...[...new Set(event.participants.map((p) => p.entity))].flatMap((id) =>
      isLegal(schemaOf(id, corpus)) ? says('involved', ftmId(id)) : [],
    ),
  ];
}

function documentStatements(document: Document, dataset: string): FtmStatement[] {
  const { says, head } = beginEntity(document.id, 'Document', { dataset });
  const { csl } = document;
  const issued = csl.issued ?? document.issued;
  const plain = issued === null ? null : simpleDate(issued);
  return [
    ...head,
    ...inEachLanguage('name', document.label, says),
    ...says('title', csl.title),
    ...(csl.author ?? []).flatMap((a) => says('author', a.literal ?? [a.given, a.family].filter(Boolean).join(' '))),
    ...says('publisher', csl['container-title']),
    ...says('sourceUrl', csl.URL),
    ...says('publishedAt', plain && plain.from[0] > 0 ? isoOfParts(plain.from) : null),
  ];
}

/** Statements of a claim, in the dataset of its document, with the innermost hop as origin. */
function claimStatements(claim: Claim, corpus: Corpus, corpusDataset: string): FtmStatement[] {
  const document = corpus.documents.get(claim.anchors[0]?.document ?? '');
  if (!document) return [];
  const dataset = `${corpusDataset}_${document.siglum.toLowerCase()}`;
  const { says, head } = beginEntity(claim.id, 'Note', { dataset, origin: ftmId(claim.origin), seen: claim.curation.on });
  const voice = corpus.voices.get(claim.voice)?.agent;
  const on = claim.attribution.find((h) => h.agent === voice)?.on;
  const plain = on ? simpleDate(on) : null;
  const subject = corpus.events.has(claim.about) ? 'Event' : schemaOf(claim.about, corpus);
  const facet = corpus.facets.get(claim.facet)?.label;
  const publisher = voice === undefined ? undefined : corpus.label(voice);
  return [
    ...head,
    ...Object.entries(facet ?? {}).flatMap(([l, label]) => says('name', `${inLanguage(corpus.label(claim.about), l)}: ${label}`, l)),
    ...inEachLanguage('description', claim.gloss, says),
    ...says('keywords', claim.facet),
    ...says('publisher', publisher && defaultText(publisher), publisher && Object.keys(publisher)[0]),
    ...(plain && !plain.to && plain.from[0] > 0 ? says('createdAt', isoOfParts(plain.from)) : []),
    ...(subject === null ? [] : says('entity', ftmId(claim.about))),
    ...says('proof', ftmId(document.id)),
  ];
}

function inEachLanguage(prop: FtmProperty, text: Text | null, says: StatementWriter): FtmStatement[] {
  return Object.entries(text ?? {}).flatMap(([lang, words]) => says(prop, words, lang));
}

/** Label as `name`, every other name as `alias`. */
function nameStatements(
  { label, names }: { readonly label: Entity['label']; readonly names: NamesByLanguage },
  says: StatementWriter,
): FtmStatement[] {
  const labels = inEachLanguage('name', label, says);
  const others = Object.entries(names).flatMap(([l, list]) =>
    [...new Set(list)].flatMap((n) => (labels.some((s) => s.value === n) ? [] : says('alias', n, l))),
  );
  return [...labels, ...others];
}

/** Statements of a date; sets, open ends, times and years before Christ, which FollowTheMoney does not have, become notes. */
function dateStatements(edtf: string, says: StatementWriter): FtmStatement[] {
  const plain = simpleDate(edtf);
  if (!plain || plain.from[0] < 1) return says('notes', `EDTF ${edtf}`);
  return plain.to
    ? [...says('startDate', isoOfParts(plain.from)), ...says('endDate', isoOfParts(plain.to))]
    : says('date', isoOfParts(plain.from));
}

function schemaOf(id: Id, { entities }: Corpus): string | null {
  const entity = entities.get(id);
  return entity ? kindMapping(entity.kind).ftm : null;
}

function isOrganization(schema: string | null): boolean {
  return schema === 'Organization' || schema === 'PublicBody';
}

function isLegal(schema: string | null): boolean {
  return isOrganization(schema) || schema === 'Person' || schema === 'LegalEntity';
}

/** Dataset name, which FollowTheMoney limits to lower-case letters, digits and underscores. */
function datasetOf(name: string): string {
  return name.replace(/[^a-z0-9]+/g, '_');
}
