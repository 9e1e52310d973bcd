import { pageTitle, TITLED_PATHS } from '@synoptic/api/pages/page-titles';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { fileNameOf } from '@synoptic/core/text/file-name';
import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';

/** A page of the site that has a file of its own, so that its address is found by any server. */
interface SitePage {
  /** Below the site's base, with a slash at the end; empty for the first page. */
  readonly folder: string;
  readonly title: string;
  readonly describe: string;
}

/** Every page of a corpus: what it is called there, in the language that a page has before its script runs. */
export function sitePages({ corpus, documents, entities, events }: CompiledCorpus): readonly SitePage[] {
  const about = inLanguage(corpus.describe, REFERENCE_LANGUAGE);
  const things = (list: string, of: readonly { readonly id: string; readonly label: Text; readonly describe?: Text | null }[]) =>
    of.map(({ id, label, describe }) => ({
      folder: `${list}/${fileNameOf(id)}/`,
      title: inLanguage(label, REFERENCE_LANGUAGE),
      describe: inLanguage(describe, REFERENCE_LANGUAGE) || about,
    }));
  const titled = TITLED_PATHS.flatMap((path) => {
    const page = pageTitle(path, about, REFERENCE_LANGUAGE);
    return page ? [{ folder: `${path.slice(1)}/`, ...page }] : [];
  });
  return [
    { folder: '', title: inLanguage(corpus.title, REFERENCE_LANGUAGE), describe: about },
    ...titled,
    ...things('documents', documents),
    ...things('entities', entities),
    ...things('events', events),
  ];
}

/** Whether somebody could look for the page: it shows something before anything is asked. */
export function isIndexable({ folder }: SitePage): boolean {
  return folder !== 'search/' && folder !== 'compare/';
}
