import type { QuestionInput } from '@synoptic/core/compare/question';
import { APPARATUS_FORMS } from '@synoptic/core/export/apparatus/apparatus';
import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';
import { LIST_SORTS } from '@synoptic/core/reader/list-sorting';
import { PAGE_LIMITS, paginate } from '@synoptic/core/reader/paging';
import { ARRANGEMENTS, LEDGER_ARRANGEMENTS, NETWORK_NAMES, SEARCH_HIT_TYPES } from '@synoptic/core/text/arrangements';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { Problem } from '../http/problem.ts';
import { type ApiRoute, defineRoute } from './api-route.ts';
import {
  agentParameter,
  choiceParameter,
  cursorParameter,
  dayParameter,
  documentListParameter,
  documentParameter,
  fieldsParameter,
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
import { RECORD_FIELDS } from './record-fields.ts';
import {
  CLAIM_REPRESENTATIONS,
  COMPARISON_REPRESENTATIONS,
  EXPORT_REPRESENTATIONS,
  exportRepresentation,
  LIST_REPRESENTATIONS,
} from './representation.ts';

const limitParameter = integerParameter(PAGE_LIMITS.least, PAGE_LIMITS.most, PAGE_LIMITS.default, 'maximum number of items');
/** Sort order of a list; corpus order by default. */
const sortParameter = (list: keyof typeof LIST_SORTS, note: string) =>
  optionalChoiceParameter(LIST_SORTS[list], `sort order, descending with a leading -; ${note}`);
const pagingParameters = { limit: limitParameter, next: cursorParameter('cursor from the previous page') };
/** Words that select records of a list, with one meaning everywhere. */
const wordsParameter = textParameter('words that a record must all contain, in names, glosses and descriptions, matched as in search');
const singleIdParameter = (what: string) => ({ id: requiredParameter(idParameter(`id of the ${what}`)) });

/** Parameters of a comparison besides its subjects. */
export const columnParameters = {
  by: choiceParameter(ARRANGEMENTS, 'voice', 'what each column represents'),
  accounts: wordListParameter('sigla of the accounts to include; a document also by its id or number; all by default'),
  facets: wordListParameter('facets to compare; all by default'),
  base: siglumParameter('siglum of the base account that the others are compared against'),
};

const comparisonParameters = {
  about: requiredParameter(idListParameter('ids of the events and entities to compare')),
  ...columnParameters,
};

/** Parts of a permalink: they change no answer, and the answer says whether it is still the one that the link was made for. */
const permalinkParameters = {
  id: textParameter('permalink: id of the answer for which the link was made'),
  rules: textParameter('permalink: version of the rules of comparison for which the link was made'),
};

/** Question for the core, without parameters that were not given. */
export function comparisonQuestion({ about, by, accounts, facets, base }: ParameterValues<typeof comparisonParameters>): QuestionInput {
  return { about, by, accounts, facets, ...(base !== undefined && { base }) };
}

/** Language of names and explanations in formats for people. */
export const languageParameter = optionalChoiceParameter(
  INTERFACE_LANGUAGE_CODES,
  'language of names and explanations in formats for people; data formats have all languages',
);

/** Form of a critical apparatus. */
const apparatusParameter = optionalChoiceParameter(
  APPARATUS_FORMS,
  'critical apparatus: every reading (positive), or only those that differ from the base (negative)',
);

/** Byte order mark of CSV. */
const bomParameter = optionalChoiceParameter(['1'], 'with csv: start with a byte order mark, by which Excel recognizes UTF-8');

/** Parameters of a search. */
export const searchParameters = {
  q: requiredParameter(textParameter('search words, in any language of the corpus')),
  ...pagingParameters,
  type: optionalChoiceParameter(SEARCH_HIT_TYPES, 'restricts hits to this type'),
  document: documentParameter('restricts hits to this document and what it mentions'),
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
    describe: 'Documents, ordered by siglum',
    parameters: {
      ...pagingParameters,
      q: wordsParameter,
      sort: sortParameter('documents', 'date is the date of publication'),
      fields: fieldsParameter(RECORD_FIELDS.document),
    },
    answers: 'Documents',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.documents(asked),
  }),
  defineRoute({
    path: '/documents/{id}',
    tag: 'records',
    describe: 'A document with its passages and claims',
    parameters: {
      id: requiredParameter(documentParameter('the document')),
      fields: fieldsParameter(RECORD_FIELDS.documentAnswer),
    },
    example: { id: '{document}' },
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  }),
  defineRoute({
    path: '/passages',
    tag: 'records',
    describe: 'Passages of documents: lines, voice, gloss and mentions',
    parameters: {
      ...pagingParameters,
      document: documentParameter('document of the passages'),
      voice: siglumParameter('siglum of the voice that speaks'),
      q: wordsParameter,
      fields: fieldsParameter(RECORD_FIELDS.passage),
    },
    answers: 'Passages',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.passages(asked),
  }),
  defineRoute({
    path: '/passages/{id}',
    tag: 'records',
    describe: 'A passage with the claims anchored in it',
    parameters: singleIdParameter('passage'),
    example: { id: '{passage}' },
    answers: 'PassageAnswer',
    answer: (reader, asked) => reader.passage(asked.id),
  }),
  defineRoute({
    path: '/entities',
    tag: 'records',
    describe: 'Persons, states, organizations, instruments and the like',
    parameters: {
      ...pagingParameters,
      kind: wordParameter('restricts to entities of this kind'),
      q: wordsParameter,
      sort: sortParameter('entities', 'label is the English label'),
      fields: fieldsParameter(RECORD_FIELDS.entity),
    },
    example: { kind: '{kind}', q: '{name}' },
    answers: 'Entities',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.entities(asked),
  }),
  defineRoute({
    path: '/entities/{id}',
    tag: 'records',
    describe: 'An entity with the claims about it',
    parameters: { id: requiredParameter(agentParameter('the entity')) },
    example: { id: '{entity}' },
    answers: 'EntityAnswer',
    answer: (reader, asked) => reader.entity(asked.id),
  }),
  defineRoute({
    path: '/events',
    tag: 'records',
    describe: 'Events, past and predicted',
    parameters: {
      ...pagingParameters,
      q: wordsParameter,
      sort: sortParameter('events', 'events without a date come last'),
      fields: fieldsParameter(RECORD_FIELDS.event),
    },
    example: { q: '{words}' },
    answers: 'Events',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.events(asked),
  }),
  defineRoute({
    path: '/events/{id}',
    tag: 'records',
    describe: 'An event with its parts and claims',
    parameters: singleIdParameter('event'),
    example: { id: '{event}' },
    answers: 'EventAnswer',
    answer: (reader, asked) => reader.event(asked.id),
  }),
  defineRoute({
    path: '/claims',
    tag: 'records',
    describe: 'Attributed statements',
    parameters: {
      ...pagingParameters,
      about: agentParameter('event or entity that the claims are about'),
      facet: wordParameter('facet of the claims'),
      document: documentParameter('document that contains the claims'),
      voice: siglumParameter('siglum of the voice that makes the claims'),
      agent: agentParameter('agent in the attribution chain'),
      since: dayParameter('earliest day on which the voice spoke'),
      until: dayParameter('latest day on which the voice spoke'),
      q: wordsParameter,
      sort: sortParameter('claims', 'date is the day on which the voice spoke'),
      fields: fieldsParameter(RECORD_FIELDS.claim),
      lang: languageParameter,
    },
    example: { about: '{subject}', facet: '{facet}' },
    answers: 'Claims',
    formats: CLAIM_REPRESENTATIONS,
    answer: (reader, asked) => reader.claims(asked),
  }),
  defineRoute({
    path: '/claims/{id}',
    tag: 'records',
    describe: 'A claim with its attribution chain and anchors',
    parameters: singleIdParameter('claim'),
    example: { id: '{claim}' },
    answers: 'ClaimAnswer',
    answer: (reader, asked) => reader.claim(asked.id),
  }),
  defineRoute({
    path: '/facets',
    tag: 'records',
    describe: 'Facets: the questions on which accounts are compared',
    parameters: pagingParameters,
    answers: 'Facets',
    formats: LIST_REPRESENTATIONS,
    answer: async (reader, asked) => paginate((await reader.facets()).items, asked),
  }),
  defineRoute({
    path: '/kinds',
    tag: 'records',
    describe: 'Kinds of entities',
    parameters: pagingParameters,
    answers: 'Kinds',
    formats: LIST_REPRESENTATIONS,
    answer: async (reader, asked) => paginate((await reader.kinds()).items, asked),
  }),
  defineRoute({
    path: '/compare',
    tag: 'comparison',
    describe: 'Accounts side by side: one column per account, one row per facet, each row with its verdict',
    parameters: {
      ...comparisonParameters,
      ...permalinkParameters,
      apparatus: apparatusParameter,
      bom: bomParameter,
      lang: languageParameter,
    },
    example: { about: '{subject},{event}' },
    answers: 'Comparison',
    formats: COMPARISON_REPRESENTATIONS,
    answer: (reader, { id, rules, ...asked }) => {
      const permalink = { ...(id !== undefined && { id }), ...(rules !== undefined && { rules }) };
      return reader.compare({ ...comparisonQuestion(asked), ...((id ?? rules) !== undefined && { permalink }) });
    },
  }),
  defineRoute({
    path: '/sensitivity',
    tag: 'comparison',
    describe: 'Robustness of a comparison: which verdicts change when an account is removed, and what would settle each row',
    parameters: comparisonParameters,
    example: { about: '{subject}' },
    answers: 'Sensitivity',
    answer: (reader, asked) => reader.sensitivity(comparisonQuestion(asked)),
  }),
  defineRoute({
    path: '/dependence',
    tag: 'comparison',
    describe: 'Independence of the accounts in a comparison, as a graph with paths',
    parameters: comparisonParameters,
    example: { about: '{subject}' },
    answers: 'Dependence',
    answer: (reader, asked) => reader.dependence(comparisonQuestion(asked)),
  }),
  defineRoute({
    path: '/wholes',
    tag: 'comparison',
    describe: 'Whole documents side by side: shared events and entities, what only one mentions, and questions that both answer',
    parameters: { documents: requiredParameter(documentListParameter('two or more documents')) },
    example: { documents: '{document},{other-document}' },
    answers: 'Wholes',
    answer: (reader, asked) => reader.wholes(asked.documents),
  }),
  defineRoute({
    path: '/threads',
    tag: 'comparison',
    describe: 'All statements of one agent over time, by facet and day, whoever conveyed them',
    parameters: { agent: requiredParameter(agentParameter('the agent')) },
    example: { agent: '{agent}' },
    answers: 'Threads',
    answer: (reader, asked) => reader.threads(asked.agent),
  }),
  defineRoute({
    path: '/ledger',
    tag: 'overview',
    describe: 'Promise and practice: obligations and the cases that tested them, according to each account',
    parameters: {
      obligation: idParameter('restricts to this obligation'),
      case: idParameter('restricts to this case'),
      by: choiceParameter(LEDGER_ARRANGEMENTS, 'voice', 'what each account represents'),
    },
    example: { obligation: '{obligation}' },
    answers: 'Ledger',
    answer: (reader, asked) => reader.ledger(asked),
  }),
  defineRoute({
    path: '/timeline',
    tag: 'overview',
    describe: 'Dated events, earliest first, with the documents that report each',
    parameters: {
      ...pagingParameters,
      since: dayParameter('earliest day: events that ended before it are omitted'),
      until: dayParameter('latest day: events that began after it are omitted'),
    },
    example: { since: '2000-01-01', until: '2029-12-31' },
    answers: 'Timeline',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.timeline(asked),
  }),
  defineRoute({
    path: '/network',
    tag: 'overview',
    describe: 'Attribution network (edges from the origin outward to the document) and co-mention network (same passage)',
    parameters: { network: optionalChoiceParameter(NETWORK_NAMES, 'restricts to one network') },
    example: { network: 'attribution' },
    answers: 'Network',
    answer: (reader, asked) => reader.network(asked),
  }),
  defineRoute({
    path: '/glance',
    tag: 'overview',
    describe: 'Overview of the corpus: disagreements, single origins, silences, timeline',
    parameters: {},
    answers: 'Glance',
    answer: (reader) => reader.glance(),
  }),
  defineRoute({
    path: '/search',
    tag: 'search',
    describe: 'Full-text search of names, labels and glosses, best match first',
    parameters: searchParameters,
    example: { q: '{words}' },
    answers: 'Search',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.search(asked.q, asked),
  }),
  defineRoute({
    path: '/export/{format}',
    tag: 'export',
    describe: 'Export of the whole corpus or, with `about`, of a comparison',
    parameters: {
      format: requiredParameter(choiceParameter(EXPORT_FORMAT_NAMES, 'json', 'export format; html is for comparisons only')),
      about: idListParameter('ids of the events and entities to compare; the whole corpus by default'),
      ...columnParameters,
      network: optionalChoiceParameter(NETWORK_NAMES, 'restricts graph formats to one network'),
      apparatus: apparatusParameter,
      bom: bomParameter,
      lang: languageParameter,
    },
    example: { format: 'csv', about: '{subject}' },
    answers: 'Export',
    formats: EXPORT_REPRESENTATIONS,
    format: ({ format, about, ...asked }) => {
      if (!about) rejectColumns(asked);
      return exportRepresentation(format, about ? 'comparison' : 'corpus') ?? rejectFormat(about !== null);
    },
    answer: async (reader, { about, ...asked }) => (about ? reader.compare(comparisonQuestion({ about, ...asked })) : reader.export()),
  }),
] as const satisfies readonly ApiRoute[];

/** Rejects parameters that apply only to comparisons. */
function rejectColumns({ accounts, facets, base }: Pick<ParameterValues<typeof columnParameters>, 'accounts' | 'facets' | 'base'>): void {
  if (accounts === null && facets === null && base === undefined) return;
  throw new Problem('bad-question', 'accounts, facets and base apply only to comparisons', 'add the subjects to compare: about=event:…', {
    parameter: 'about',
  });
}

/** Rejects a format that cannot represent a whole corpus, or a comparison. */
function rejectFormat(comparison: boolean): never {
  const detail = comparison ? 'this format cannot represent a comparison' : 'this format cannot represent a whole corpus';
  const hint = comparison ? 'remove about, or use csv, jsonld, md, tei or html' : 'add the subjects to compare: about=event:…';
  throw new Problem('bad-question', detail, hint, { parameter: 'about' });
}
