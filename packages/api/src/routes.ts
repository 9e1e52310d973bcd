import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import { LEDGER_ARRANGEMENTS } from '@synoptic/core/compare/ledger';
import { LIMIT, pageOf } from '@synoptic/core/reader/paging';
import { HIT_TYPES } from '@synoptic/core/reader/reader';
import { choice, cursor, day, id, ids, optionalChoice, required, text, whole, word, words } from './parameters.ts';
import { type Route, route } from './route.ts';

const limit = whole(LIMIT.least, LIMIT.most, LIMIT.default, 'how many items at most');
const paging = { limit, next: cursor('where the page before ended') };
const one = (what: string) => ({ id: required(id(`the ${what}`)) });

/** What a comparison takes beside its subjects. */
export const columns = {
  by: choice(ARRANGEMENTS, 'voice', 'what a column stands for'),
  accounts: words('sigla of the accounts to hear; all by default'),
  facets: words('the facets to compare; all by default'),
};

/** What a search takes. */
export const searching = {
  q: required(text('the words, in any language of the corpus')),
  ...paging,
  type: optionalChoice(HIT_TYPES, 'only hits of this type'),
  document: id('only what stands or is mentioned in this document'),
};

/** Every path under /v1. A path is added here and nowhere else. */
export const ROUTES: readonly Route[] = [
  route({
    path: '/corpus',
    describe: 'The corpus: name, version, digest, counts',
    parameters: {},
    answers: 'CorpusCard',
    answer: (reader) => reader.corpus(),
  }),
  route({
    path: '/documents',
    describe: 'The documents, in the order of their sigla',
    parameters: paging,
    answers: 'Documents',
    answer: (reader, asked) => reader.documents(asked),
  }),
  route({
    path: '/documents/{id}',
    describe: 'A document with its passages and claims',
    parameters: one('document'),
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  }),
  route({
    path: '/entities',
    describe: 'Persons, states, organizations, instruments and the like',
    parameters: { ...paging, kind: word('only of this kind'), q: text('words that a name holds') },
    answers: 'Entities',
    answer: (reader, asked) => reader.entities(asked),
  }),
  route({
    path: '/entities/{id}',
    describe: 'An entity, and who says what of it',
    parameters: one('entity'),
    answers: 'EntityAnswer',
    answer: (reader, asked) => reader.entity(asked.id),
  }),
  route({
    path: '/events',
    describe: 'What happened or is foretold',
    parameters: { ...paging, q: text('words that a name holds') },
    answers: 'Events',
    answer: (reader, asked) => reader.events(asked),
  }),
  route({
    path: '/events/{id}',
    describe: 'An event, its parts and claims',
    parameters: one('event'),
    answers: 'EventAnswer',
    answer: (reader, asked) => reader.event(asked.id),
  }),
  route({
    path: '/claims',
    describe: 'Attributed statements',
    parameters: {
      ...paging,
      about: id('the event or entity they are about'),
      facet: word('the facet they answer'),
      document: id('the document they stand in'),
      agent: id('who stands in their chain'),
      since: day('the voice spoke on this day or after'),
      until: day('the voice spoke on this day or before'),
      q: text('words that the gloss holds'),
    },
    answers: 'Claims',
    answer: (reader, asked) => reader.claims(asked),
  }),
  route({
    path: '/claims/{id}',
    describe: 'A claim with its chain and anchors',
    parameters: one('claim'),
    answers: 'ClaimAnswer',
    answer: (reader, asked) => reader.claim(asked.id),
  }),
  route({
    path: '/facets',
    describe: 'The questions on which accounts are compared',
    parameters: paging,
    answers: 'Facets',
    answer: async (reader, asked) => pageOf((await reader.facets()).items, asked),
  }),
  route({
    path: '/kinds',
    describe: 'The kinds of entities',
    parameters: paging,
    answers: 'Kinds',
    answer: async (reader, asked) => pageOf((await reader.kinds()).items, asked),
  }),
  route({
    path: '/compare',
    describe: 'Accounts side by side: a column an account, a row a facet, each row with its verdict',
    parameters: { about: required(ids('the events and entities to compare')), ...columns },
    answers: 'Comparison',
    answer: (reader, asked) => reader.compare(asked),
  }),
  route({
    path: '/ledger',
    describe: 'Promise and practice: obligations against the cases in which they were put to the test, as each account tells it',
    parameters: {
      obligation: id('only this obligation'),
      case: id('only this case'),
      by: choice(LEDGER_ARRANGEMENTS, 'voice', 'what an account is'),
    },
    answers: 'Ledger',
    answer: (reader, asked) => reader.ledger(asked),
  }),
  route({
    path: '/glance',
    describe: 'The corpus at a glance: disagreements, single origins, silences, timeline',
    parameters: {},
    answers: 'Glance',
    answer: (reader) => reader.glance(),
  }),
  route({
    path: '/search',
    describe: 'Names, labels and glosses that hold the words of a query, best first',
    parameters: searching,
    answers: 'Search',
    answer: (reader, asked) => reader.search(asked.q, asked),
  }),
  route({
    path: '/export/json',
    describe: 'The whole corpus as compiled',
    parameters: {},
    answers: 'CompiledCorpus',
    answer: (reader) => reader.export(),
  }),
];
