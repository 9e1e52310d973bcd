import { nearestName } from '@synoptic/core/text/nearest-name';
import type { Terminal } from '../terminal/terminal.ts';

/** Hint for a misspelled name: the nearest known one, or `otherwise` if none is close. */
export function suggestNearest(slip: string, known: Iterable<string>, word: Terminal['word'], otherwise: string): string {
  const close = nearestName(slip, known);
  return close === null ? otherwise : word('usage.meant', { meant: close });
}

/** Hint for a misspelled choice: the nearest one, or all choices if none is close. */
export function suggestChoice(slip: string, choices: readonly string[], word: Terminal['word']): string {
  return suggestNearest(slip, choices, word, word('usage.choices', { choices: choices.join(', ') }));
}
