const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern in a text, as `matchAll` finds them. `matchAll` copies the pattern for each text, which costs more than
 * the search where texts are single sentences. The pattern must not match the empty text.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
