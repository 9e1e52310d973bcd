import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translate, type WordKey } from './value-formatter.ts';

/** Pages that show no single thing; the home page has the title of the corpus. */
export const TITLED_PAGES = [
  '/events',
  '/entities',
  '/documents',
  '/compare',
  '/ledger',
  '/timeline',
  '/network',
  '/claims',
  '/read',
  '/search',
  '/about',
] as const satisfies readonly PathWithTitle[];

/** A path for which there is a word `page.*`. */
type PathWithTitle = WordKey extends infer K ? (K extends `page.${infer Name}` ? `/${Name}` : never) : never;

export type TitledPage = (typeof TITLED_PAGES)[number];

export function isTitledPage(path: string): path is TitledPage {
  return (TITLED_PAGES as readonly string[]).includes(path);
}

/** Title of a page, the same in the viewer, in the HTML that the API sends, and in an exported site. */
export function pageTitle(path: TitledPage, language: InterfaceLanguage): string {
  return translate(language, `page.${path.slice(1)}` as WordKey);
}

/** Description of a page for search engines and previews: its title, and the description of the corpus. */
export function pageDescription(path: TitledPage, about: string, language: InterfaceLanguage): string {
  return translate(language, 'page.description', { title: pageTitle(path, language), about });
}
