import type { Key } from 'ink';

/** Names in the keymap by Ink's flags. */
const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** The keymap's names of keys: a word, `ctrl-d`, or the character itself. Fast typing arrives as one chunk and is split. */
export function keyNames(input: string, key: Key): readonly string[] {
  for (const [flag, name] of Object.entries(NAMED)) if (key[flag as keyof typeof NAMED]) return [name];
  if (key.ctrl) return /^[a-z]$/.test(input) ? [`ctrl-${input}`] : [];
  return key.meta ? [] : [...input].flatMap((sign) => characterKeyName(sign) ?? []);
}

/** The names of the characters of pasted text, on one line: a line end in it is no Enter. */
export function pastedKeyNames(text: string): readonly string[] {
  return [...text.replace(/\s+/g, ' ').trim()].flatMap((sign) => characterKeyName(sign) ?? []);
}

function characterKeyName(sign: string): string | null {
  if (sign === '\r' || sign === '\n') return 'enter';
  if (sign > '\u0000' && sign < '\u001B') return sign === '\t' ? null : `ctrl-${String.fromCharCode(sign.charCodeAt(0) + 96)}`;
  return /\p{C}/u.test(sign) ? null : sign;
}
