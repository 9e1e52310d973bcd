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
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { Lexicon } from './lexicon.ts';

/** A part of a list; `next` asks for the following part and is opaque. */
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
  /** By what a reader's own copy of its text is known; null until it was sealed. */
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
  /** What is part of it. */
  readonly parts: readonly Id[];
  readonly events: readonly Id[];
  readonly claims: readonly Id[];
  /** Claims in whose chain it stands. */
  readonly says: readonly Id[];
  readonly mentionedIn: readonly Id[];
  readonly lexicon: Lexicon;
}

/** A part of the claims; the lexicon is that of this part. */
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
  /** An entity with bearers; all by default. */
  readonly obligation?: Id | undefined;
  /** An event that tests an obligation; all by default. */
  readonly case?: Id | undefined;
  /** The voice by default. */
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
  /** The words that are characteristic of each document. */
  readonly terms: Readonly<Record<Id, readonly CharacteristicTerm[]>>;
  readonly lexicon: Lexicon;
}

/** `/v1/threads?agent=ID`. */
export interface ThreadsAnswer {
  readonly agent: Id;
  readonly threads: readonly Thread[];
  /** The claims of the threads, in full. */
  readonly claims: Readonly<Record<Id, Claim>>;
  readonly lexicon: Lexicon;
}

interface TimelineFilter extends Paging, TimelinePeriod {}

export interface TimelineAnswer extends Page<TimelineMark> {
  readonly lexicon: Lexicon;
}

interface NetworkFilter {
  /** One network alone; all over one set of nodes by default. */
  readonly network?: NetworkName | undefined;
}

export interface GlanceAnswer extends Glance {
  /** The claims that the highlights name. */
  readonly claims: Readonly<Record<Id, Claim>>;
  readonly lexicon: Lexicon;
}

export const SEARCH_HIT_TYPES = ['entity', 'event', 'claim', 'passage', 'document'] as const;

export interface SearchHit {
  readonly id: Id;
  /** Where it is read: the subject of a claim, the document of a passage, else itself. */
  readonly home: Id;
  readonly type: (typeof SEARCH_HIT_TYPES)[number];
  readonly label: Text;
  /** A line that shows why: a gloss, a description. */
  readonly detail: Text | null;
  readonly score: number;
}

export interface SearchFilter extends Paging {
  readonly type?: SearchHit['type'] | undefined;
  /** Only what stands or is mentioned in this document. */
  readonly document?: Id | undefined;
}

export interface SearchAnswer extends Page<SearchHit> {
  readonly q: string;
  /** Whether each hit holds all words; where nothing does, what holds some of them is found. */
  readonly holds: 'all' | 'some';
  /** Of all that the words find, whatever part is asked for: how many of each type and in each document. */
  readonly counts: { readonly type: Readonly<Record<SearchHit['type'], number>>; readonly document: Readonly<Record<Id, number>> };
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
