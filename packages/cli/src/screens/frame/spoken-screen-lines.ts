import { EMPTY_LINE, line, lineText, type StyledLine, type StyledSpan } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import type { KeyScope } from '../keymap.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { spokenKeyHints } from './key-hints.ts';

/** A screen in words, for a screen reader: no frames, columns or signs, and of a list only the selected item. */
export interface SpokenScreenText {
  readonly title: readonly (StyledSpan | string)[];
  /** The number of the selected item, where there is a list. */
  readonly position?: { readonly at: number; readonly of: number };
  readonly lines: readonly StyledLine[];
  readonly scope: KeyScope;
}

/** Title, position, content, message and keys, in the order in which they are read. */
export function spokenScreenLines(
  { title, position, lines, scope }: SpokenScreenText,
  { language, message }: Pick<ScreenEnvironment, 'language' | 'message'>,
): StyledLine[] {
  const content = [
    line('Synoptic. ', ...title),
    position ? line(cliText(language, 'spoken.place', { at: position.of === 0 ? 0 : position.at + 1, of: position.of })) : EMPTY_LINE,
    ...lines,
    message === null ? EMPTY_LINE : line(message),
  ];
  return [...content.map((l) => line(spellOutSigns(lineText(l), language))), line(spokenKeyHints(scope, language))];
}

/** Replaces signs that a screen reader skips or spells. */
function spellOutSigns(text: string, language: ScreenEnvironment['language']): string {
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
