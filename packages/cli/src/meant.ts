import { nearest } from '@synoptic/core/compile/nearest';
import type { Terminal } from './terminal.ts';

/** A hint for a slip of the pen: what was most likely meant, or `otherwise` where nothing known is close. */
export function meantBy(slip: string, known: Iterable<string>, word: Terminal['word'], otherwise: string): string {
  const close = nearest(slip, known);
  return close === null ? otherwise : word('usage.meant', { meant: close });
}

/** The same among a few choices, which are named where none is close. */
export function meantAmong(slip: string, choices: readonly string[], word: Terminal['word']): string {
  return meantBy(slip, choices, word, word('usage.choices', { choices: choices.join(', ') }));
}
