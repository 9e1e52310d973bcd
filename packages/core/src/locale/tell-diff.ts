import type { Claim } from '../model/claim.ts';
import type { Speaker } from '../values/value-type.ts';
import { reason } from './reason.ts';
import type { ReasonKey } from './reasons.en.ts';
import { say } from './speaker.ts';
import { tellChain, tellValue } from './tell.ts';

/** What a part of a claim reads, where it can be told in a few words. */
const TOLD: Readonly<Record<string, (claim: Claim, speaker: Speaker) => string>> = {
  value: tellValue,
  attribution: tellChain,
  about: ({ about }, speaker) => speaker.name(about),
  certainty: ({ certainty }, { language }) => say(language, `certainty.${certainty}`),
  polarity: ({ polarity }, { language }) => say(language, `polarity.${polarity}`),
  modality: ({ modality }, { language }) => say(language, `modality.${modality}`),
};

/** One part of a claim that changed from one corpus to the next: `value: 3 people → 5 people`; else its name alone (rule P4). */
export function tellChange(part: string, [was, before]: readonly [Claim, Speaker], [is, after]: readonly [Claim, Speaker]): string {
  const name = reason(after.language, `part.${part}` as ReasonKey);
  const tell = TOLD[part];
  if (!tell) return name;
  return reason(after.language, 'change', { part: name, was: tell(was, before), is: tell(is, after) });
}
