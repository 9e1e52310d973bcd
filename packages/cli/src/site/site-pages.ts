import { type PageHead, titleLanguage } from '@synoptic/api/pages/page-head';
import { pageDescription, pageTitle, TITLED_PAGES } from '@synoptic/core/locale/page-title';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { fileNameOf } from '@synoptic/core/text/file-name';
import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { inLanguage, shownText, type Text } from '@synoptic/core/text/text';

/** Page of a site with its own file, so that any static server finds its URL. */
interface SitePage {
  /** Path below the site's base with a final slash; empty for the home page. */
  readonly folder: string;
  readonly title: string;
  readonly describe: string;
  readonly titleIn?: PageHead['titleIn'];
}

/** Pages of a corpus with their titles, in the language of a page before its script runs. */
export function sitePages({ corpus, documents, entities, events }: CompiledCorpus): readonly SitePage[] {
  const about = inLanguage(corpus.describe, REFERENCE_LANGUAGE);
  const things = (list: string, of: readonly { readonly id: string; readonly label: Text; readonly describe?: Text | null }[]) =>
    of.map(({ id, label, describe }) => ({
      folder: `${list}/${fileNameOf(id)}/`,
      ...titled(label),
      describe: inLanguage(describe, REFERENCE_LANGUAGE) || about,
    }));
  return [
    { folder: '', ...titled(corpus.title), describe: about },
    ...TITLED_PAGES.map((path) => ({
      folder: `${path.slice(1)}/`,
      title: pageTitle(path, REFERENCE_LANGUAGE),
      describe: pageDescription(path, about, REFERENCE_LANGUAGE),
    })),
    ...things('documents', documents),
    ...things('entities', entities),
    ...things('events', events),
  ];
}

function titled(of: Text): Pick<SitePage, 'title' | 'titleIn'> {
  const title = shownText(of, REFERENCE_LANGUAGE);
  return { title: title.text, titleIn: titleLanguage(title, REFERENCE_LANGUAGE) };
}

/** True if the page has content without a query. */
export function isIndexable({ folder }: SitePage): boolean {
  return folder !== 'search/' && folder !== 'compare/';
}
