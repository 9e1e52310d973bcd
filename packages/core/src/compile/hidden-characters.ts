/** Fault of the characters of a text, in words that follow "the text". */
export interface CharacterFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** Characters that no text holds, by what they are. Directions are set by isolates, which end with the text that they enclose. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cc}--[\t\n\r]]/v, 'a control character'],
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/[\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u, 'no character of a text'],
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
  for (const [pattern, what] of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found) return { severity: 'error', message: `the text has ${codeOf(found[0])}, ${what}`, hint: 'remove or replace it' };
  }
  if (!hasBalancedIsolates(text))
    return { severity: 'error', message: 'the text has a direction isolate without its end', hint: 'end it with U+2069, or remove it' };
  const tag = STRAY_TAG.exec(text);
  if (tag) return { severity: 'error', message: `the text has ${codeOf(tag[0])}, a hidden tag character`, hint: 'remove it' };
  if (text !== '' && !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text))
    return { severity: 'error', message: 'the text has no visible character', hint: 'write the text, or remove the key' };
  const hidden = INVISIBLE.exec(text);
  if (hidden)
    return {
      severity: 'warning',
      message: `the text has ${codeOf(hidden[0])}, an invisible character`,
      hint: 'remove it if it is there by mistake: names that differ only in it look the same',
    };
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
