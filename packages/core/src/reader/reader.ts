import type { QuestionInput } from '../compare/question.ts';
import type { TimelinePeriod } from '../questions/timeline/timeline.ts';
import type { ClaimAnswer, ClaimsAnswer } from '../shapes/claim.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus, CorpusCard } from '../shapes/compiled-corpus.ts';
import type { DependenceAnswer } from '../shapes/dependence.ts';
import type { Document, DocumentAnswer } from '../shapes/document.ts';
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
  /** Id of a document that contains or mentions the hit. */
  readonly document?: Id | undefined;
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
