import { pageTitle, TITLED_PAGES } from '@synoptic/core/locale/page-title';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { fileNameOf } from '@synoptic/core/text/file-name';

/** Page of a site with its own file, so that any static server finds its URL. */
interface SitePage {
  /** Path below the site's base with a final slash; empty for the home page. */
  readonly folder: string;
  readonly title: string;
  readonly describe: string;
}

/** Pages of a corpus with their titles, in the language of a page before its script runs. */
export function sitePages({ corpus, documents, entities, events }: CompiledCorpus): readonly SitePage[] {
  const about = corpus.describe.en;
  const things = (
    list: string,
    of: readonly { readonly id: string; readonly label: { en: string }; readonly describe?: { en: string } | null }[],
  ) => of.map(({ id, label, describe }) => ({ folder: `${list}/${fileNameOf(id)}/`, title: label.en, describe: describe?.en || about }));
  return [
    { folder: '', title: corpus.title.en, describe: about },
    ...TITLED_PAGES.map((path) => {
      const title = pageTitle(path, 'en');
      return { folder: `${path.slice(1)}/`, title, describe: `${title}: ${about}` };
    }),
    ...things('documents', documents),
    ...things('entities', entities),
    ...things('events', events),
  ];
}

/** True if the page has content without a query. */
export function isIndexable({ folder }: SitePage): boolean {
  return folder !== 'search/' && folder !== 'compare/';
}
