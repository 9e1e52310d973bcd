import type { Language } from '../text/bilingual.ts';
import { translate } from './value-formatter.ts';
import type { WordKey } from './words.en.ts';

/** Pages that show no single thing; the home page has the title of the corpus. */
const PAGE_WORDS = {
  '/events': 'page.events',
  '/entities': 'page.entities',
  '/documents': 'page.documents',
  '/compare': 'page.compare',
  '/ledger': 'page.ledger',
  '/timeline': 'page.timeline',
  '/network': 'page.network',
  '/claims': 'page.claims',
  '/search': 'page.search',
  '/about': 'page.about',
} as const satisfies Readonly<Record<string, WordKey>>;

export type TitledPage = keyof typeof PAGE_WORDS;

export const TITLED_PAGES = Object.keys(PAGE_WORDS) as readonly TitledPage[];

export function isTitledPage(path: string): path is TitledPage {
  return Object.hasOwn(PAGE_WORDS, path);
}

/** Title of a page, the same in the viewer, in the HTML that the API sends, and in an exported site. */
export function pageTitle(path: TitledPage, language: Language): string {
  return translate(language, PAGE_WORDS[path]);
}
