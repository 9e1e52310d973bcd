import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import { LEDGER_ARRANGEMENTS } from '@synoptic/core/compare/ledger';
import { NETWORKS } from '@synoptic/core/compare/network';
import type { AskedQuestion } from '@synoptic/core/compare/question';
import { FORMATS } from '@synoptic/core/export/registry';
import { APPARATUS_FORMS } from '@synoptic/core/locale/apparatus';
import { LIMIT, pageOf } from '@synoptic/core/reader/paging';
import { HIT_TYPES } from '@synoptic/core/reader/reader';
import { SORTS } from '@synoptic/core/reader/sorting';
import { LANGUAGES } from '@synoptic/core/text/bilingual';
import { type Asked, choice, cursor, day, id, ids, optionalChoice, required, siglum, text, whole, word, words } from './parameters.ts';
import { Problem } from './problem.ts';
import { CLAIMS, COMPARISON, EXPORT, exported, LIST } from './representations.ts';
import { type Route, route } from './route.ts';

const limit = whole(LIMIT.least, LIMIT.most, LIMIT.default, 'how many items at most');
/** The order of a list; that of the corpus where none is asked for. */
const sort = (list: keyof typeof SORTS, note: string) => optionalChoice(SORTS[list], `the order, - for the other way round; ${note}`);
const paging = { limit, next: cursor('where the page before ended') };
const one = (what: string) => ({ id: required(id(`the ${what}`)) });

/** What a comparison takes beside its subjects. */
export const columns = {
  by: choice(ARRANGEMENTS, 'voice', 'what a column stands for'),
  accounts: words('sigla of the accounts to hear; all by default'),
  facets: words('the facets to compare; all by default'),
  base: siglum('the account against which the others are read'),
};

const comparing = { about: required(ids('the events and entities to compare')), ...columns };

/** A question as the core takes it: what is not asked is left out. */
export function asking({ about, by, accounts, facets, base }: Asked<typeof comparing>): AskedQuestion {
  return { about, by, accounts, facets, ...(base !== undefined && { base }) };
}

/** In which language names and explanations stand, where an answer is written for people. */
export const lang = optionalChoice(LANGUAGES, 'of names and explanations in formats for people; data hold both');

/** Where a comparison is written as an apparatus. */
const apparatus = optionalChoice(APPARATUS_FORMS, 'of an apparatus: every reading, or only what departs from the base');

/** What a search takes. */
export const searching = {
  q: required(text('the words, in any language of the corpus')),
  ...paging,
  type: optionalChoice(HIT_TYPES, 'only hits of this type'),
  document: id('only what stands or is mentioned in this document'),
};

const FORMAT_NAMES = FORMATS.map((f) => f.name);

/** Every path under /v1. A path is added here and nowhere else. */
export const ROUTES = [
  route({
    path: '/corpus',
    tag: 'records',
    describe: 'The corpus: name, version, digest, counts',
    parameters: {},
    answers: 'CorpusCard',
    answer: (reader) => reader.corpus(),
  }),
  route({
    path: '/documents',
    tag: 'records',
    describe: 'The documents, in the order of their sigla',
    parameters: { ...paging, sort: sort('documents', 'date is that of publication') },
    answers: 'Documents',
    formats: LIST,
    answer: (reader, asked) => reader.documents(asked),
  }),
  route({
    path: '/documents/{id}',
    tag: 'records',
    describe: 'A document with its passages and claims',
    parameters: one('document'),
    example: { id: 'document:d1021-2022' },
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  }),
  route({
    path: '/entities',
    tag: 'records',
    describe: 'Persons, states, organizations, instruments and the like',
    parameters: {
      ...paging,
      kind: word('only of this kind'),
      q: text('words that a name holds'),
      sort: sort('entities', 'labels in English'),
    },
    example: { kind: 'state', q: 'Kazakhstan' },
    answers: 'Entities',
    formats: LIST,
    answer: (reader, asked) => reader.entities(asked),
  }),
  route({
    path: '/entities/{id}',
    tag: 'records',
    describe: 'An entity, and who says what of it',
    parameters: one('entity'),
    example: { id: 'organization:csto' },
    answers: 'EntityAnswer',
    answer: (reader, asked) => reader.entity(asked.id),
  }),
  route({
    path: '/events',
    tag: 'records',
    describe: 'What happened or is foretold',
    parameters: { ...paging, q: text('words that a name holds'), sort: sort('events', 'what has no date comes last') },
    example: { q: 'summit' },
    answers: 'Events',
    formats: LIST,
    answer: (reader, asked) => reader.events(asked),
  }),
  route({
    path: '/events/{id}',
    tag: 'records',
    describe: 'An event, its parts and claims',
    parameters: one('event'),
    example: { id: 'event:kazakhstan-unrest-2022' },
    answers: 'EventAnswer',
    answer: (reader, asked) => reader.event(asked.id),
  }),
  route({
    path: '/claims',
    tag: 'records',
    describe: 'Attributed statements',
    parameters: {
      ...paging,
      about: id('the event or entity they are about'),
      facet: word('the facet they answer'),
      document: id('the document they stand in'),
      agent: id('who stands in their chain'),
      since: day('the voice spoke on this day or after'),
      until: day('the voice spoke on this day or before'),
      q: text('words, all of which the gloss or the name of the subject holds, as a search finds them'),
      sort: sort('claims', 'date is the day on which the voice spoke'),
      lang,
    },
    example: { about: 'event:kazakhstan-unrest-2022', facet: 'deaths' },
    answers: 'Claims',
    formats: CLAIMS,
    answer: (reader, asked) => reader.claims(asked),
  }),
  route({
    path: '/claims/{id}',
    tag: 'records',
    describe: 'A claim with its chain and anchors',
    parameters: one('claim'),
    example: { id: 'claim:b-request-date-nhk' },
    answers: 'ClaimAnswer',
    answer: (reader, asked) => reader.claim(asked.id),
  }),
  route({
    path: '/facets',
    tag: 'records',
    describe: 'The questions on which accounts are compared',
    parameters: paging,
    answers: 'Facets',
    formats: LIST,
    answer: async (reader, asked) => pageOf((await reader.facets()).items, asked),
  }),
  route({
    path: '/kinds',
    tag: 'records',
    describe: 'The kinds of entities',
    parameters: paging,
    answers: 'Kinds',
    formats: LIST,
    answer: async (reader, asked) => pageOf((await reader.kinds()).items, asked),
  }),
  route({
    path: '/compare',
    tag: 'comparison',
    describe: 'Accounts side by side: a column an account, a row a facet, each row with its verdict',
    parameters: { ...comparing, apparatus, lang },
    example: { about: 'event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022' },
    answers: 'Comparison',
    formats: COMPARISON,
    answer: (reader, asked) => reader.compare(asking(asked)),
  }),
  route({
    path: '/sensitivity',
    tag: 'comparison',
    describe: 'How firm a comparison stands: what flips without or with an account, and what would settle its rows',
    parameters: comparing,
    example: { about: 'event:kazakhstan-unrest-2022' },
    answers: 'Sensitivity',
    answer: (reader, asked) => reader.sensitivity(asking(asked)),
  }),
  route({
    path: '/dependence',
    tag: 'comparison',
    describe: 'Who is independent of whom in a comparison, as a graph with its paths',
    parameters: comparing,
    example: { about: 'event:kazakhstan-unrest-2022' },
    answers: 'Dependence',
    answer: (reader, asked) => reader.dependence(asking(asked)),
  }),
  route({
    path: '/wholes',
    tag: 'comparison',
    describe: 'Documents held side by side as wholes: what they share, what only one has, where they meet',
    parameters: { documents: required(ids('two documents or more')) },
    example: { documents: 'document:d1021-2022,document:note-2023' },
    answers: 'Wholes',
    answer: (reader, asked) => reader.wholes(asked.documents),
  }),
  route({
    path: '/threads',
    tag: 'comparison',
    describe: 'One agent over time: the questions to which it answered on more than one day',
    parameters: { agent: required(id('who speaks')) },
    example: { agent: 'person:sergey-lavrov' },
    answers: 'Threads',
    answer: (reader, asked) => reader.threads(asked.agent),
  }),
  route({
    path: '/ledger',
    tag: 'overview',
    describe: 'Promise and practice: obligations against the cases in which they were put to the test, as each account tells it',
    parameters: {
      obligation: id('only this obligation'),
      case: id('only this case'),
      by: choice(LEDGER_ARRANGEMENTS, 'voice', 'what an account is'),
    },
    example: { obligation: 'rule:mutual-assistance' },
    answers: 'Ledger',
    answer: (reader, asked) => reader.ledger(asked),
  }),
  route({
    path: '/timeline',
    tag: 'overview',
    describe: 'Dated events, earliest first, and which documents tell of each',
    parameters: { ...paging, since: day('not over before this day'), until: day('begun on this day or before') },
    example: { since: '2022-01-01', until: '2022-12-31' },
    answers: 'Timeline',
    formats: LIST,
    answer: (reader, asked) => reader.timeline(asked),
  }),
  route({
    path: '/network',
    tag: 'overview',
    describe: 'Who tells whom (from the origin outward to the document), and what is mentioned in one passage',
    parameters: { network: optionalChoice(NETWORKS, 'one network alone') },
    example: { network: 'attribution' },
    answers: 'Network',
    answer: (reader, asked) => reader.network(asked),
  }),
  route({
    path: '/glance',
    tag: 'overview',
    describe: 'The corpus at a glance: disagreements, single origins, silences, timeline',
    parameters: {},
    answers: 'Glance',
    answer: (reader) => reader.glance(),
  }),
  route({
    path: '/search',
    tag: 'search',
    describe: 'Names, labels and glosses that hold the words of a query, best first',
    parameters: searching,
    example: { q: '会談' },
    answers: 'Search',
    formats: LIST,
    answer: (reader, asked) => reader.search(asked.q, asked),
  }),
  route({
    path: '/export/{format}',
    tag: 'export',
    describe: 'The whole corpus, or with `about` a comparison, for other programs',
    parameters: {
      format: required(choice(FORMAT_NAMES, 'json', 'the format; html only of a comparison')),
      about: ids('the events and entities to compare; the whole corpus by default'),
      ...columns,
      network: optionalChoice(NETWORKS, 'of the graphs, one network alone'),
      apparatus,
      lang,
    },
    example: { format: 'csv', about: 'event:kazakhstan-unrest-2022' },
    answers: 'Export',
    formats: EXPORT,
    format: ({ format, about, ...asked }) => {
      if (!about) refuseColumns(asked);
      return exported(format, about ? 'comparison' : 'corpus') ?? refused(about !== null);
    },
    answer: async (reader, { about, ...asked }) => (about ? reader.compare(asking({ about, ...asked })) : reader.export()),
  }),
] as const satisfies readonly Route[];

/** Of a whole corpus nothing is chosen that only a comparison has. */
function refuseColumns({ accounts, facets, base }: Pick<Asked<typeof columns>, 'accounts' | 'facets' | 'base'>): void {
  if (accounts === null && facets === null && base === undefined) return;
  throw new Problem('bad-question', 'accounts, facets and base choose from a comparison', 'name what to compare: about=event:…', {
    parameter: 'about',
  });
}

/** A format that writes only the other of the two. */
function refused(comparison: boolean): never {
  const detail = comparison ? 'this format writes no comparison' : 'this format writes no whole corpus';
  const hint = comparison ? 'leave about out, or take csv, jsonld, md, tei or html' : 'name what to compare: about=event:…';
  throw new Problem('bad-question', detail, hint, { parameter: 'about' });
}
