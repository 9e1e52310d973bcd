import { citedDocument } from '@synoptic/core/export/bibliography/cited-work';
import type { Reader } from '@synoptic/core/reader/reader';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { isReaderProblem } from '../http/problem.ts';
import { type ApiRoute, defineRoute, withRouteParameters } from '../routes/api-route.ts';
import { documentParameter, idListParameter, idParameter, requiredParameter, viewParameter } from '../routes/parameter.ts';
import { COMPARISON_REPRESENTATIONS, LIST_REPRESENTATIONS } from '../routes/representation.ts';
import { columnParameters, comparisonQuestion, languageParameter, ROUTES, searchParameters } from '../routes/routes.ts';
import type { PageSubject } from './describe-page.ts';

/** Page of the viewer. */
export interface ViewerPage {
  readonly path: string;
  /** Reads the subject of the page; rejects if the corpus does not have it. */
  readonly shows?: (reader: Reader, id: string) => Promise<PageSubject>;
  /** Route for the same path with a format suffix (`.json`). */
  readonly data?: ApiRoute;
}

const displayParameters = {
  verdict: viewParameter('the verdicts that the page shows; the data hold all rows'),
  depth: viewParameter('how much of a cell the page shows'),
  row: viewParameter('the row that the page selects'),
  lang: languageParameter,
};

const comparisonDataRoute = (path: string): ApiRoute =>
  defineRoute({
    path,
    tag: 'comparison',
    describe: 'The comparison that the page shows',
    parameters: { id: requiredParameter(idParameter('what is compared')), ...columnParameters, ...displayParameters },
    answers: 'Comparison',
    formats: COMPARISON_REPRESENTATIONS,
    answer: (reader, { id, ...asked }) => reader.compare(comparisonQuestion({ about: [id], ...asked })).catch(faultOfPath),
  });

/** An unknown subject is a fault of the page's path, not of a query. */
function faultOfPath(error: unknown): never {
  if (error instanceof Error && isReaderProblem(error) && error.code === 'unknown-id')
    throw new ReaderProblem('unknown-id', { ...(error as ReaderProblem<'unknown-id'>).data, parameter: 'id' });
  throw error;
}

/** All paths of the viewer. They share one page; other paths are not found. */
export const VIEWER_PAGES: readonly ViewerPage[] = [
  { path: '/' },
  { path: '/documents' },
  { path: '/documents/{id}', shows: documentSubject, data: documentDataRoute() },
  { path: '/entities' },
  { path: '/entities/{id}', shows: async (reader, id) => (await reader.entity(id)).entity, data: comparisonDataRoute('/entities/{id}') },
  { path: '/events' },
  { path: '/events/{id}', shows: async (reader, id) => (await reader.event(id)).event, data: comparisonDataRoute('/events/{id}') },
  { path: '/compare', data: compareDataRoute() },
  { path: '/search', data: searchDataRoute() },
  { path: '/ledger', data: apiDataRoute('/ledger') },
  { path: '/timeline', data: apiDataRoute('/timeline') },
  { path: '/network', data: apiDataRoute('/network') },
  { path: '/claims', data: apiDataRoute('/claims') },
  { path: '/about' },
];

async function documentSubject(reader: Reader, id: string): Promise<PageSubject> {
  const { document } = await reader.document(id);
  return { label: document.label, describe: document.genre, work: citedDocument(document) };
}

/** Data route of a page that shows the answer of an API path. */
function apiDataRoute(path: string): ApiRoute {
  const found: ApiRoute | undefined = ROUTES.find((r) => r.path === path);
  if (!found) throw new Error(`no route ${path}`);
  return withRouteParameters(found, displayParameters);
}

function documentDataRoute(): ApiRoute {
  return defineRoute({
    path: '/documents/{id}',
    tag: 'records',
    describe: 'The document that the page shows',
    parameters: { id: requiredParameter(documentParameter('the document')), lang: displayParameters.lang },
    answers: 'DocumentAnswer',
    answer: (reader, asked) => reader.document(asked.id),
  });
}

function compareDataRoute(): ApiRoute {
  return defineRoute({
    path: '/compare',
    tag: 'comparison',
    describe: 'The comparison that the page shows',
    parameters: { about: requiredParameter(idListParameter('what is compared')), ...columnParameters, ...displayParameters },
    answers: 'Comparison',
    formats: COMPARISON_REPRESENTATIONS,
    answer: (reader, asked) => reader.compare(comparisonQuestion(asked)),
  });
}

function searchDataRoute(): ApiRoute {
  return defineRoute({
    path: '/search',
    tag: 'search',
    describe: 'The hits that the page shows',
    parameters: { ...searchParameters, lang: displayParameters.lang },
    answers: 'Search',
    formats: LIST_REPRESENTATIONS,
    answer: (reader, asked) => reader.search(asked.q, asked),
  });
}
