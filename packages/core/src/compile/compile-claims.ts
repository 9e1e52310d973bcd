import { authoredText } from '../records/authored-text.ts';
import { type AnchorRecord, anchorLocator, type ClaimRecord } from '../records/claim.ts';
import type { Anchor, Claim, Hop } from '../shapes/claim.ts';
import type { Voice } from '../shapes/document.ts';
import type { Entity } from '../shapes/entity.ts';
import type { Value } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import { readLocator } from '../text/locator.ts';
import { nearestName } from '../text/nearest-name.ts';
import { convertFigure } from '../values/quantity.ts';
import { isFigureType, VALUE_TYPES, valueTypeOf } from '../values/registry.ts';
import { isValueFault } from '../values/value-type.ts';
import { attributionChain, houseOf, originOf } from './attribution-chain.ts';
import { checkMeasure } from './check-measure.ts';
import type { CompiledSource } from './compile-source.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import { createIdChecker, type IssueCollector, locationAt, type RecordLocation } from './issue-collector.ts';
import { completeLocalTime, isPlace } from './local-time.ts';
import type { DocumentRecords, LocatedRecord, RecordIndex } from './record-index.ts';
import { settleTexts } from './settle-texts.ts';
import { spokenBy } from './spoken-by.ts';

interface ClaimContext {
  readonly index: RecordIndex;
  readonly entities: ReadonlyMap<Id, Entity>;
  readonly calendar: CorpusCalendar;
  readonly problems: IssueCollector;
  readonly claimIds: ReadonlySet<Id>;
  /** Subject and facet of each claim. */
  readonly claimRows: ReadonlyMap<Id, Pick<ClaimRecord, 'about' | 'facet'>>;
  readonly languages: readonly string[];
}

/** Compiles the claims of a document: reads values, completes chains and places anchors. A faulty claim is reported and omitted. */
export function compileClaims(source: DocumentRecords, compiled: CompiledSource, context: ClaimContext): Claim[] {
  return source.claims.flatMap((placed) => {
    const claim = compileClaim(placed, source, compiled, context);
    return claim ? [claim] : [];
  });
}

function compileClaim(
  { record, spot }: LocatedRecord<ClaimRecord>,
  source: DocumentRecords,
  compiled: CompiledSource,
  context: ClaimContext,
): Claim | null {
  const { entities, calendar, problems } = context;
  linkNames(record, spot, context);
  linkClaims(record, spot, context);
  checkMeaning(record, spot, context);
  const value = readValue(record, spot, context);
  const anchors = placeAnchors(record, spot, compiled, problems);
  const voice = voiceIn(anchors, spot, compiled, problems);
  if (!value || !voice || anchors.length === 0) return null;
  const chain = chainOf(record, voice, compiled.passages.find((p) => p.id === anchors[0]?.passage)?.on ?? null, context);
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
      ...meaningOf(q?.under, spot, context),
      ...(q?.further && { further: true }),
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
    ...(record.relates && { relates: record.relates }),
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
  { index, calendar, problems }: ClaimContext,
): void {
  const link = createIdChecker(index, problems);
  link(about, locationAt(spot, 'about'));
  link(qualifiers?.of, locationAt(spot, 'qualifiers', 'of'));
  link(qualifiers?.where, locationAt(spot, 'qualifiers', 'where'));
  attribution?.forEach((hop, i) => {
    if (hop.agent !== 'unnamed') link(hop.agent, locationAt(spot, 'attribution', i, 'agent'));
    link(hop.as, locationAt(spot, 'attribution', i, 'as'));
    calendar.admit(hop.on, locationAt(spot, 'attribution', i, 'on'));
  });
}

/** Sense of a claim: the words of the sense that it names by id, or its own. */
function meaningOf(
  under: NonNullable<ClaimRecord['qualifiers']>['under'],
  spot: RecordLocation,
  { index, problems }: ClaimContext,
): Pick<Claim['qualifiers'], 'under' | 'sense'> {
  if (typeof under !== 'string') return { under: under ?? null };
  const sense = index.senses.get(under)?.record;
  if (!sense) problems.unknownId(locationAt(spot, 'qualifiers', 'under'), under, index.senses.keys());
  return { under: sense?.label ?? null, sense: under };
}

/** The voice of all passages in which a claim is anchored. */
function voiceIn(
  anchors: readonly Anchor[],
  spot: RecordLocation,
  { passages, voices }: CompiledSource,
  problems: IssueCollector,
): Voice | undefined {
  const sigla = [...new Set(anchors.map((a) => passages.find((p) => p.id === a.passage)?.voice ?? ''))];
  const voice = voices.get(sigla[0] ?? '');
  // A siglum that the document lacks is reported at the passage.
  if (sigla.some((siglum) => siglum !== '' && !voices.has(siglum))) return voice;
  if (anchors.length > 0 && (sigla.length > 1 || !voice))
    problems.error(
      'mixed-voices',
      locationAt(spot, 'anchors'),
      sigla.length > 1 ? `the anchors lie in passages of different voices: ${sigla.join(', ')}` : 'the anchored passage has no voice',
      'a claim has one voice: write a claim for each, or give the passage a voice',
    );
  return voice;
}

/** Attribution chain of a claim; `said` is the passage's day of speech and takes precedence over the voice's. */
function chainOf(record: ClaimRecord, voice: Voice, said: string | null, { index, calendar }: ClaimContext): readonly Hop[] {
  const { attribution = [], about, modality } = record;
  const last = voice.chain.length - 1;
  const speaking = said === null ? voice : { ...voice, chain: voice.chain.map((h, i) => (i === last ? { ...h, on: said } : h)) };
  const event = modality === 'fact' ? calendar.span(index.events.get(about)?.record.date ?? '') : undefined;
  return attributionChain(speaking, attribution, said ?? voice.chain[last]?.on ?? null, (outer) => spokenBy(outer, event, calendar));
}

function readValue(record: ClaimRecord, spot: RecordLocation, context: ClaimContext): Value | null {
  const { index, calendar, problems } = context;
  const facet = index.facets.get(record.facet)?.record;
  if (!facet) {
    const close = nearestName(record.facet, index.facets.keys());
    problems.error(
      'unknown-facet',
      locationAt(spot, 'facet'),
      `facet "${record.facet}" does not exist`,
      close ? `did you mean ${close}?` : 'add its file to vocabulary/facets',
      [`vocabulary/facets/${record.facet}.yaml`],
    );
    return null;
  }
  const authored = facet.value === 'text' ? settleValue(record.value, spot, context) : record.value;
  if (authored === null) return null;
  const value = VALUE_TYPES[facet.value].read(authored, facet);
  if (isValueFault(value)) {
    problems.error('bad-value', locationAt(spot, 'value'), `the value of facet "${record.facet}" is ${value.fault}`, value.hint);
    return null;
  }
  const link = createIdChecker(index, problems);
  for (const id of valueTypeOf(value).names?.(value) ?? []) link(id, locationAt(spot, 'value'));
  if (value.type === 'date' && calendar.admit(value.edtf, locationAt(spot, 'value')) === null) return null;
  if (value.type === 'quantity' && !checkMeasure(value, facet, index, locationAt(spot, 'value'), problems)) return null;
  if (value.type === 'quantity') {
    const [unit, display] = [value.unit, facet.display].map((id) => index.units.get(id ?? '')?.record);
    const shown = unit && display && !value.order ? convertFigure(value, unit, display) : undefined;
    return shown ? { ...value, shown } : value;
  }
  if (value.type === 'place' && !checkPlace(value.place, index, locationAt(spot, 'value'), problems)) return null;
  if (value.type === 'date')
    return completeLocalTime(value, record.about, record.qualifiers?.where, index, calendar, locationAt(spot, 'value'), problems);
  return value;
}

/** Reports a value of place that is of another kind. Unknown ids are reported with all other names. */
function checkPlace(id: Id, index: RecordIndex, spot: RecordLocation, problems: IssueCollector): boolean {
  if (isPlace(id, index)) return true;
  if (index.subjects.has(id))
    problems.error(
      'not-a-place',
      spot,
      `"${id}" is not a place`,
      `name an entity of a kind with place: true, or add it to the kind of "${id}" in vocabulary/kinds`,
    );
  return false;
}

/** A text that is a value, with its languages; null where it has a fault. Only the facet says that it is a text. */
function settleValue(authored: ClaimRecord['value'], spot: RecordLocation, { languages, problems }: ClaimContext): unknown {
  const text = authoredText.safeParse(authored);
  if (!text.success) return authored;
  const { located, path } = locationAt(spot, 'value');
  const of = { file: located.file, at: (inner: readonly PropertyKey[]) => located.at([...path, ...inner]), label: () => 'value' };
  const { record, issues } = settleTexts(text.data, languages, of);
  problems.addAll(issues);
  return issues.length > 0 ? null : record;
}

function placeAnchors(record: ClaimRecord, spot: RecordLocation, compiled: CompiledSource, problems: IssueCollector): Anchor[] {
  return record.anchors.flatMap((anchor, i) => {
    const locator = anchorLocator(anchor);
    const lines = readLocator(locator);
    const passage = lines && compiled.passageAt(lines);
    if (!lines || !passage) {
      problems.error(
        'anchor',
        locationAt(spot, 'anchors', i),
        `lines ${locator} are not within one passage`,
        'an anchor lies within one passage: write two anchors, or correct the passages',
        [spot.located.file.replace(/[^/]*$/, 'passages.yaml')],
      );
      return [];
    }
    return [
      {
        document: compiled.document.id,
        passage: passage.id,
        lines,
        ...(compiled.span(lines) ?? { start: null, end: null, digest: null }),
        ...quoteOf(anchor, locationAt(spot, 'anchors', i, 'quote'), compiled, problems),
      },
    ];
  });
}

/** Part of a line by its offsets. The words themselves would put the source's text into the corpus. */
function quoteOf(
  anchor: AnchorRecord,
  spot: RecordLocation,
  compiled: CompiledSource,
  problems: IssueCollector,
): Pick<Anchor, 'quote'> | null {
  if (typeof anchor !== 'object') return null;
  if (typeof anchor.quote === 'string') {
    problems.error(
      'quote-words',
      spot,
      'the part of the line is still given in words',
      'run synoptic seal, which replaces them by their offsets',
    );
    return null;
  }
  const [start, end] = anchor.quote;
  if (start >= end) {
    problems.error('quote-range', spot, `[${start}, ${end}] is no range of a line`, 'write the words instead, and run synoptic seal');
    return null;
  }
  return { quote: { start, end, ...(compiled.quote(anchor.line, start, end) ?? { digest: null, folded: null }) } };
}

/** Reports a further value that is no figure, and a curated relation with another question or of something that is no text. */
function checkMeaning(
  { about, facet, qualifiers, relates = [] }: ClaimRecord,
  spot: RecordLocation,
  { index, claimRows, problems }: ClaimContext,
): void {
  const type = index.facets.get(facet)?.record.value;
  if (type === undefined) return;
  if (qualifiers?.further && !isFigureType(type))
    problems.error(
      'further',
      locationAt(spot, 'qualifiers', 'further'),
      `the values of facet "${facet}" are no figures that could be added`,
      'remove further: it is for quantities and amounts',
    );
  relates.forEach(({ claim }, i) => {
    const other = claimRows.get(claim);
    if (type === 'text' && (!other || (other.about === about && other.facet === facet))) return;
    problems.error(
      'relates',
      locationAt(spot, 'relates', i),
      type === 'text'
        ? `"${claim}" answers another question`
        : `the values of facet "${facet}" are no texts and are compared by themselves`,
      'relates is for two texts on one subject and facet',
    );
  });
}

function linkClaims(record: ClaimRecord, spot: RecordLocation, context: ClaimContext): void {
  const { claimIds, problems } = context;
  const named: [string, Id][] = [
    ...(record.paraphrases ?? []).map((p): [string, Id] => ['paraphrases', p.claim]),
    ...(record.relates ?? []).map((r): [string, Id] => ['relates', r.claim]),
    ...(['answers', 'corrects', 'retracts', 'supersedes'] as const).flatMap((key) =>
      (record[key] ?? []).map((id): [string, Id] => [key, id]),
    ),
  ];
  for (const [key, id] of named) if (!claimIds.has(id)) problems.unknownId(locationAt(spot, key), id, claimIds, claimFiles(id, context));
}

/** Files that could have a claim: that of the document with its siglum, or any whose siglum cannot be read. */
function claimFiles(id: Id, { index, problems }: ClaimContext): readonly string[] {
  const source = index.sources.find(({ document }) => id.startsWith(`claim:${document.record.siglum.toLowerCase()}-`));
  return source ? [`documents/${source.slug}/claims.yaml`] : problems.unreadFiles(/^documents\/[^/]+\/document\.yaml$/);
}
