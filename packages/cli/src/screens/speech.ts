import { EMPTY, type Line, line, type Span, textOf } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { type KeyHint, speakKeys } from './key.ts';
import type { Scene } from './screen.ts';

/** A screen in words, for a screen reader. */
export interface Speech {
  readonly title: readonly (Span | string)[];
  /** Which of how many the reader stands on; none where there is no list. */
  readonly place?: { readonly at: number; readonly of: number };
  readonly lines: readonly Line[];
}

/** Title, place, what stands there, and the keys: the order in which it is read. */
export function speech({ title, place, lines }: Speech, keys: readonly KeyHint[], { language, message }: Scene): Line[] {
  const told = [
    line('Synoptic. ', ...title),
    place ? line(tell(language, 'spoken.place', { at: place.of === 0 ? 0 : place.at + 1, of: place.of })) : EMPTY,
    ...lines,
    message === null ? EMPTY : line(message),
  ];
  return [...told.map((l) => line(worded(textOf(l), language))), line(speakKeys(keys, language))];
}

/** Signs that a screen reader skips or spells, in words. */
function worded(text: string, language: Scene['language']): string {
  return text
    .trim()
    .replace(/^‹ /, '')
    .replace(/\s*‹ /g, tell(language, 'spoken.from'))
    .replace(/¶/g, tell(language, 'spoken.lines'))
    .replace(/ \*(?=\p{L})/gu, ' ')
    .replace(/ ?\*(?=[\s)]|$)/g, tell(language, 'spoken.inferred'))
    .replace(/(\d)×/g, `$1${tell(language, 'spoken.times')}`)
    .replace(/ *→ /g, tell(language, 'spoken.to'))
    .replace(/ · | {2,}/g, tell(language, 'list.comma'));
}
