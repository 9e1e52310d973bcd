import { lexiconOf } from '../reader/lexicon.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Row } from '../shapes/row.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { inLanguage, type Text } from '../text/text.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import { impactOf, type ReviewStop, reviewStop } from './impact.ts';
import { inReadingOrder } from './in-reading-order.ts';
import { restsOnText } from './rests-on-text.ts';
import type { ReviewCorpus } from './review-corpus.ts';
import { type ReviewCard, reviewQueue } from './review-queue.ts';

/** Problem of a file that a person has to mend. */
interface WorkbenchFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export interface WorkbenchDocument {
  readonly slug: string;
  readonly siglum: string;
  readonly label: Text;
  readonly date: string;
  readonly language: string;
  /** Digest of its text in `texts/`; null where there is none. */
  readonly text: string | null;
  /** Digest of document.yaml, for those who change it. */
  readonly digest: string;
}

/** A starter vocabulary that a new corpus can begin with. */
interface OfferedStarter {
  readonly name: string;
  readonly label: Text;
}

/** State of the workbench before there is a corpus. */
export interface NewWorkbench {
  readonly stage: 'new';
  readonly revision: number;
  readonly coder: string;
  readonly folder: string;
  readonly starters: readonly OfferedStarter[];
}

/** Review of a data folder as its server sends it and its page shows it. */
export interface WorkbenchReview {
  readonly stage: 'review';
  /** Grows whenever records, drafts or texts change. */
  readonly revision: number;
  readonly coder: string;
  readonly folder: string;
  readonly title: Text;
  /** Languages of the corpus, the default first. */
  readonly languages: readonly string[];
  readonly documents: readonly WorkbenchDocument[];
  /** Claims proposed, in the order of the texts. */
  readonly cards: readonly ReviewCard[];
  /** Claims that open proposals would become, by proposal. */
  readonly claims: Readonly<Record<string, Claim>>;
  readonly facets: Readonly<Record<string, Pick<Facet, 'label' | 'question' | 'nature' | 'value'>>>;
  readonly lexicon: Lexicon;
  /** Open proposals that the compiler refuses, with the reason. */
  readonly refused: Readonly<Record<string, Pick<WorkbenchFault, 'message' | 'hint'>>>;
  /** Proposals whose words are not in the text any more: it was changed since they were read. */
  readonly lost: readonly string[];
  readonly stop: ReviewStop;
  /** The comparison of what is reviewed so far. */
  readonly rows: readonly Row[];
  readonly rowClaims: Readonly<Record<Id, Claim>>;
  /** Errors of the folder, and lines of drafts that are not read. With errors of the folder nothing can be accepted. */
  readonly faults: readonly WorkbenchFault[];
  readonly canAccept: boolean;
}

export type WorkbenchState = NewWorkbench | WorkbenchReview;

/** Something that a claim can name, offered while a card is edited. */
export interface OfferedRecord {
  readonly id: string;
  readonly label: Text;
  /** Type of the value of a facet, kind of an entity. */
  readonly kind: string;
}

/** Facets, agents, subjects and kinds of a corpus, with those that proposals would add. */
export interface WorkbenchVocabulary {
  readonly facets: readonly OfferedRecord[];
  readonly entities: readonly OfferedRecord[];
  readonly events: readonly OfferedRecord[];
  readonly kinds: readonly OfferedRecord[];
}

interface WorkbenchReviewOptions {
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly corpus: ReviewCorpus;
  readonly faults: readonly WorkbenchFault[];
  /** Texts at hand, by the slug of their document. */
  readonly texts: ReadonlyMap<string, string>;
  /** Digests of files by path. */
  readonly digestOf: (path: string) => string;
  readonly folder: string;
  readonly coder: string;
  readonly revision: number;
}

/** Everything that a page needs to review a folder: cards in the order of the texts with their impact, and the comparison so far. */
export function workbenchReview(options: WorkbenchReviewOptions): WorkbenchReview {
  const { reviewed, corpus, faults, texts, digestOf, folder, coder, revision } = options;
  const compiled = corpus.corpus?.compiled;
  const cards = reviewQueue(inReadingOrder(reviewed.values(), corpus), (id) => impactOf(corpus, id), {
    order: 'text',
    isFraming: (facet) => corpus.corpus?.facets.get(facet)?.nature === 'framing',
  });
  const rows = corpus.reviewedRows();
  const rowClaims = Object.fromEntries(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims.map((id) => [id, corpus.corpus?.claims.get(id)] as const))),
  ) as Record<Id, Claim>; // a row names claims of its corpus only
  const claims = Object.fromEntries(corpus.claims);
  const facetIds = new Set(cards.map(({ reviewed: { payload } }) => String(payload['facet'])));
  const facets = Object.fromEntries(
    [...facetIds].flatMap((id) => {
      const facet = corpus.corpus?.facets.get(id);
      return facet ? [[id, { label: facet.label, question: facet.question, nature: facet.nature, value: facet.value }] as const] : [];
    }),
  );
  return {
    ...{ stage: 'review', revision, coder, folder },
    title: compiled?.corpus.title ?? {},
    languages: compiled?.corpus.languages ?? [],
    documents: (compiled?.documents ?? []).map(({ id, siglum, label, date, csl }) => {
      const slug = id.slice('document:'.length);
      const text = texts.get(slug);
      return {
        slug,
        siglum,
        label,
        date,
        language: csl.language,
        text: text === undefined ? null : sha256Hex(text),
        digest: digestOf(`documents/${slug}/document.yaml`),
      };
    }),
    ...{ cards, claims, facets },
    lexicon: corpus.corpus ? lexiconOf([claims, rows, rowClaims], corpus.corpus) : EMPTY_LEXICON,
    refused: Object.fromEntries([...corpus.refused].map(([id, { message, hint }]) => [id, { message, hint }] as const)),
    lost: cards.flatMap(({ reviewed: { proposal } }) => {
      const text = texts.get(proposal.document);
      return text === undefined || restsOnText(proposal, text) ? [] : [proposal.id];
    }),
    stop: reviewStop(corpus),
    ...{ rows, rowClaims },
    faults: [...corpus.issues.map(({ file, line, message, hint }) => ({ file, line, message, hint })), ...faults],
    canAccept: corpus.corpus !== null,
  };
}

const EMPTY_LEXICON: Lexicon = { names: {}, facets: {}, units: {}, roles: {}, dates: {}, sigla: {} };

/** Things that a claim can name: the records of the corpus and those that accepting a proposal would add, each kind by label. */
export function workbenchVocabulary({ corpus }: ReviewCorpus): WorkbenchVocabulary {
  if (!corpus) return { facets: [], entities: [], events: [], kinds: [] };
  const { facets, entities, events, kinds, corpus: manifest } = corpus.compiled;
  const byLabel = (a: OfferedRecord, b: OfferedRecord) =>
    (inLanguage(a.label, manifest.languages) ?? a.id).localeCompare(inLanguage(b.label, manifest.languages) ?? b.id);
  return {
    facets: facets.map(({ id, label, value }) => ({ id, label, kind: value })).toSorted(byLabel),
    entities: entities.map(({ id }) => ({ id, label: corpus.label(id), kind: id.split(':')[0] ?? '' })).toSorted(byLabel),
    events: events.map(({ id, label }) => ({ id, label, kind: 'event' })).toSorted(byLabel),
    kinds: kinds.map(({ id, label }) => ({ id, label, kind: 'kind' })).toSorted(byLabel),
  };
}
