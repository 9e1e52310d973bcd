import { recordFile } from '../../compile/record-file.ts';
import { recordYaml } from '../../records/authored-yaml.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { matchLanguage } from '../../text/language-tag.ts';
import type { NamedEntity } from '../mentions/mention.ts';
import type { TextReading } from '../read-text.ts';
import { type ComparedText, type Copy, findCopies } from '../reuse/find-copies.ts';
import { DraftAgents, nameSlug } from './draft-agents.ts';
import type { DraftDocument } from './draft-document.ts';
import { passageRecords } from './draft-passages.ts';
import { claimProposalId, draftProposals, type ProposedRecord } from './draft-proposals.ts';
import { copiedText } from './draft-role.ts';
import { type DraftedClaim, draftedClaims, withoutOwnOutlet } from './drafted-claims.ts';
import { draftedFacetRecord } from './drafted-facet-record.ts';
import type { Proposal, ProposalPayload } from './proposal.ts';

/** A text to be added to a corpus, with what is known of it. */
export interface AddedDocument extends Omit<DraftDocument, 'outlet' | 'label'> {
  /** Publisher as named by the page or the user. */
  readonly publisher: string;
  readonly author: string | null;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Another text at hand, with the proposals that were made from it. */
export interface TextAtHand extends ComparedText {
  readonly proposals: readonly Proposal[];
}

interface AddOptions {
  readonly corpus: CompiledCorpus;
  /** Event that the claims are about; the corpus need not have it yet. */
  readonly event: string;
  readonly others: readonly TextAtHand[];
  /** Coder who adds the text, and the day. */
  readonly curation: { readonly by: string; readonly on: string };
}

/** Files of an added document by path, and what the rules propose. */
export interface AddedDraft {
  readonly files: ReadonlyMap<string, string>;
  readonly proposals: readonly Proposal[];
  readonly copies: readonly Copy[];
}

/** Share of a paragraph's runs from which a claim in it counts as copied. */
const COPIED_SHARE = 0.5;

/**
 * Records of a document to be added to a corpus, and the proposals read from it. The document, its passages and its outlet are records at
 * once; claims, and what they need, are proposals until a person decides.
 */
export function draftIntoCorpus(document: AddedDocument, { corpus, event, others, curation }: AddOptions): AddedDraft {
  const { languages } = corpus.corpus;
  const siglum = freeSiglum(corpus);
  const existing = new Set([...corpus.entities, ...corpus.events].map(({ id }) => id));
  const agents = new DraftAgents(existing);
  const outlet = outletOf(document, corpus);
  const standard = languages[0] ?? 'en';
  const draft: DraftDocument = { ...document, label: document.publisher, outlet: outlet.id };
  const copies = findCopies([
    { id: document.slug, text: copiedText(document.reading), date: document.date },
    ...others.map(({ id, text, date }) => ({ id, text, date })),
  ]).filter((copy) => copy.document === document.slug);
  const earlier = others.filter(({ date }) => date === null || date <= document.date);
  const proposed = new Map<string, string>();
  const shareCopied = createShares(document.reading);
  const claims = draftedClaims(draft, { siglum, event, agents }).map((claim) => {
    const own = inLanguages(withoutOwnOutlet(claim.record, outlet.id) as ProposalPayload, languages);
    const record = withCopied(withProposedLinks(own, proposed), claim, shareCopied, earlier);
    proposed.set(claim.id, claimProposalId(document.reading, claim.claim, record));
    return { ...claim, record };
  });
  const files = new Map<string, string>();
  const write = (path: string, record: unknown) => files.set(path, recordYaml(path, record));
  if (!existing.has(outlet.id)) write(recordFile(outlet.id), { id: outlet.id, names: { [standard]: [document.publisher] } });
  write(`documents/${document.slug}/document.yaml`, documentOf(document, { siglum, outlet: outlet.id, standard, curation }));
  write(`documents/${document.slug}/passages.yaml`, passageRecords(draft, `${siglum}1`));
  const records = [
    ...(existing.has(event) ? [] : [eventRecord(event, document, claims)]),
    ...facetRecords(claims, corpus, languages),
    ...agents.records(standard).map((record) => ({ kind: 'entity' as const, record: { ...record } as ProposalPayload })),
  ];
  return { files, proposals: draftProposals(document, claims, neededRecords(records, claims)), copies };
}

/** Next letter that no document of the corpus has, then two letters. */
function freeSiglum({ documents }: CompiledCorpus): string {
  const taken = new Set(documents.map(({ siglum }) => siglum));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second.toLowerCase()}`));
  return [...letters, ...pairs].find((siglum) => !taken.has(siglum)) ?? `Z${documents.length}`;
}

/** Outlet of the corpus with the publisher's name, or a new one. */
function outletOf({ publisher }: AddedDocument, { entities }: CompiledCorpus): { readonly id: string } {
  const folded = publisher.normalize('NFKC').toLowerCase();
  const known = entities.find(({ names }) =>
    Object.values(names).some((list) => list.some((name) => name.normalize('NFKC').toLowerCase() === folded)),
  );
  return { id: known?.id ?? `outlet:${nameSlug(publisher)}` };
}

interface DocumentPlace {
  readonly siglum: string;
  readonly outlet: string;
  readonly standard: string;
  readonly curation: AddOptions['curation'];
}

function documentOf(document: AddedDocument, { siglum, outlet, standard, curation }: DocumentPlace): object {
  const { slug, publisher, title, author, date, dateInferred, url, language } = document;
  const stated = dateInferred === null;
  return {
    ...{ id: `document:${slug}`, siglum, label: { [standard]: publisher } },
    csl: {
      type: url === null ? 'article-newspaper' : 'webpage',
      title: title === '' ? publisher : title,
      ...(author !== null && { author: [{ literal: author }] }),
      'container-title': publisher,
      ...(stated && { issued: date }),
      ...(url !== null && { URL: url }),
      language,
    },
    ...{ date, issued: stated ? date : null, ...(!stated && { inferred: dateInferred }) },
    voices: [{ siglum: `${siglum}1`, agent: outlet, act: 'reports' }],
    curation: { ...curation, reviewed: false },
  };
}

interface NeededRecord {
  readonly kind: 'entity' | 'event' | 'facet';
  readonly record: ProposalPayload;
}

function eventRecord(id: string, { title }: AddedDocument, claims: readonly DraftedClaim[]): NeededRecord {
  const days = claims.filter(({ claim }) => claim.type === 'date' && claim.facet === 'date').map(({ claim }) => String(claim.value));
  return { kind: 'event', record: { id, label: title === '' ? id : title, date: days.toSorted()[0] ?? null } };
}

function facetRecords(claims: readonly DraftedClaim[], { facets }: CompiledCorpus, languages: readonly string[]): NeededRecord[] {
  const known = new Set(facets.map(({ id }) => id));
  return claims.flatMap(({ claim }): NeededRecord[] => {
    const record = draftedFacetRecord(claim);
    if (record === null || known.has(claim.facet)) return [];
    known.add(claim.facet);
    return [{ kind: 'facet', record: inLanguages(record, languages) }];
  });
}

/** Proposals of the records that claims name, each at the first claim that does. */
function neededRecords(records: readonly NeededRecord[], claims: readonly DraftedClaim[]): ProposedRecord[] {
  return records.flatMap(({ kind, record }): ProposedRecord[] => {
    const id = String(record['id']);
    const first = claims.find(({ record: own }) => idsIn(own).has(id));
    if (!first) return [];
    const { start, end, rule } = first.claim;
    return [{ kind, span: { start, end }, rule, grade: 'B', why: ['new in this corpus'], payload: record }];
  });
}

/** Every string of a record: an id that it names is among them. */
export function idsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, found);
  return found;
}

/** A draft claim that takes the place of another names its proposal: the id of a draft changes with the rules. */
function withProposedLinks(record: ProposalPayload, proposed: ReadonlyMap<string, string>): ProposalPayload {
  const links = record['supersedes'] as readonly string[] | undefined;
  return links === undefined ? record : { ...record, supersedes: links.flatMap((link) => proposed.get(link) ?? []) };
}

/** Marks a claim as retold where its paragraph is copied from a text of which the same value was proposed. */
function withCopied(
  record: ProposalPayload,
  { claim }: DraftedClaim,
  shareCopied: ShareCopied,
  others: readonly TextAtHand[],
): ProposalPayload {
  const value = (payload: ProposalPayload) => canonicalJson([payload['facet'], payload['value'], payload['modality']]);
  for (const other of others) {
    const same = other.proposals.find(({ kind, payload }) => kind === 'claim' && value(payload) === value(record));
    if (!same) continue;
    if (shareCopied(claim, other) >= COPIED_SHARE) return { ...record, paraphrases: [{ claim: same.id, how: 'equal' }] };
  }
  return record;
}

type ShareCopied = (span: { readonly start: number; readonly end: number }, of: TextAtHand) => number;

/** Share of a span's paragraph that is copied from another text, 0 to 1; each paragraph is compared with a text only once. */
function createShares({ view }: TextReading): ShareCopied {
  const known = new Map<string, number>();
  return (span, of) => {
    const paragraph = view.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
    if (!paragraph) return 0;
    const key = `${paragraph.start} ${of.id}`;
    const share = known.get(key) ?? shareOf(view.text.slice(paragraph.start, paragraph.end), of.text);
    known.set(key, share);
    return share;
  };
}

function shareOf(text: string, other: string): number {
  const copies = findCopies([
    { id: 'paragraph', text, date: null },
    { id: 'other', text: other, date: null },
  ]);
  return copies.find(({ document }) => document === 'paragraph')?.share ?? 0;
}

/** Words of drafts are in English and Japanese; a corpus gets those in its own languages, and the first of them where it has neither. */
function inLanguages(record: ProposalPayload, languages: readonly string[]): ProposalPayload {
  const settle = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const text = value as Readonly<Record<string, string>>;
    if (typeof text['en'] !== 'string' || typeof text['ja'] !== 'string') return value;
    const entries = languages.flatMap((tag) => {
      const found = matchLanguage(['en', 'ja'], tag);
      return found === undefined ? [] : [[tag, undrafted(text[found] ?? '')] as const];
    });
    const [standard = 'en'] = languages;
    const words = Object.fromEntries(entries.some(([tag]) => tag === standard) ? entries : [[standard, undrafted(text['en'])], ...entries]);
    return languages.length === 1 ? words[standard] : words;
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, settle(value)]));
}

/** A gloss that a person accepts is a draft no longer. */
function undrafted(words: string): string {
  return words.replace(/^(?:Draft\. |下書き。)/, '');
}

/** Entities of a corpus as a reading knows them. */
export function corpusNames({ entities }: CompiledCorpus): NamedEntity[] {
  return entities.map(({ id, names }) => ({ id, kind: null, names: Object.values(names).flat() }));
}
