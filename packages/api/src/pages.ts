import type { Reader } from '@synoptic/core/reader/reader';
import { id, ids, required, view } from './parameters.ts';
import { COMPARISON, LIST } from './representations.ts';
import { type Route, route, withParameters } from './route.ts';
import { asking, columns, lang, ROUTES, searching } from './routes.ts';
import type { ShownThing } from './told-page.ts';

/** A page of the viewer, by its path. */
export interface Page {
  readonly path: string;
  /** The thing that the page shows; fails where it is not in the corpus. */
  readonly shows?: (reader: Reader, id: string) => Promise<ShownThing>;
  /** What the same path with a suffix (`.json`) gives. */
  readonly data?: Route;
}

const shown = {
  verdict: view('the verdicts that the page shows; the data hold all rows'),
  depth: view('how much of a cell the page shows'),
  row: view('the row that the page selects'),
  lang,
};

const comparisonAt = (path: string): Route =>
  route({
    path,
    tag: 'comparison',
    describe: 'The comparison that the page shows',
    parameters: { id: required(id('what is compared')), ...columns, ...shown },
    answers: 'Comparison',
    formats: COMPARISON,
    answer: (reader, { id, ...asked }) => reader.compare(asking({ about: [id], ...asked })),
  });

/** Every path of the viewer. All answer the same page; one that is not here is not found. */
export const PAGES: readonly Page[] = [
  { path: '/' },
  { path: '/documents' },
  { path: '/documents/{id}', shows: shownDocument, data: documentData() },
  { path: '/entities' },
  { path: '/entities/{id}', shows: async (reader, id) => (await reader.entity(id)).entity, data: comparisonAt('/entities/{id}') },
  { path: '/events' },
  { path: '/events/{id}', shows: async (reader, id) => (await reader.event(id)).event, data: comparisonAt('/events/{id}') },
  { path: '/compare', data: compareData() },
  { path: '/search', data: searchData() },
  { path: '/ledger', data: dataOf('/ledger') },
  { path: '/timeline', data: dataOf('/timeline') },
  { path: '/network', data: dataOf('/network') },
  { path: '/claims', data: dataOf('/claims') },
  { path: '/about' },
];

async function shownDocument(reader: Reader, id: string): Promise<ShownThing> {
  const { document } = await reader.document(id);
  return { label: document.label, describe: document.genre };
}

/** The data of a page that shows what a path of the API answers. */
function dataOf(path: string): Route {
  const found: Route | undefined = ROUTES.find((r) => r.path === path);
  if (!found) throw new Error(`no route ${path}`);
  return withParameters(found, shown);
}

function documentData(): Route {
  return route({
    path: '/documents/{id}',
    tag: 'records',
    describe: 'The document that the page shows',
    parameters: { id: required(id('the document')), lang: shown.lang },
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  });
}

function compareData(): Route {
  return route({
    path: '/compare',
    tag: 'comparison',
    describe: 'The comparison that the page shows',
    parameters: { about: required(ids('what is compared')), ...columns, ...shown },
    answers: 'Comparison',
    formats: COMPARISON,
    answer: (reader, asked) => reader.compare(asking(asked)),
  });
}

function searchData(): Route {
  return route({
    path: '/search',
    tag: 'search',
    describe: 'The hits that the page shows',
    parameters: { ...searching, lang: shown.lang },
    answers: 'Search',
    formats: LIST,
    answer: (reader, asked) => reader.search(asked.q, asked),
  });
}
