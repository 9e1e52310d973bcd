import type { Lexicon } from '../shapes/lexicon.ts';
import type { AccountWeight, VerdictFlip } from '../shapes/sensitivity.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeRow } from './describe-claim.ts';
import { countReason, translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/** Verdict flip of a row: `Date: conflict → single origin`. */
export function describeVerdictFlip(flip: VerdictFlip, lexicon: Lexicon, speaker: ValueFormatter): string {
  const [from, to] = [flip.from, flip.to].map((verdict) => translate(speaker.language, `verdict.${verdict}`)) as [string, string];
  return translateReason(speaker.language, 'flip', { row: describeRow(flip, lexicon, speaker), from, to });
}

/** Number of verdicts that change without an account, or by adding it (rule P2). */
export function describeAccountWeight(
  { account: siglum, flips }: AccountWeight,
  how: 'without' | 'adding',
  speaker: ValueFormatter,
): string {
  const account = speaker.account(siglum);
  if (flips.length === 0) return translateReason(speaker.language, `${how}.none`, { account });
  return countReason(speaker.language, how, flips.length, { account });
}
