import { type Starter, starterFolder } from '../../compile/starter-folder.ts';
import type { DraftClaim } from '../claims/draft-claim.ts';
import type { AuthoredFigure } from '../claims/figure.ts';
import type { NameGroup } from '../mentions/group-names.ts';
import type { TextReading } from '../read-text.ts';
import { DraftAgents } from './draft-agents.ts';
import { draftGloss } from './draft-gloss.ts';
import { draftRoles } from './draft-role.ts';

/** One text of a draft comparison with what is known of it. */
export interface DraftDocument {
  readonly slug: string;
  /** Name of its column. */
  readonly label: string;
  readonly title: string;
  /** Id of a known outlet, or null: then the document has one of its own name. */
  readonly outlet: string | null;
  readonly date: string;
  /** Reason where the date does not stand in the text. */
  readonly dateInferred: string | null;
  readonly url: string | null;
  readonly reading: TextReading;
}

/** Claim of a draft with the place that it was read from. */
export interface DraftedClaim {
  readonly id: string;
  readonly document: string;
  readonly claim: DraftClaim;
  readonly record: Readonly<Record<string, unknown>>;
  readonly lines: readonly number[];
}

interface DraftFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly claims: readonly DraftedClaim[];
  readonly event: string;
}

const EVENT = 'event:draft';
/** Earlier event that a text recalls, whose figures are none of the event's. */
const EARLIER = 'event:draft-earlier';
/** Curation of a draft record: rules have no day, so that the same texts give the same folder. */
const CURATION = { by: 'rules', on: '..', reviewed: false };

/**
 * Data folder in memory of a draft comparison: the vocabulary of a starter, one event, the documents with their passages, and every candidate
 * claim as if it had been accepted, marked as not reviewed.
 *
 * @param refused - Ids of claims to leave out, which the compiler refused before.
 */
export function draftFolder(starter: Starter, documents: readonly DraftDocument[], refused: ReadonlySet<string> = new Set()): DraftFolder {
  const languages = documents[0]?.reading.language === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  const files = new Map(starterFolder(starter, { languages, example: false, name: 'draft' }).files);
  const agents = new DraftAgents();
  const claims = documents.flatMap((document, i) => claimsOf(document, siglumAt(i), agents)).filter(({ id }) => !refused.has(id));
  const json = (path: string, record: unknown) => files.set(path, `${JSON.stringify(record)}\n`);
  documents.forEach((document, i) => {
    const siglum = siglumAt(i);
    const agent = document.outlet ? agents.known(document.outlet) : agents.outlet(`doc-${document.slug}`, document.label);
    json(`documents/${document.slug}/document.yaml`, documentRecord(document, siglum, agent, languages[0] ?? 'en'));
    json(`documents/${document.slug}/passages.yaml`, passageRecords(document, `${siglum}1`));
    const own = claims.filter((claim) => claim.document === document.slug).map(({ record }) => withoutOwnOutlet(record, agent));
    // One claim a line, so that the line of an issue identifies its claim.
    files.set(`documents/${document.slug}/claims.yaml`, `[\n${own.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`);
  });
  draftedFacets(claims, files);
  const title = documents[0]?.title ?? '';
  json('events/draft.yaml', { id: EVENT, label: { [languages[0] ?? 'en']: title === '' ? 'Draft' : title }, date: eventDate(claims) });
  if (claims.some(({ claim }) => claim.earlier))
    json('events/draft-earlier.yaml', { id: EARLIER, label: { en: 'Earlier events', ja: '以前の出来事' }, date: null });
  for (const entity of agents.records(languages[0] ?? 'en')) json(`entities/${entity.id.replace(':', '/')}.yaml`, entity);
  return { files, claims, event: EVENT };
}

/** Sigla A, B … Z, A2, B2 …: documents have a letter, their voices a letter and a digit. */
function siglumAt(i: number): string {
  return String.fromCharCode(65 + (i % 26)) + (i < 26 ? '' : `x${Math.floor(i / 26)}`);
}

function documentRecord(document: DraftDocument, siglum: string, agent: string, standard: string): object {
  const { slug, label, title, date, dateInferred, url, reading } = document;
  const language = reading.language ?? 'und';
  return {
    ...{ id: `document:${slug}`, siglum, label: { [standard]: label, [reading.language ?? standard]: label } },
    csl: { type: 'article-newspaper', title: title === '' ? label : title, language, ...(url !== null && { URL: url }) },
    ...{ date, issued: dateInferred === null ? date : null, ...(dateInferred !== null && { inferred: dateInferred }) },
    voices: [{ siglum: `${siglum}1`, agent, act: 'reports' }],
    curation: CURATION,
  };
}

function passageRecords({ reading }: DraftDocument, voice: string): object[] {
  const { paragraphs } = reading.view;
  const roles = draftRoles(reading);
  return paragraphs.map((paragraph, i) => {
    const { firstLine, lastLine } = paragraph;
    const lines = firstLine === lastLine ? firstLine : `${firstLine}-${lastLine}`;
    const role = roles[i] ?? 'body';
    return { lines, role, ...(role !== 'boilerplate' && { voice }) };
  });
}

/** Candidate claims of one document; the same value of the same speaker on the same facet is one claim with several lines. */
function claimsOf(document: DraftDocument, siglum: string, agents: DraftAgents): DraftedClaim[] {
  const merged = new Map<string, { claim: DraftClaim; lines: number[]; hops: object[] }>();
  for (const claim of document.reading.claims) {
    const hops = hopsOf(claim, document.slug, agents);
    const key = JSON.stringify([claim.facet, claim.value, claim.polarity, claim.earlier, claim.modality, claim.change, hops]);
    const line = document.reading.view.lineAt(claim.start);
    const known = merged.get(key);
    if (!known) merged.set(key, { claim, lines: [line], hops });
    else if (!known.lines.includes(line)) known.lines.push(line);
  }
  const drafts = [...merged.values()];
  return drafts.map(({ claim, lines, hops }, i) => {
    const id = `claim:${siglum.toLowerCase()}-${i + 1}`;
    const earlier = claim.change === 'to' && drafts[i - 1]?.claim.change === 'from' && drafts[i - 1]?.claim.facet === claim.facet;
    const record = claimRecordOf(id, claim, { hops, lines, agents });
    return {
      id,
      document: document.slug,
      claim,
      lines,
      record: earlier ? { ...record, supersedes: [`claim:${siglum.toLowerCase()}-${i}`] } : record,
    };
  });
}

function claimRecordOf(
  id: string,
  claim: DraftClaim,
  { hops, lines, agents }: { hops: readonly object[]; lines: readonly number[]; agents: DraftAgents },
): Record<string, unknown> {
  const { certainty, modality, polarity, facet, grade, why } = claim;
  const reason = why.join('; ').slice(0, 200);
  return {
    ...{ id, about: claim.earlier ? EARLIER : EVENT, facet, value: authoredValue(claim, agents), certainty, modality, polarity },
    ...(hops.length > 0 && { attribution: hops }),
    anchors: lines,
    ...(grade !== 'A' && { inferred: [{ part: 'value', why: `${grade}: ${reason === '' ? claim.rule : reason}` }] }),
    ...{ curation: CURATION, gloss: draftGloss(claim) },
  };
}

/** Short form of the value, with the unit or currency where it is not the facet's. */
function authoredValue({ type, value, measure, entities }: DraftClaim, agents: DraftAgents): AuthoredFigure | readonly string[] | true {
  if (type === 'place') return agents.place(entities[0] as NameGroup);
  if (type === 'entities') return [...new Set(entities.map((group) => agents.named(group)))];
  if (measure === null || value === true) return value;
  const figure = typeof value === 'object' ? value : { exact: value };
  return { ...figure, ...measure };
}

/** Hops inside the voice: all but the last pass on what the last says. */
function hopsOf(claim: DraftClaim, document: string, agents: DraftAgents): { agent: string; act: string }[] {
  const ids = claim.chain.map((speaker) => agents.speaker(speaker, document));
  const once = ids.filter((id, i) => ids.indexOf(id) === i);
  return once.map((agent, i) => ({ agent, act: i < once.length - 1 || agent.startsWith('outlet:') ? 'reports' : 'states' }));
}

/** A text that names its own outlet as its source speaks for itself. */
function withoutOwnOutlet(record: Readonly<Record<string, unknown>>, outlet: string): object {
  const hops = (record['attribution'] as readonly { agent: string }[] | undefined)?.filter(({ agent }) => agent !== outlet);
  const { attribution: _, ...rest } = record;
  return hops && hops.length > 0 ? { ...rest, attribution: hops } : rest;
}

/** Facets and units that the readings made up. */
function draftedFacets(claims: readonly DraftedClaim[], files: Map<string, string>): void {
  for (const { claim } of claims) {
    const { drafted, facet, type } = claim;
    const path = `vocabulary/facets/${facet}.yaml`;
    if (!drafted || files.has(path)) continue;
    const measure = type === 'date' ? {} : drafted.currency === null ? { unit: drafted.unit ?? 'item' } : { currency: drafted.currency };
    const text = { en: drafted.label, ja: drafted.label };
    const question =
      type === 'date'
        ? { en: `When: ${drafted.label}?`, ja: `いつ：${drafted.label}` }
        : { en: `How many or how much: ${drafted.label}?`, ja: `${drafted.label}の数・量はいくつか。` };
    files.set(path, `${JSON.stringify({ id: facet, label: text, question, value: type, ...measure, order: 900 })}\n`);
  }
}

/** Date of the event: the earliest that an account states, or null. */
function eventDate(claims: readonly DraftedClaim[]): string | null {
  const dates = claims
    .filter(({ claim }) => claim.type === 'date' && !claim.earlier && claim.drafted === null)
    .map(({ claim }) => String(claim.value));
  return dates.toSorted()[0] ?? null;
}
