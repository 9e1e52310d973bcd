import { createWords } from '@synoptic/core/locale/create-words';
import { loadEachLanguage, tableOf } from '@synoptic/core/locale/load-words';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import pages from '../locale/en/pages.ts';

const { translate } = createWords<typeof pages>(
  await loadEachLanguage(async (language) => tableOf(await import(`../locale/${language}/pages.ts`))),
);

type TitledPath = Extract<keyof typeof pages, `/${string}`>;

/** Paths of the pages that show no single thing; the first page has the corpus's own title. */
export const TITLED_PATHS = Object.keys(pages).filter((key) => key.startsWith('/')) as TitledPath[];

/** The title of such a page, and its description from that of the corpus. */
export function pageTitle(path: string, about: string, language: InterfaceLanguage): { title: string; describe: string } | undefined {
  const titled = TITLED_PATHS.find((known) => known === path);
  if (titled === undefined) return undefined;
  const title = translate(language, titled);
  return { title, describe: translate(language, 'description', { title, about }) };
}
