import type { ClaimRecord } from '../records/claim.ts';
import type { Anchor, Claim, Hop } from '../shapes/claim.ts';
import type { Voice } from '../shapes/document.ts';
import type { Entity } from '../shapes/entity.ts';
import type { Value } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import { readLocator } from '../text/locator.ts';
import { nearestName } from '../text/nearest-name.ts';
import { VALUE_TYPES, valueTypeOf } from '../values/registry.ts';
import { isValueFault } from '../values/value-type.ts';
import { attributionChain, houseOf, originOf } from './attribution-chain.ts';
import type { CompiledSource } from './compile-source.ts';
import { createIdChecker, locationAt } from './compile-subjects.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import type { DocumentRecords, LocatedRecord, RecordIndex } from './record-index.ts';

interface ClaimContext {
  readonly world: RecordIndex;
  readonly entities: ReadonlyMap<Id, Entity>;
  readonly calendar: CorpusCalendar;
  readonly problems: IssueCollector;
  readonly claimIds: ReadonlySet<Id>;
}

/** A document's claims: short values read, chains spelled out, anchors placed. A faulty one is reported and left out. */
export function compileClaims(source: DocumentRecords, compiled: CompiledSource, shop: ClaimContext): Claim[] {
  return source.claims.flatMap((placed) => {
    const claim = compileClaim(placed, source, compiled, shop);
    return claim ? [claim] : [];
  });
}

function compileClaim(
  { record, spot }: LocatedRecord<ClaimRecord>,
  source: DocumentRecords,
  compiled: CompiledSource,
  shop: ClaimContext,
): Claim | null {
  const { entities, calendar, problems } = shop;
  linkNames(record, spot, shop);
  linkClaims(record, spot, shop);
  const value = readValue(record, spot, shop);
  const anchors = placeAnchors(record, spot, compiled, problems);
  const voice = voiceIn(anchors, spot, compiled, problems);
  if (!value || !voice || anchors.length === 0) return null;
  const chain = chainOf(record, voice, compiled.passages.find((p) => p.id === anchors[0]?.passage)?.on ?? null);
  const origin = originOf(chain) ?? chain[chain.length - 1];
  if (!origin) return null;
  const q = record.qualifiers;
  return {
    id: record.id,
    about: record.about,
    facet: record.facet,
    value,
    qualifiers: {
      asOf: calendar.admit(q?.asOf, locationAt(spot, 'qualifiers', 'asOf')),
      of: q?.of ?? null,
      where: q?.where ?? null,
      under: q?.under ?? null,
    },
    certainty: record.certainty,
    polarity: record.polarity,
    modality: record.modality,
    attribution: chain,
    voice: voice.siglum,
    origin: origin.agent,
    house: houseOf(origin, entities),
    anchors,
    inferred: [...(record.inferred ?? []), ...(voice.inferred ? [{ part: 'voice', why: voice.inferred }] : [])],
    paraphrases: record.paraphrases ?? [],
    answers: record.answers ?? [],
    corrects: record.corrects ?? [],
    retracts: record.retracts ?? [],
    supersedes: record.supersedes ?? [],
    curation: record.curation ?? source.document.record.curation,
    gloss: record.gloss,
    note: record.note ?? null,
  };
}

function linkNames(
  { about, qualifiers, attribution }: ClaimRecord,
  spot: RecordLocation,
  { world, calendar, problems }: ClaimContext,
): void {
  const link = createIdChecker(world, problems);
  link(about, locationAt(spot, 'about'));
  link(qualifiers?.of, locationAt(spot, 'qualifiers', 'of'));
  link(qualifiers?.where, locationAt(spot, 'qualifiers', 'where'));
  attribution?.forEach((hop, i) => {
    if (hop.agent !== 'unnamed') link(hop.agent, locationAt(spot, 'attribution', i, 'agent'));
    link(hop.as, locationAt(spot, 'attribution', i, 'as'));
    calendar.admit(hop.on, locationAt(spot, 'attribution', i, 'on'));
  });
}

/** The one voice that speaks in all the passages of a claim. */
function voiceIn(
  anchors: readonly Anchor[],
  spot: RecordLocation,
  { passages, voices }: CompiledSource,
  problems: IssueCollector,
): Voice | undefined {
  const sigla = [...new Set(anchors.map((a) => passages.find((p) => p.id === a.passage)?.voice ?? ''))];
  const voice = voices.get(sigla[0] ?? '');
  if (anchors.length > 0 && (sigla.length > 1 || !voice))
    problems.error(
      'mixed-voices',
      locationAt(spot, 'anchors'),
      sigla.length > 1 ? `the anchors speak with ${sigla.join(' and ')}` : 'no voice speaks there',
      'one claim, one voice: write two claims, or give the passage a voice',
    );
  return voice;
}

/** The voice speaks on its own day, or on that of the passage where one is given (`said`). */
function chainOf({ attribution = [] }: ClaimRecord, voice: Voice, said: string | null): readonly Hop[] {
  const last = voice.chain.length - 1;
  const speaking = said === null ? voice : { ...voice, chain: voice.chain.map((h, i) => (i === last ? { ...h, on: said } : h)) };
  return attributionChain(speaking, attribution, said ?? voice.chain[last]?.on ?? null);
}

function readValue(record: ClaimRecord, spot: RecordLocation, { world, calendar, problems }: ClaimContext): Value | null {
  const facet = world.facets.get(record.facet)?.record;
  if (!facet) {
    const close = nearestName(record.facet, world.facets.keys());
    problems.error(
      'unknown-facet',
      locationAt(spot, 'facet'),
      `no facet is called ${record.facet}`,
      close ? `did you mean ${close}?` : 'write its file in vocabulary/facets',
    );
    return null;
  }
  const value = VALUE_TYPES[facet.value].read(record.value, facet);
  if (isValueFault(value)) {
    problems.error('bad-value', locationAt(spot, 'value'), `${record.facet} takes a ${facet.value}: ${value.fault}`, value.hint);
    return null;
  }
  const link = createIdChecker(world, problems);
  for (const id of valueTypeOf(value).names?.(value) ?? []) link(id, locationAt(spot, 'value'));
  if (value.type === 'date' && calendar.admit(value.edtf, locationAt(spot, 'value')) === null) return null;
  if (value.type === 'quantity' && !world.units.has(value.unit)) {
    problems.error(
      'unknown-unit',
      locationAt(spot, 'value'),
      `no unit is called ${value.unit}`,
      `units: ${[...world.units.keys()].join(', ')}`,
    );
    return null;
  }
  return value;
}

function placeAnchors(record: ClaimRecord, spot: RecordLocation, compiled: CompiledSource, problems: IssueCollector): Anchor[] {
  return record.anchors.flatMap((locator, i) => {
    const lines = readLocator(locator);
    const passage = lines && compiled.passageAt(lines);
    if (!lines || !passage) {
      problems.error(
        'anchor',
        locationAt(spot, 'anchors', i),
        `lines ${locator} lie in no single passage`,
        'an anchor stays inside one passage: write two anchors, or mend the passages',
      );
      return [];
    }
    return [
      { document: compiled.document.id, passage: passage.id, lines, ...(compiled.span(lines) ?? { start: null, end: null, digest: null }) },
    ];
  });
}

function linkClaims(record: ClaimRecord, spot: RecordLocation, { claimIds, problems }: ClaimContext): void {
  const named: [string, Id][] = [
    ...(record.paraphrases ?? []).map((p): [string, Id] => ['paraphrases', p.claim]),
    ...(['answers', 'corrects', 'retracts', 'supersedes'] as const).flatMap((key) =>
      (record[key] ?? []).map((id): [string, Id] => [key, id]),
    ),
  ];
  for (const [key, id] of named) if (!claimIds.has(id)) problems.unknownId(locationAt(spot, key), id, claimIds);
}
