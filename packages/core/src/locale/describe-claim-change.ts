import type { Claim } from '../model/claim.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeChain, describeClaimValue } from './describe-claim.ts';
import { type ReasonKey, translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/** What a part of a claim reads, where it can be told in a few words. */
const PART_DESCRIPTIONS: Readonly<Record<string, (claim: Claim, speaker: ValueFormatter) => string>> = {
  value: describeClaimValue,
  attribution: describeChain,
  about: ({ about }, speaker) => speaker.name(about),
  certainty: ({ certainty }, { language }) => translate(language, `certainty.${certainty}`),
  polarity: ({ polarity }, { language }) => translate(language, `polarity.${polarity}`),
  modality: ({ modality }, { language }) => translate(language, `modality.${modality}`),
};

/** One part of a claim that changed from one corpus to the next: `value: 3 people → 5 people`; else its name alone (rule P4). */
export function describeClaimChange(
  part: string,
  [was, before]: readonly [Claim, ValueFormatter],
  [is, after]: readonly [Claim, ValueFormatter],
): string {
  const name = translateReason(after.language, `part.${part}` as ReasonKey);
  const tell = PART_DESCRIPTIONS[part];
  if (!tell) return name;
  return translateReason(after.language, 'change', { part: name, was: tell(was, before), is: tell(is, after) });
}
