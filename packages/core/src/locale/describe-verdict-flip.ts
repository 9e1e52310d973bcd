import type { AccountWeight, VerdictFlip } from '../questions/sensitivity/verdict-flips.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeRow } from './describe-claim.ts';
import { countReason, translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/** `Date: conflict → single origin`. */
export function describeVerdictFlip(flip: VerdictFlip, lexicon: Lexicon, speaker: ValueFormatter): string {
  const [from, to] = [flip.from, flip.to].map((verdict) => translate(speaker.language, `verdict.${verdict}`)) as [string, string];
  return translateReason(speaker.language, 'flip', { row: describeRow(flip, lexicon, speaker), from, to });
}

/** What an account carries (`without`) or would add (`adding`): how many verdicts read otherwise; `tellFlip` tells which (rule P2). */
export function describeAccountWeight({ account, flips }: AccountWeight, how: 'without' | 'adding', speaker: ValueFormatter): string {
  if (flips.length === 0) return translateReason(speaker.language, `${how}.none`, { account });
  return countReason(speaker.language, how, flips.length, { account });
}
