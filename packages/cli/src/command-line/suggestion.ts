import { nearestName } from '@synoptic/core/text/nearest-name';
import type { Terminal } from '../terminal/terminal.ts';

/** A hint for a slip of the pen: what was most likely meant, or `otherwise` where nothing known is close. */
export function suggestNearest(slip: string, known: Iterable<string>, word: Terminal['word'], otherwise: string): string {
  const close = nearestName(slip, known);
  return close === null ? otherwise : word('usage.meant', { meant: close });
}

/** The same among a few choices, which are named where none is close. */
export function suggestChoice(slip: string, choices: readonly string[], word: Terminal['word']): string {
  return suggestNearest(slip, choices, word, word('usage.choices', { choices: choices.join(', ') }));
}
