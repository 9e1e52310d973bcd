import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { Document } from '../model/source.ts';
import type { Entity, Event, Names } from '../model/thing.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import type { Id } from '../text/id.ts';
import { quoted } from './cells.ts';
import { isoOf, plainDate } from './date-parts.ts';
import type { Format } from './format.ts';
import { COLUMNS, columnsOf, type FtmProperty, ftmId, type Statement } from './ftm-statement.ts';
import { countryOf } from './geojson.ts';
import { kindElsewhere } from './vocabularies.ts';

/**
 * FollowTheMoney statements: entities, events and documents stated by the corpus, each claim as a Note stated by its
 * document's own dataset, so that who says what is not lost where entities are merged.
 */
export const ftm: Format = {
  name: 'ftm',
  label: { en: 'FollowTheMoney statements', ja: 'FollowTheMoneyの言明' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  suffix: 'statements.csv',
  writes: { corpus: statements },
};

type Says = (prop: FtmProperty, value: string | null | undefined, lang?: Statement['lang']) => Statement[];

function statements(compiled: CompiledCorpus): string {
  const corpus = openCorpus(compiled);
  const own = datasetOf(compiled.corpus.name);
  const all = [
    ...compiled.entities.flatMap((e) => entityStatements(e, corpus, own)),
    ...compiled.events.flatMap((e) => eventStatements(e, corpus, own)),
    ...compiled.documents.flatMap((d) => documentStatements(d, own)),
    ...compiled.claims.flatMap((c) => claimStatements(c, corpus, own)),
  ];
  return [COLUMNS, ...all.map(columnsOf)].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

/** A new entity, which begins by saying that it is, and what is said of it. */
function begin(
  id: Id,
  schema: string,
  more: Pick<Statement, 'dataset' | 'origin' | 'seen'>,
): { readonly says: Says; readonly head: Statement[] } {
  const entity = ftmId(id);
  const says: Says = (prop, value, lang) => (value ? [{ entity, schema, prop, value, lang, ...more }] : []);
  return { says, head: says('id', entity) };
}

function entityStatements(entity: Entity, corpus: Corpus, dataset: string): Statement[] {
  const schema = schemaOf(entity.id, corpus);
  if (schema === null) return [];
  const { says, head } = begin(entity.id, schema, { dataset });
  const whole = entity.partOf;
  const wholeSchema = whole === null ? null : schemaOf(whole, corpus);
  const posts = schema === 'Person' ? entity.roles.filter(({ office }) => schemaOf(office, corpus) === 'Position') : [];
  return [
    ...head,
    ...named(entity, says),
    ...LANGUAGES.flatMap((l) => says('description', entity.describe?.[l], l)),
    ...says('country', countryOf(entity, corpus)?.toLowerCase()),
    ...(schema === 'Address' ? says('full', entity.label.en) : []),
    ...(isLegal(schema) && isLegal(wholeSchema) ? says('parent', whole && ftmId(whole)) : []),
    ...(schema === 'Position' && isOrganization(wholeSchema) ? says('organization', whole && ftmId(whole)) : []),
    ...posts.flatMap(({ office, when }) => occupancy(entity.id, office, when, dataset)),
  ];
}

function occupancy(holder: Id, office: Id, when: string | null, dataset: string): Statement[] {
  const { says, head } = begin(`${holder}.${office}`, 'Occupancy', { dataset });
  return [...head, ...says('holder', ftmId(holder)), ...says('post', ftmId(office)), ...(when === null ? [] : dated(when, says))];
}

function eventStatements(event: Event, corpus: Corpus, dataset: string): Statement[] {
  const { says, head } = begin(event.id, 'Event', { dataset });
  const place = event.place;
  return [
    ...head,
    ...named(event, says),
    ...LANGUAGES.flatMap((l) => says('description', event.describe?.[l], l)),
    ...(event.date ? dated(event.date.edtf, says) : []),
    ...says('location', place && corpus.label(place).en),
    ...(place !== null && schemaOf(place, corpus) === 'Address' ? says('addressEntity', ftmId(place)) : []),
    ...[...new Set(event.participants.map((p) => p.entity))].flatMap((id) =>
      isLegal(schemaOf(id, corpus)) ? says('involved', ftmId(id)) : [],
    ),
  ];
}

function documentStatements(document: Document, dataset: string): Statement[] {
  const { says, head } = begin(document.id, 'Document', { dataset });
  const { csl } = document;
  const issued = csl.issued ?? document.issued;
  const plain = issued === null ? null : plainDate(issued);
  return [
    ...head,
    ...LANGUAGES.flatMap((l) => says('name', document.label[l], l)),
    ...says('title', csl.title),
    ...(csl.author ?? []).flatMap((a) => says('author', a.literal ?? [a.given, a.family].filter(Boolean).join(' '))),
    ...says('publisher', csl['container-title']),
    ...says('sourceUrl', csl.URL),
    ...says('publishedAt', plain && isoOf(plain.from)),
  ];
}

/** A claim's dataset is its document, its origin the innermost hop of its chain. */
function claimStatements(claim: Claim, corpus: Corpus, own: string): Statement[] {
  const document = corpus.documents.get(claim.anchors[0]?.document ?? '');
  if (!document) return [];
  const dataset = `${own}_${document.siglum.toLowerCase()}`;
  const { says, head } = begin(claim.id, 'Note', { dataset, origin: ftmId(claim.origin), seen: claim.curation.on });
  const voice = corpus.voices.get(claim.voice)?.agent;
  const on = claim.attribution.find((h) => h.agent === voice)?.on;
  const plain = on ? plainDate(on) : null;
  const subject = corpus.events.has(claim.about) ? 'Event' : schemaOf(claim.about, corpus);
  const facet = corpus.facets.get(claim.facet)?.label;
  return [
    ...head,
    ...LANGUAGES.flatMap((l) => says('name', facet && `${corpus.label(claim.about)[l]}: ${facet[l]}`, l)),
    ...LANGUAGES.flatMap((l) => says('description', claim.gloss[l], l)),
    ...says('keywords', claim.facet),
    ...says('publisher', voice && corpus.label(voice).en, 'en'),
    ...(plain && !plain.to ? says('createdAt', isoOf(plain.from)) : []),
    ...(subject === null ? [] : says('entity', ftmId(claim.about))),
    ...says('proof', ftmId(document.id)),
  ];
}

/** The label is the name, every other name an alias. */
function named({ label, names }: { readonly label: Entity['label']; readonly names: Names }, says: Says): Statement[] {
  const labels = LANGUAGES.flatMap((l) => says('name', label[l], l));
  const others = (['en', 'ja', 'ru'] as const).flatMap((l) =>
    [...new Set(names[l])].flatMap((n) => (labels.some((s) => s.value === n) ? [] : says('alias', n, l))),
  );
  return [...labels, ...others];
}

/** FollowTheMoney's dates are no sets and have no open ends: what says less than a day, month or year is left to the notes. */
function dated(edtf: string, says: Says): Statement[] {
  const plain = plainDate(edtf);
  if (!plain) return says('notes', `EDTF ${edtf}`);
  return plain.to ? [...says('startDate', isoOf(plain.from)), ...says('endDate', isoOf(plain.to))] : says('date', isoOf(plain.from));
}

function schemaOf(id: Id, { entities }: Corpus): string | null {
  const entity = entities.get(id);
  return entity ? kindElsewhere(entity.kind).ftm : null;
}

function isOrganization(schema: string | null): boolean {
  return schema === 'Organization' || schema === 'PublicBody';
}

function isLegal(schema: string | null): boolean {
  return isOrganization(schema) || schema === 'Person' || schema === 'LegalEntity';
}

/** FollowTheMoney's names of datasets hold small letters, digits and underscores. */
function datasetOf(name: string): string {
  return name.replace(/[^a-z0-9]+/g, '_');
}
