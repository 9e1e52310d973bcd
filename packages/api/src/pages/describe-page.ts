import { type CitedWork, citedPage } from '@synoptic/core/export/bibliography/cited-work';
import { isTitledPage, pageDescription, pageTitle, TITLED_PAGES } from '@synoptic/core/locale/page-title';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, shownText, type Text } from '@synoptic/core/text/text';
import { type PageHead, titleLanguage } from './page-head.ts';

/** Subject of a page: an event, an entity or a document. */
export interface PageSubject {
  readonly label: Text;
  readonly describe?: Text | null | undefined;
  /** The source that a document page is about. */
  readonly work?: CitedWork;
}

/** Title of a page in a language: its subject, its section, or the corpus. */
export async function describePage(
  reader: Reader,
  path: string,
  thing: PageSubject | null,
  language: InterfaceLanguage,
): Promise<PageHead> {
  const corpus = await reader.corpus();
  const about = inLanguage(corpus.describe, language);
  if (!thing && isTitledPage(path)) {
    const title = pageTitle(path, language);
    return { language, title, describe: pageDescription(path, about, language), work: citedPage(title, corpus, language) };
  }
  const title = shownText(thing?.label ?? corpus.title, language);
  const describe = thing ? inLanguage(thing.describe, language) || about : about;
  return {
    language,
    title: title.text,
    describe,
    titleIn: titleLanguage(title, language),
    work: thing?.work ?? citedPage(title.text, corpus, language),
  };
}

/** Paths of all pages for the sitemap. */
export async function listPagePaths(reader: Reader): Promise<readonly string[]> {
  const lists = ['events', 'entities', 'documents'] as const;
  const things = await Promise.all(
    lists.map(async (list) => {
      const items = await readAllItems<{ readonly id: Id }>((paging) => reader[list](paging));
      return items.map(({ id }) => `/${list}/${id}`);
    }),
  );
  return ['/', ...TITLED_PAGES.filter((path) => path !== '/search' && path !== '/compare'), ...things.flat()];
}
