import { EMPTY_LINE, line, lineText, type StyledLine, type StyledSpan } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import type { ScreenContext } from '../screen.ts';
import { type KeyHint, spokenKeyHints } from './key-hint.ts';

/** A screen in words, for a screen reader. */
export interface ScreenSpeech {
  readonly title: readonly (StyledSpan | string)[];
  /** Which of how many the reader stands on; none where there is no list. */
  readonly place?: { readonly at: number; readonly of: number };
  readonly lines: readonly StyledLine[];
}

/** Title, place, what stands there, and the keys: the order in which it is read. */
export function speechLines(
  { title, place, lines }: ScreenSpeech,
  keys: readonly KeyHint[],
  { language, message }: ScreenContext,
): StyledLine[] {
  const told = [
    line('Synoptic. ', ...title),
    place ? line(cliText(language, 'spoken.place', { at: place.of === 0 ? 0 : place.at + 1, of: place.of })) : EMPTY_LINE,
    ...lines,
    message === null ? EMPTY_LINE : line(message),
  ];
  return [...told.map((l) => line(spellOutSigns(lineText(l), language))), line(spokenKeyHints(keys, language))];
}

/** Signs that a screen reader skips or spells, in words. */
function spellOutSigns(text: string, language: ScreenContext['language']): string {
  return text
    .trim()
    .replace(/^‹ /, '')
    .replace(/\s*‹ /g, cliText(language, 'spoken.from'))
    .replace(/¶/g, cliText(language, 'spoken.lines'))
    .replace(/ \*(?=\p{L})/gu, ' ')
    .replace(/ ?\*(?=[\s)]|$)/g, cliText(language, 'spoken.inferred'))
    .replace(/(\d)×/g, `$1${cliText(language, 'spoken.times')}`)
    .replace(/ *→ /g, cliText(language, 'spoken.to'))
    .replace(/ · | {2,}/g, cliText(language, 'list.comma'));
}
