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
  /** What `SORTS` has for the list (sorting.ts); the order of the corpus by default. */
  readonly sort?: string | undefined;
}

export interface SubjectFilter extends SortedPaging {
  readonly kind?: string | undefined;
  /** Words that a name or label holds. */
  readonly q?: string | undefined;
}

export interface ClaimFilter extends SortedPaging {
  readonly about?: Id | undefined;
  readonly facet?: string | undefined;
  readonly document?: Id | undefined;
  /** Any hop of the chain. */
  readonly agent?: Id | undefined;
  /** ISO days: the voice spoke on or after, on or before. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Words that the gloss or the name of the subject holds: what a search finds where it finds all words. */
  readonly q?: string | undefined;
}

export interface LedgerFilter {
  /** An entity with bearers; all by default. */
  readonly obligation?: Id | undefined;
  /** An event that tests an obligation; all by default. */
  readonly case?: Id | undefined;
  /** The voice by default. */
  readonly by?: LedgerArrangement | undefined;
}

interface TimelineFilter extends Paging, TimelinePeriod {}

interface NetworkFilter {
  /** One network alone; all over one set of nodes by default. */
  readonly network?: NetworkName | undefined;
}

export interface SearchFilter extends Paging {
  readonly type?: SearchHit['type'] | undefined;
  /** Only what stands or is mentioned in this document. */
  readonly document?: Id | undefined;
}

/**
 * The questions that a client may ask of a corpus, wherever it is kept: in memory, behind HTTP, in a database. All
 * readers pass one conformance suite (`reader.conformance.ts`). A question that cannot be answered throws a `ReaderProblem`.
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
  /** How firm a comparison stands: what flips without or with an account, and what would settle its rows. */
  sensitivity(question: QuestionInput): Promise<SensitivityAnswer>;
  /** Who is independent of whom in a comparison, as a graph with its paths. */
  dependence(question: QuestionInput): Promise<DependenceAnswer>;
  /** Two documents or more, held side by side as wholes. */
  wholes(documents: readonly Id[]): Promise<WholesAnswer>;
  /** One agent over time. */
  threads(agent: Id): Promise<ThreadsAnswer>;
  ledger(filter?: LedgerFilter): Promise<LedgerAnswer>;
  /** Dated events, earliest first, and which documents tell of each. */
  timeline(filter?: TimelineFilter): Promise<TimelineAnswer>;
  /** Who tells whom, and what is mentioned together. */
  network(filter?: NetworkFilter): Promise<Network>;
  glance(): Promise<GlanceAnswer>;
  search(q: string, filter?: SearchFilter): Promise<SearchAnswer>;
  /** The whole corpus, as compiled. */
  export(): Promise<CompiledCorpus>;
}

/** A question that has no answer: what was asked for is not there, or the question is not well put. */
export class ReaderProblem extends Error {
  readonly code: 'not-found' | 'bad-question' | 'unreachable';
  readonly hint: string;
  /** The part of the question that is wrong. */
  readonly parameter: string | null;

  constructor(code: ReaderProblem['code'], message: string, hint: string, parameter: string | null = null) {
    super(message);
    this.name = 'ReaderProblem';
    this.code = code;
    this.hint = hint;
    this.parameter = parameter;
  }
}
