import type { Claim } from '../shapes/claim.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeChain, describeClaimValue } from './describe-claim.ts';
import { type ReasonKey, translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/** Descriptions of the parts of a claim that are short enough to show. */
const PART_DESCRIPTIONS: Readonly<Record<string, (claim: Claim, speaker: ValueFormatter) => string>> = {
  value: describeClaimValue,
  attribution: describeChain,
  about: ({ about }, speaker) => speaker.name(about),
  certainty: ({ certainty }, { language }) => translate(language, `certainty.${certainty}`),
  polarity: ({ polarity }, { language }) => translate(language, `polarity.${polarity}`),
  modality: ({ modality }, { language }) => translate(language, `modality.${modality}`),
};

/** Changed part of a claim, `value: 3 people → 5 people`, or only its name if the part has no short description (rule P4). */
export function describeClaimChange(
  part: string,
  [oldClaim, before]: readonly [Claim, ValueFormatter],
  [newClaim, after]: readonly [Claim, ValueFormatter],
): string {
  const name = translateReason(after.language, `part.${part}` as ReasonKey);
  const describe = PART_DESCRIPTIONS[part];
  if (!describe) return name;
  return translateReason(after.language, 'change', { part: name, was: describe(oldClaim, before), is: describe(newClaim, after) });
}
