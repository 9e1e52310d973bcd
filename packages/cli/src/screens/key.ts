import type { Language } from '@synoptic/core/text/bilingual';
import { type CliWord, tell } from '../locale/tell.ts';

/** Keys and what they do, for the footer and for help. */
export interface KeyHint {
  readonly keys: string;
  readonly what: CliWord;
  /** Shown in the footer too. */
  readonly foot?: boolean;
}

const foot = (keys: string, what: CliWord): KeyHint => ({ keys, what, foot: true });

/** Keys that several screens have. */
export const ROWS = foot('jk', 'key.rows');
export const SCROLL = foot('jk', 'key.scroll');
export const OPEN = foot('⏎', 'key.open');
export const COMPARE = foot('⏎', 'key.compare');
export const FILTER = foot('/', 'key.filter');
export const BACK = foot('q', 'key.back');
export const PAGES: KeyHint = { keys: '^D ^U', what: 'key.pages' };
export const ENDS: KeyHint = { keys: 'g G', what: 'key.ends' };
export const TYPING: readonly KeyHint[] = [foot('⏎', 'key.done'), foot('Esc', 'key.clear')];

/** Keys that mean the same on every screen where nothing is typed. */
export const EVERYWHERE: readonly KeyHint[] = [
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
export function speakKeys(keys: readonly KeyHint[], language: Language, helpful = true): string {
  const help: readonly KeyHint[] = helpful ? [{ keys: '?', what: 'key.help' }] : [];
  const told = [...keys.filter((k) => k.foot), ...help].map(({ keys, what }) => {
    const sign = SPOKEN[keys];
    return tell(language, 'spoken.key', { keys: sign ? tell(language, sign) : [...keys].join(' '), what: tell(language, what) });
  });
  return told.join('');
}
