import { isTitledPage, pageTitle, TITLED_PAGES } from '@synoptic/core/locale/page-title';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Bilingual, Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import type { PageHead } from './page-head.ts';

/** Subject of a page: an event, an entity or a document. */
export interface PageSubject {
  readonly label: Bilingual;
  readonly describe?: Bilingual | null | undefined;
}

/** Title and description of a page: those of its subject, its section or the corpus. */
export async function describePage(reader: Reader, path: string, thing: PageSubject | null, language: Language): Promise<PageHead> {
  const corpus = await reader.corpus();
  const about = corpus.describe[language];
  if (thing) return { language, title: thing.label[language], describe: thing.describe?.[language] || about };
  const section = isTitledPage(path) ? pageTitle(path, language) : null;
  return section
    ? { language, title: section, describe: `${section}${language === 'ja' ? '：' : ': '}${about}` }
    : { language, title: corpus.title[language], describe: about };
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
