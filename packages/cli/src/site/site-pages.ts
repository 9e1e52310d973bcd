import { pageTitle, TITLED_PAGES } from '@synoptic/core/locale/page-title';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { fileNameOf } from '@synoptic/core/text/file-name';

/** A page of the site that has a file of its own, so that its address is found by any server. */
export interface SitePage {
  /** Below the site's base, with a slash at the end; empty for the first page. */
  readonly folder: string;
  readonly title: string;
  readonly describe: string;
}

/** Every page of a corpus: what it is called there, in the language that a page has before its script runs. */
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

/** Whether somebody could look for the page: it shows something before anything is asked. */
export function isIndexable({ folder }: SitePage): boolean {
  return folder !== 'search/' && folder !== 'compare/';
}
