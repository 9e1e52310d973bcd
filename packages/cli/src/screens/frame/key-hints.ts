import type { Language } from '@synoptic/core/text/bilingual';
import type { KeyBinding } from '@synoptic/core/view/keymap';
import { EMPTY_LINE, line, lineWidth, type StyledLine, span } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import { GLOBAL_BINDINGS, HELP_BINDING, isTypingScope, KEYMAP, type KeyScope, type KeyWord, SPOKEN_LABELS } from '../keymap.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';

type KeyHint = KeyBinding<string, KeyWord>;

/** The hints of a footer: as many as fit, help always and last. */
export function keyHintLine(scope: KeyScope, { size, language }: Pick<ScreenEnvironment, 'size' | 'language'>): StyledLine {
  const hasHelp = scope !== 'help' && !isTypingScope(scope);
  const help = hasHelp ? hintOf(HELP_BINDING, language) : EMPTY_LINE;
  let hints: StyledLine = EMPTY_LINE;
  for (const binding of footerBindings(scope)) {
    const next = [...hints, ...hintOf(binding, language)];
    if (lineWidth(next) + lineWidth(help) - 1 > size.columns) break;
    hints = next;
  }
  return [...hints, ...help];
}

/** The hints of a footer in words: `j k: row. Enter: open. question mark: help. ` */
export function spokenKeyHints(scope: KeyScope, language: Language): string {
  return [...footerBindings(scope), HELP_BINDING].map((binding) => spokenKeyHint(binding, language)).join('');
}

/** One binding in words: `j k: row. ` */
export function spokenKeyHint({ label, word }: KeyHint, language: Language): string {
  const spoken = SPOKEN_LABELS[label];
  const keys = spoken ? cliText(language, spoken) : [...label].join(' ');
  return cliText(language, 'spoken.key', { keys, what: cliText(language, `key.${word}`) });
}

/** The bindings that help lists for a scope: its own, then those of every screen that it does not list itself. */
export function helpBindings(scope: KeyScope): readonly KeyHint[] {
  const own: readonly KeyHint[] = KEYMAP[scope];
  return [...own, ...GLOBAL_BINDINGS.filter((binding) => !own.some(({ label }) => label === binding.label))];
}

function footerBindings(scope: KeyScope): readonly KeyHint[] {
  const all: readonly KeyHint[] = KEYMAP[scope];
  return all.filter((binding) => binding.footer);
}

function hintOf({ label, word }: KeyHint, language: Language): StyledLine {
  return line(' ', span(label, 'strong'), span(` ${cliText(language, `key.${word}`)} `, 'quiet'));
}
