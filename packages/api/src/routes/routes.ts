import type { QuestionInput } from '@synoptic/core/compare/question';
import { APPARATUS_FORMS } from '@synoptic/core/export/apparatus/apparatus';
import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';
import { PAGE_LIMITS, paginate } from '@synoptic/core/reader/paging';
import { LIST_SORTS } from '@synoptic/core/reader/sorting';
import { ARRANGEMENTS, LEDGER_ARRANGEMENTS, NETWORK_NAMES, SEARCH_HIT_TYPES } from '@synoptic/core/text/arrangements';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { Problem } from '../http/problem.ts';
import { type ApiRoute, defineRoute } from './api-route.ts';
import {
  choiceParameter,
  cursorParameter,
  dayParameter,
  idListParameter,
  idParameter,
  integerParameter,
  optionalChoiceParameter,
  type ParameterValues,
  requiredParameter,
  siglumParameter,
  textParameter,
  wordListParameter,
  wordParameter,
} from './parameter.ts';
import {
  CLAIM_REPRESENTATIONS,
  COMPARISON_REPRESENTATIONS,
  EXPORT_REPRESENTATIONS,
  exportRepresentation,
  LIST_REPRESENTATIONS,
} from './representation.ts';

const limitParameter = integerParameter(PAGE_LIMITS.least, PAGE_LIMITS.most, PAGE_LIMITS.default, 'how many items at most');
/** Order of a list; that of the corpus by default. */
const sortParameter = (list: keyof typeof LIST_SORTS, note: string) =>
  optionalChoiceParameter(LIST_SORTS[list], `the order, - for the other way round; ${note}`);
const pagingParameters = { limit: limitParameter, next: cursorParameter('where the page before ended') };
const singleIdParameter = (what: string) => ({ id: requiredParameter(idParameter(`the ${what}`)) });

/** Parameters of a comparison besides its subjects. */
export const columnParameters = {
  by: choiceParameter(ARRANGEMENTS, 'voice', 'what a column stands for'),
  accounts: wordListParameter('sigla of the accounts to hear; all by default'),
  facets: wordListParameter('the facets to compare; all by default'),
  base: siglumParameter('the account against which the others are read'),
};

const comparisonParameters = { about: requiredParameter(idListParameter('the events and entities to compare')), ...columnParameters };

/** Question for the core, without parameters that were not given. */
export function comparisonQuestion({ about, by, accounts, facets, base }: ParameterValues<typeof comparisonParameters>): QuestionInput {
  return { about, by, accounts, facets, ...(base !== undefined && { base }) };
}

/** In which language names and explanations stand, where an answer is written for people. */
export const languageParameter = optionalChoiceParameter(
  INTERFACE_LANGUAGE_CODES,
  'of names and explanations in formats for people; data hold both',
);

/** Form of a critical apparatus. */
const apparatusParameter = optionalChoiceParameter(APPARATUS_FORMS, 'of an apparatus: every reading, or only what departs from the base');

/** Parameters of a search. */
export const searchParameters = {
  q: requiredParameter(textParameter('the words, in any language of the corpus')),
  ...pagingParameters,
  type: optionalChoiceParameter(SEARCH_HIT_TYPES, 'only hits of this type'),
  document: idParameter('only what stands or is mentioned in this document'),
};

/** All paths under /v1. */
export const ROUTES = [
  defineRoute({
    path: '/corpus',
    tag: 'records',
    describe: 'The corpus: name, version, digest, counts',
    parameters: {},
    answers: 'CorpusCard',
    answer: (reader) => reader.corpus(),
  }),
  defineRoute({
    path: '/documents',
    tag: 'records',
    describe: 'The documents, in the order of their sigla',
    parameters: { ...pagingParameters, sort: sortParameter('documents', 'date is that of publication') },
    answers: 'Documents',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.documents(asked),
  }),
  defineRoute({
    path: '/documents/{id}',
    tag: 'records',
    describe: 'A document with its passages and claims',
    parameters: singleIdParameter('document'),
    example: { id: 'document:d1021-2022' },
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  }),
  defineRoute({
    path: '/entities',
    tag: 'records',
    describe: 'Persons, states, organizations, instruments and the like',
    parameters: {
      ...pagingParameters,
      kind: wordParameter('only of this kind'),
      q: textParameter('words that a name holds'),
      sort: sortParameter('entities', 'labels in English'),
    },
    example: { kind: 'state', q: 'Kazakhstan' },
    answers: 'Entities',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.entities(asked),
  }),
  defineRoute({
    path: '/entities/{id}',
    tag: 'records',
    describe: 'An entity, and who says what of it',
    parameters: singleIdParameter('entity'),
    example: { id: 'organization:csto' },
    answers: 'EntityAnswer',
    answer: (reader, asked) => reader.entity(asked.id),
  }),
  defineRoute({
    path: '/events',
    tag: 'records',
    describe: 'What happened or is foretold',
    parameters: {
      ...pagingParameters,
      q: textParameter('words that a name holds'),
      sort: sortParameter('events', 'what has no date comes last'),
    },
    example: { q: 'summit' },
    answers: 'Events',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.events(asked),
  }),
  defineRoute({
    path: '/events/{id}',
    tag: 'records',
    describe: 'An event, its parts and claims',
    parameters: singleIdParameter('event'),
    example: { id: 'event:kazakhstan-unrest-2022' },
    answers: 'EventAnswer',
    answer: (reader, asked) => reader.event(asked.id),
  }),
  defineRoute({
    path: '/claims',
    tag: 'records',
    describe: 'Attributed statements',
    parameters: {
      ...pagingParameters,
      about: idParameter('the event or entity they are about'),
      facet: wordParameter('the facet they answer'),
      document: idParameter('the document they stand in'),
      agent: idParameter('who stands in their chain'),
      since: dayParameter('the voice spoke on this day or after'),
      until: dayParameter('the voice spoke on this day or before'),
      q: textParameter('words, all of which the gloss or the name of the subject holds, as a search finds them'),
      sort: sortParameter('claims', 'date is the day on which the voice spoke'),
      lang: languageParameter,
    },
    example: { about: 'event:kazakhstan-unrest-2022', facet: 'deaths' },
    answers: 'Claims',
    formats: CLAIM_REPRESENTATIONS,
    answer: (reader, asked) => reader.claims(asked),
  }),
  defineRoute({
    path: '/claims/{id}',
    tag: 'records',
    describe: 'A claim with its chain and anchors',
    parameters: singleIdParameter('claim'),
    example: { id: 'claim:b-request-date-nhk' },
    answers: 'ClaimAnswer',
    answer: (reader, asked) => reader.claim(asked.id),
  }),
  defineRoute({
    path: '/facets',
    tag: 'records',
    describe: 'The questions on which accounts are compared',
    parameters: pagingParameters,
    answers: 'Facets',
    formats: LIST_REPRESENTATIONS,
    answer: async (reader, asked) => paginate((await reader.facets()).items, asked),
  }),
  defineRoute({
    path: '/kinds',
    tag: 'records',
    describe: 'The kinds of entities',
    parameters: pagingParameters,
    answers: 'Kinds',
    formats: LIST_REPRESENTATIONS,
    answer: async (reader, asked) => paginate((await reader.kinds()).items, asked),
  }),
  defineRoute({
    path: '/compare',
    tag: 'comparison',
    describe: 'Accounts side by side: a column an account, a row a facet, each row with its verdict',
    parameters: { ...comparisonParameters, apparatus: apparatusParameter, lang: languageParameter },
    example: { about: 'event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022' },
    answers: 'Comparison',
    formats: COMPARISON_REPRESENTATIONS,
    answer: (reader, asked) => reader.compare(comparisonQuestion(asked)),
  }),
  defineRoute({
    path: '/sensitivity',
    tag: 'comparison',
    describe: 'How firm a comparison stands: what flips without or with an account, and what would settle its rows',
    parameters: comparisonParameters,
    example: { about: 'event:kazakhstan-unrest-2022' },
    answers: 'Sensitivity',
    answer: (reader, asked) => reader.sensitivity(comparisonQuestion(asked)),
  }),
  defineRoute({
    path: '/dependence',
    tag: 'comparison',
    describe: 'Who is independent of whom in a comparison, as a graph with its paths',
    parameters: comparisonParameters,
    example: { about: 'event:kazakhstan-unrest-2022' },
    answers: 'Dependence',
    answer: (reader, asked) => reader.dependence(comparisonQuestion(asked)),
  }),
  defineRoute({
    path: '/wholes',
    tag: 'comparison',
    describe: 'Documents held side by side as wholes: what they share, what only one has, where they meet',
    parameters: { documents: requiredParameter(idListParameter('two documents or more')) },
    example: { documents: 'document:d1021-2022,document:note-2023' },
    answers: 'Wholes',
    answer: (reader, asked) => reader.wholes(asked.documents),
  }),
  defineRoute({
    path: '/threads',
    tag: 'comparison',
    describe: 'One agent over time: the questions to which it answered on more than one day',
    parameters: { agent: requiredParameter(idParameter('who speaks')) },
    example: { agent: 'person:sergey-lavrov' },
    answers: 'Threads',
    answer: (reader, asked) => reader.threads(asked.agent),
  }),
  defineRoute({
    path: '/ledger',
    tag: 'overview',
    describe: 'Promise and practice: obligations against the cases in which they were put to the test, as each account tells it',
    parameters: {
      obligation: idParameter('only this obligation'),
      case: idParameter('only this case'),
      by: choiceParameter(LEDGER_ARRANGEMENTS, 'voice', 'what an account is'),
    },
    example: { obligation: 'rule:mutual-assistance' },
    answers: 'Ledger',
    answer: (reader, asked) => reader.ledger(asked),
  }),
  defineRoute({
    path: '/timeline',
    tag: 'overview',
    describe: 'Dated events, earliest first, and which documents tell of each',
    parameters: {
      ...pagingParameters,
      since: dayParameter('not over before this day'),
      until: dayParameter('begun on this day or before'),
    },
    example: { since: '2022-01-01', until: '2022-12-31' },
    answers: 'Timeline',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.timeline(asked),
  }),
  defineRoute({
    path: '/network',
    tag: 'overview',
    describe: 'Who tells whom (from the origin outward to the document), and what is mentioned in one passage',
    parameters: { network: optionalChoiceParameter(NETWORK_NAMES, 'one network alone') },
    example: { network: 'attribution' },
    answers: 'Network',
    answer: (reader, asked) => reader.network(asked),
  }),
  defineRoute({
    path: '/glance',
    tag: 'overview',
    describe: 'The corpus at a glance: disagreements, single origins, silences, timeline',
    parameters: {},
    answers: 'Glance',
    answer: (reader) => reader.glance(),
  }),
  defineRoute({
    path: '/search',
    tag: 'search',
    describe: 'Names, labels and glosses that hold the words of a query, best first',
    parameters: searchParameters,
    example: { q: '会談' },
    answers: 'Search',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.search(asked.q, asked),
  }),
  defineRoute({
    path: '/export/{format}',
    tag: 'export',
    describe: 'The whole corpus, or with `about` a comparison, for other programs',
    parameters: {
      format: requiredParameter(choiceParameter(EXPORT_FORMAT_NAMES, 'json', 'the format; html only of a comparison')),
      about: idListParameter('the events and entities to compare; the whole corpus by default'),
      ...columnParameters,
      network: optionalChoiceParameter(NETWORK_NAMES, 'of the graphs, one network alone'),
      apparatus: apparatusParameter,
      lang: languageParameter,
    },
    example: { format: 'csv', about: 'event:kazakhstan-unrest-2022' },
    answers: 'Export',
    formats: EXPORT_REPRESENTATIONS,
    format: ({ format, about, ...asked }) => {
      if (!about) rejectColumns(asked);
      return exportRepresentation(format, about ? 'comparison' : 'corpus') ?? rejectFormat(about !== null);
    },
    answer: async (reader, { about, ...asked }) => (about ? reader.compare(comparisonQuestion({ about, ...asked })) : reader.export()),
  }),
] as const satisfies readonly ApiRoute[];

/** Rejects parameters that only a comparison has. */
function rejectColumns({ accounts, facets, base }: Pick<ParameterValues<typeof columnParameters>, 'accounts' | 'facets' | 'base'>): void {
  if (accounts === null && facets === null && base === undefined) return;
  throw new Problem('bad-question', 'accounts, facets and base are for comparisons only', 'name the subjects to compare: about=event:…', {
    parameter: 'about',
  });
}

/** Rejects a format that cannot write a corpus, or a comparison. */
function rejectFormat(comparison: boolean): never {
  const detail = comparison ? 'this format writes no comparison' : 'this format writes no whole corpus';
  const hint = comparison ? 'leave about out, or take csv, jsonld, md, tei or html' : 'name what to compare: about=event:…';
  throw new Problem('bad-question', detail, hint, { parameter: 'about' });
}
