import type { Comparison } from '../compare/compare.ts';
import type { QuestionInput } from '../compare/question.ts';
import type { Claim } from '../model/claim.ts';
import type { CompiledCorpus, CorpusManifest, EntityKind, Facet } from '../model/corpus.ts';
import type { Seal } from '../model/seal.ts';
import type { Document, Passage } from '../model/source.ts';
import type { Entity, Event } from '../model/thing.ts';
import type { Dependence } from '../questions/dependence/dependence.ts';
import type { Glance } from '../questions/glance/glance.ts';
import type { Ledger, LedgerArrangement } from '../questions/ledger/ledger.ts';
import type { Network, NetworkName } from '../questions/network/network.ts';
import type { Sensitivity } from '../questions/sensitivity/sensitivity.ts';
import type { Thread } from '../questions/threads/threads.ts';
import type { TimelineMark, TimelinePeriod } from '../questions/timeline/timeline.ts';
import type { CharacteristicTerm } from '../questions/wholes/characteristic-terms.ts';
import type { Wholes } from '../questions/wholes/wholes.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Id } from '../text/id.ts';
import type { Lexicon } from './lexicon.ts';

/** Page of a list; `next` is an opaque cursor of the following page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

export interface Paging {
  /** 1–500, 50 by default. */
  readonly limit?: number | undefined;
  readonly next?: string | undefined;
}

export interface SortedPaging extends Paging {
  /** A value of `LIST_SORTS` (sorting.ts); the order of the corpus by default. */
  readonly sort?: string | undefined;
}

export interface SubjectFilter extends SortedPaging {
  readonly kind?: string | undefined;
  /** Text within a name or label. */
  readonly q?: string | undefined;
}

export interface ClaimFilter extends SortedPaging {
  readonly about?: Id | undefined;
  readonly facet?: string | undefined;
  readonly document?: Id | undefined;
  /** Agent of any hop of the chain. */
  readonly agent?: Id | undefined;
  /** First and last ISO day on which the voice may have spoken. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Words that are all in the gloss or the name of the subject, as in a search. */
  readonly q?: string | undefined;
}

export interface CorpusCard {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly rules: string;
  readonly title: CorpusManifest['title'];
  readonly describe: CorpusManifest['describe'];
  readonly licence: string;
  readonly counts: Readonly<
    Record<'documents' | 'passages' | 'entities' | 'events' | 'claims' | 'facets' | 'kinds' | 'voices' | 'origins', number>
  >;
}

export interface DocumentAnswer {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  /** Seal by which a reader's copy of the text is recognized; null if the document is not sealed. */
  readonly seal: Seal | null;
  readonly lexicon: Lexicon;
}

export interface EventAnswer {
  readonly event: Event;
  readonly parts: readonly Id[];
  readonly claims: readonly Id[];
  readonly mentionedIn: readonly Id[];
  readonly lexicon: Lexicon;
}

export interface EntityAnswer {
  readonly entity: Entity;
  /** Ids of entities that are part of it. */
  readonly parts: readonly Id[];
  readonly events: readonly Id[];
  readonly claims: readonly Id[];
  /** Ids of claims with the entity in their chain. */
  readonly says: readonly Id[];
  readonly mentionedIn: readonly Id[];
  readonly lexicon: Lexicon;
}

/** Page of claims with the lexicon of this page. */
export interface ClaimsAnswer extends Page<Claim> {
  readonly lexicon: Lexicon;
}

export interface ClaimAnswer {
  readonly claim: Claim;
  readonly lexicon: Lexicon;
}

export interface ComparisonAnswer extends Comparison {
  readonly lexicon: Lexicon;
}

export interface LedgerFilter {
  /** Entity with an obligation; all by default. */
  readonly obligation?: Id | undefined;
  /** Event that tests an obligation; all by default. */
  readonly case?: Id | undefined;
  /** Arrangement of the columns; `voice` by default. */
  readonly by?: LedgerArrangement | undefined;
}

export interface LedgerAnswer extends Ledger {
  readonly lexicon: Lexicon;
}

/** `/v1/sensitivity`, with the parameters of `/v1/compare`. */
export interface SensitivityAnswer extends Sensitivity {
  readonly lexicon: Lexicon;
}

/** `/v1/dependence`, with the parameters of `/v1/compare`. */
export interface DependenceAnswer extends Dependence {
  readonly lexicon: Lexicon;
}

/** `/v1/wholes?documents=ID,ID…`, two or more. */
export interface WholesAnswer extends Wholes {
  /** Characteristic words of each document. */
  readonly terms: Readonly<Record<Id, readonly CharacteristicTerm[]>>;
  readonly lexicon: Lexicon;
}

/** `/v1/threads?agent=ID`. */
export interface ThreadsAnswer {
  readonly agent: Id;
  readonly threads: readonly Thread[];
  /** Claims of the threads by id. */
  readonly claims: Readonly<Record<Id, Claim>>;
  readonly lexicon: Lexicon;
}

interface TimelineFilter extends Paging, TimelinePeriod {}

export interface TimelineAnswer extends Page<TimelineMark> {
  readonly lexicon: Lexicon;
}

interface NetworkFilter {
  /** Name of one network; all by default. */
  readonly network?: NetworkName | undefined;
}

export interface GlanceAnswer extends Glance {
  /** Claims of the highlights by id. */
  readonly claims: Readonly<Record<Id, Claim>>;
  readonly lexicon: Lexicon;
}

export const SEARCH_HIT_TYPES = ['entity', 'event', 'claim', 'passage', 'document'] as const;

export interface SearchHit {
  readonly id: Id;
  /** Id of the page to open: the subject of a claim, the document of a passage, otherwise the hit itself. */
  readonly home: Id;
  readonly type: (typeof SEARCH_HIT_TYPES)[number];
  readonly label: Bilingual;
  /** Gloss or description. */
  readonly detail: Bilingual | null;
  readonly score: number;
}

export interface SearchFilter extends Paging {
  readonly type?: SearchHit['type'] | undefined;
  /** Id of a document that contains or mentions the hit. */
  readonly document?: Id | undefined;
}

export interface SearchAnswer extends Page<SearchHit> {
  readonly q: string;
  /** `all` if the hits contain all words; `some` is the fallback without such hits. */
  readonly holds: 'all' | 'some';
  /** Hits by type and by document, before filters and paging. */
  readonly counts: { readonly type: Readonly<Record<SearchHit['type'], number>>; readonly document: Readonly<Record<Id, number>> };
}

/**
 * Questions that a client may ask of a corpus, wherever it is stored: in memory, behind HTTP, in a database. All readers pass
 * one conformance suite (`reader.conformance.ts`). A question that cannot be answered rejects with a `ReaderProblem`.
 */
export interface Reader {
  corpus(): Promise<CorpusCard>;
  documents(paging?: SortedPaging): Promise<Page<Document>>;
  document(id: Id): Promise<DocumentAnswer>;
  entities(filter?: SubjectFilter): Promise<Page<Entity>>;
  entity(id: Id): Promise<EntityAnswer>;
  events(filter?: SubjectFilter): Promise<Page<Event>>;
  event(id: Id): Promise<EventAnswer>;
  claims(filter?: ClaimFilter): Promise<ClaimsAnswer>;
  claim(id: Id): Promise<ClaimAnswer>;
  facets(): Promise<Page<Facet>>;
  kinds(): Promise<Page<EntityKind>>;
  compare(question: QuestionInput): Promise<ComparisonAnswer>;
  /** Sensitivity of a comparison: verdicts that change without or with an account, and evidence that would settle rows. */
  sensitivity(question: QuestionInput): Promise<SensitivityAnswer>;
  /** Graph of the dependence between the accounts of a comparison, with its paths. */
  dependence(question: QuestionInput): Promise<DependenceAnswer>;
  /** Comparison of two or more documents as wholes. */
  wholes(documents: readonly Id[]): Promise<WholesAnswer>;
  /** Statements of one agent over time. */
  threads(agent: Id): Promise<ThreadsAnswer>;
  ledger(filter?: LedgerFilter): Promise<LedgerAnswer>;
  /** Dated events, earliest first, with the documents that mention each. */
  timeline(filter?: TimelineFilter): Promise<TimelineAnswer>;
  /** Networks of attribution and of co-mention. */
  network(filter?: NetworkFilter): Promise<Network>;
  glance(): Promise<GlanceAnswer>;
  search(q: string, filter?: SearchFilter): Promise<SearchAnswer>;
  /** The compiled corpus. */
  export(): Promise<CompiledCorpus>;
}
