import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { type CliWord, cliText } from '../../locale/cli-text.ts';

/** Keys and what they do, for the footer and for help. */
export interface KeyHint {
  readonly keys: string;
  readonly what: CliWord;
  /** Shown in the footer too. */
  readonly foot?: boolean;
}

const footerKey = (keys: string, what: CliWord): KeyHint => ({ keys, what, foot: true });

/** Keys that several screens have. */
export const ROW_KEYS = footerKey('jk', 'key.rows');
export const SCROLL_KEYS = footerKey('jk', 'key.scroll');
export const OPEN_KEY = footerKey('⏎', 'key.open');
export const COMPARE_KEY = footerKey('⏎', 'key.compare');
export const FILTER_KEY = footerKey('/', 'key.filter');
export const BACK_KEY = footerKey('q', 'key.back');
export const PAGE_KEYS: KeyHint = { keys: '^D ^U', what: 'key.pages' };
export const END_KEYS: KeyHint = { keys: 'g G', what: 'key.ends' };
export const FILTER_TYPING_KEYS: readonly KeyHint[] = [footerKey('⏎', 'key.done'), footerKey('Esc', 'key.clear')];

/** Keys that mean the same on every screen where nothing is typed. */
export const GLOBAL_KEYS: readonly KeyHint[] = [
  { keys: '1–7', what: 'key.screens' },
  { keys: '/', what: 'key.search' },
  { keys: '␣', what: 'key.command' },
  { keys: 'L', what: 'key.language' },
  { keys: 'T', what: 'key.theme' },
  { keys: '^C', what: 'key.quit' },
];

/** Key signs that a screen reader would not read as what they are. */
const SPOKEN: Readonly<Record<string, CliWord>> = {
  '⏎': 'spoken.enter',
  '␣': 'spoken.space',
  '<>': 'spoken.angles',
  '↑↓': 'spoken.arrows',
  '^D ^U': 'spoken.pages',
  '^C': 'spoken.ctrl-c',
  '/': 'spoken.slash',
  Esc: 'spoken.escape',
  'a–z あ': 'spoken.letters',
  '?': 'spoken.question',
};

/** `j k: row. Enter: open. ` */
export function spokenKeyHints(keys: readonly KeyHint[], language: InterfaceLanguage, helpful = true): string {
  const help: readonly KeyHint[] = helpful ? [{ keys: '?', what: 'key.help' }] : [];
  const told = [...keys.filter((k) => k.foot), ...help].map(({ keys, what }) => {
    const sign = SPOKEN[keys];
    return cliText(language, 'spoken.key', { keys: sign ? cliText(language, sign) : [...keys].join(' '), what: cliText(language, what) });
  });
  return told.join('');
}
