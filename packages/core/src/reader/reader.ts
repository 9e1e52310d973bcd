import type { QuestionInput } from '../compare/question.ts';
import type { TimelinePeriod } from '../questions/timeline/timeline.ts';
import type { ClaimAnswer, ClaimsAnswer } from '../shapes/claim.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus, CorpusCard } from '../shapes/compiled-corpus.ts';
import type { DependenceAnswer } from '../shapes/dependence.ts';
import type { Document, DocumentAnswer, Passage, PassageAnswer } from '../shapes/document.ts';
import type { Entity, EntityAnswer, Event, EventAnswer } from '../shapes/entity.ts';
import type { EntityKind, Facet } from '../shapes/facet.ts';
import type { GlanceAnswer } from '../shapes/glance.ts';
import type { LedgerAnswer } from '../shapes/ledger.ts';
import type { Network } from '../shapes/network.ts';
import type { Page } from '../shapes/page.ts';
import type { SearchAnswer, SearchHit } from '../shapes/search.ts';
import type { SensitivityAnswer } from '../shapes/sensitivity.ts';
import type { ThreadsAnswer } from '../shapes/threads.ts';
import type { TimelineAnswer } from '../shapes/timeline.ts';
import type { WholesAnswer } from '../shapes/wholes.ts';
import type { LedgerArrangement, NetworkName } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';

export interface Paging {
  /** 1–500, 50 by default. */
  readonly limit?: number | undefined;
  readonly next?: string | undefined;
}

export interface SortedPaging extends Paging {
  /** A value of `LIST_SORTS` (list-sorting.ts); the order of the corpus by default. */
  readonly sort?: string | undefined;
}

interface WordFilter {
  /** Words that are all in the record's names and texts, as in a search. */
  readonly q?: string | undefined;
}

interface DocumentFilter extends SortedPaging, WordFilter {}

/** Key of a document: its id, siglum, number (`seq`), or the id of a passage of it. */
type DocumentKey = string;

export interface PassageFilter extends Paging, WordFilter {
  readonly document?: DocumentKey | undefined;
  /** Siglum of the voice that speaks. */
  readonly voice?: string | undefined;
}

export interface SubjectFilter extends SortedPaging, WordFilter {
  readonly kind?: string | undefined;
}

export interface ClaimFilter extends SortedPaging, WordFilter {
  readonly about?: Id | undefined;
  readonly facet?: string | undefined;
  readonly document?: DocumentKey | undefined;
  /** Siglum of the voice that makes the claim. */
  readonly voice?: string | undefined;
  /** Agent of any hop of the chain: its id, or the siglum of a voice of it. */
  readonly agent?: string | undefined;
  /** First and last ISO day on which the voice may have spoken. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface LedgerFilter {
  /** Entity with an obligation; all by default. */
  readonly obligation?: Id | undefined;
  /** Event that tests an obligation; all by default. */
  readonly case?: Id | undefined;
  /** Arrangement of the columns; `voice` by default. */
  readonly by?: LedgerArrangement | undefined;
}

interface TimelineFilter extends Paging, TimelinePeriod {}

interface NetworkFilter {
  /** Name of one network; all by default. */
  readonly network?: NetworkName | undefined;
}

export interface SearchFilter extends Paging {
  readonly type?: SearchHit['type'] | undefined;
  /** Document that contains or mentions the hit. */
  readonly document?: DocumentKey | undefined;
}

/**
 * Questions that a client may ask of a corpus, wherever it is stored: in memory, behind HTTP, in a database. All readers pass
 * one conformance suite (`reader.conformance.ts`). A question that cannot be answered rejects with a `ReaderProblem`. A document is
 * also known by its siglum, its number or a passage, an entity by the siglum of a voice of it; answers have ids.
 */
export interface Reader {
  corpus(): Promise<CorpusCard>;
  documents(filter?: DocumentFilter): Promise<Page<Document>>;
  document(id: DocumentKey): Promise<DocumentAnswer>;
  /** Passages in the order of the corpus. */
  passages(filter?: PassageFilter): Promise<Page<Passage>>;
  passage(id: Id): Promise<PassageAnswer>;
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
