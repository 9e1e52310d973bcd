/** Fault of the characters of a text, in words that follow "the text". */
interface CharacterFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** Characters that no text holds: a program that stops at them, or cannot write them, would change the text. */
const IMPOSSIBLE: readonly (readonly [RegExp, string])[] = [
  [/\0/, 'a control character'],
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/[\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u, 'no character of a text'],
];

/** Characters that control a terminal or a direction; every client writes them out, so a corpus that has them can be read. */
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cc}--[\t\n\r]]/v, 'a control character'],
  [/[\u202A-\u202E]/, 'a direction override or embedding, which makes a text read otherwise than it is'],
];

/**
 * Invisible characters with no use in most texts. Not among them: variation selectors, direction marks, and the joiners of Persian,
 * Indic scripts and emoji within a word.
 */
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}--[\p{Variation_Selector}\u061C\u200C-\u200F\u2066-\u2069\u{E0000}-\u{E007F}]]|(?<=^|\s)[\u200C\u200D]|[\u200C\u200D](?=\s|$)/v;

/** Tag characters, which spell hidden text; the flags of England, Scotland and Wales use them. */
const STRAY_TAG = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]/u;

/** First fault of the characters of a text; null for most texts. */
export function characterFault(text: string): CharacterFault | null {
  const impossible = firstOf(IMPOSSIBLE, text);
  if (impossible !== null) return { severity: 'error', message: impossible, hint: REMOVE };
  if (text !== '' && !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text))
    return { severity: 'error', message: 'the text has no visible character', hint: 'write the text, or remove the key' };
  const control = firstOf(CONTROLS, text);
  if (control !== null) return { severity: 'warning', message: control, hint: REMOVE };
  if (!hasBalancedIsolates(text))
    return { severity: 'warning', message: 'the text has a direction isolate without its end', hint: 'end it with U+2069, or remove it' };
  const tag = firstOf([[STRAY_TAG, 'a hidden tag character']], text);
  if (tag !== null) return { severity: 'warning', message: tag, hint: REMOVE };
  const hidden = firstOf([[INVISIBLE, 'an invisible character']], text);
  const hint = 'remove it if it is there by mistake: names that differ only in it look the same';
  return hidden === null ? null : { severity: 'warning', message: hidden, hint };
}

const REMOVE = 'remove or replace it';

function firstOf(patterns: readonly (readonly [RegExp, string])[], text: string): string | null {
  for (const [pattern, what] of patterns) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return `the text has ${codeOf(found)}, ${what}`;
  }
  return null;
}

/** `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function hasBalancedIsolates(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
