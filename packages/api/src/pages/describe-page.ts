import type { Reader } from '@synoptic/core/reader/reader';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';
import type { PageHead } from './page-head.ts';
import { pageTitle, TITLED_PATHS } from './page-titles.ts';

/** A thing that has a page of its own. */
export interface PageSubject {
  readonly label: Text;
  readonly describe?: Text | null | undefined;
}

/** What a page is called in a language: the thing that it shows, a section, or the corpus. */
export async function describePage(
  reader: Reader,
  path: string,
  thing: PageSubject | null,
  language: InterfaceLanguage,
): Promise<PageHead> {
  const corpus = await reader.corpus();
  const about = inLanguage(corpus.describe, language);
  if (thing) return { language, title: inLanguage(thing.label, language), describe: inLanguage(thing.describe, language) || about };
  return { language, ...(pageTitle(path, about, language) ?? { title: inLanguage(corpus.title, language), describe: about }) };
}

/** The paths of all pages that somebody could look for. */
export async function listPagePaths(reader: Reader): Promise<readonly string[]> {
  const lists = ['events', 'entities', 'documents'] as const;
  const things = await Promise.all(
    lists.map(async (list) => {
      const paths: string[] = [];
      for (let next: string | null | undefined; next !== null; ) {
        const page = await reader[list]({ limit: 500, next });
        paths.push(...page.items.map(({ id }) => `/${list}/${id}`));
        next = page.next;
      }
      return paths;
    }),
  );
  return ['/', ...TITLED_PATHS.filter((path) => path !== '/search' && path !== '/compare'), ...things.flat()];
}
