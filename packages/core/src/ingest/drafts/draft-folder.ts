import { recordFile } from '../../compile/record-file.ts';
import { type Starter, starterFolder } from '../../compile/starter-folder.ts';
import { DraftAgents, nameSlug } from './draft-agents.ts';
import type { DraftDocument } from './draft-document.ts';
import { passageRecords } from './draft-passages.ts';
import { DRAFT_CURATION, type DraftedClaim, draftedClaims, withoutOwnOutlet } from './drafted-claims.ts';
import { draftedFacetRecord } from './drafted-facet-record.ts';
import { placeParts } from './place-parts.ts';

interface DraftFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly claims: readonly DraftedClaim[];
  readonly event: string;
}

const EVENT = 'event:draft';
/** Earlier event that a text recalls, whose figures are none of the event's. */
const EARLIER = 'event:draft-earlier';
/** Second event that a text reports beside its own. */
const OTHER = 'event:draft-other';

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
  const claims = documents
    .flatMap((document, i) => draftedClaims(document, { siglum: siglumAt(i), event: EVENT, earlier: EARLIER, other: OTHER, agents }))
    .filter(({ id }) => !refused.has(id));
  for (const { part, whole } of documents.flatMap(({ reading }) => placeParts(reading))) agents.within(part, whole);
  const json = (path: string, record: unknown) => files.set(path, `${JSON.stringify(record)}\n`);
  documents.forEach((document, i) => {
    const siglum = siglumAt(i);
    const agent = document.outlet ? agents.known(document.outlet) : outletOf(document, agents);
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
  if (claims.some(({ claim }) => claim.other && !claim.earlier))
    json('events/draft-other.yaml', { id: OTHER, label: { en: 'Another event', ja: '別の出来事' }, date: null });
  for (const entity of agents.records(languages[0] ?? 'en')) json(recordFile(entity.id), entity);
  return { files, claims, event: EVENT };
}

/** Outlet of the publisher, whose other texts have the same one; without a publisher each text speaks for itself. */
function outletOf({ slug, label, publisher }: DraftDocument, agents: DraftAgents): string {
  return publisher === null ? agents.outlet(`doc-${slug}`, label) : agents.outlet(nameSlug(publisher), publisher);
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
    curation: DRAFT_CURATION,
  };
}

/** Facets that the readings made up. */
function draftedFacets(claims: readonly DraftedClaim[], files: Map<string, string>): void {
  for (const { claim } of claims) {
    const record = draftedFacetRecord(claim);
    const path = `vocabulary/facets/${claim.facet}.yaml`;
    if (record !== null && !files.has(path)) files.set(path, `${JSON.stringify(record)}\n`);
  }
}

/** Date of the event: the earliest that an account states, or null. */
function eventDate(claims: readonly DraftedClaim[]): string | null {
  const dates = claims
    .filter(({ claim }) => claim.type === 'date' && !claim.earlier && !claim.other && claim.drafted === null)
    .map(({ claim }) => String(claim.value));
  return dates.toSorted()[0] ?? null;
}
