/** Characters that a record may not hold: NUL, halves of pairs, noncharacters, and U+FFFD, as which damaged bytes were decoded. */
const REFUSED = /[\0\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\uFFFD]/gu;

/** Text of others as a record can hold it, without refused characters; null if nothing visible is left. */
export function recordableText(text: string): string | null {
  const kept = spaceRefused(text).trim();
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(kept) ? kept : null;
}

/** Text of the same length with spaces in place of the characters that a record may not hold. */
export function spaceRefused(text: string): string {
  return mayHoldRefused(text) ? text.replace(REFUSED, (point) => ' '.repeat(point.length)) : text;
}

/** False for a text without surrogates, NUL and the last characters of the plane: nearly every line, which no pattern has to search. */
function mayHoldRefused(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || (code >= 0xd800 && (code <= 0xdfff || (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfff9))) return true;
  }
  return false;
}
