import type { Flip, Weight } from '../compare/flips.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import type { Speaker } from '../values/value-type.ts';
import { reason } from './reason.ts';
import { say } from './speaker.ts';
import { tellRow } from './tell.ts';

/** `Date: conflict → single origin`. */
export function tellFlip(flip: Flip, lexicon: Lexicon, speaker: Speaker): string {
  const [from, to] = [flip.from, flip.to].map((verdict) => say(speaker.language, `verdict.${verdict}`)) as [string, string];
  return reason(speaker.language, 'flip', { row: tellRow(flip, lexicon, speaker), from, to });
}

/** What an account carries (`without`) or would add (`adding`): how many verdicts read otherwise; `tellFlip` tells which (rule P2). */
export function tellWeight({ account, flips }: Weight, how: 'without' | 'adding', speaker: Speaker): string {
  const number = flips.length === 0 ? 'none' : flips.length === 1 ? 'one' : 'other';
  return reason(speaker.language, `${how}.${number}`, { account, n: flips.length });
}
