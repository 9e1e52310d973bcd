import type { Claim } from '../shapes/claim.ts';
import type { AnswerOrigin } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { isUnnamedOrigin } from '../text/unnamed-origin.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue, inBrackets, speakingHops } from './describe-claim.ts';
import { translate } from './value-formatter.ts';

/** Giver of an answer, with the agents whose voices passed it on. */
type Giver = Pick<AnswerOrigin, 'origin' | 'via'>;

/** Agents who passed an answer on, except where the name of its origin says so: `unnamed, via NHK`. */
export function namedConveyors({ origin, via }: Giver): readonly Id[] {
  return isUnnamedOrigin(origin) ? [] : via;
}

/** Names of those who passed an answer on: `NHK and Reuters`; empty where nobody did, or where the name of its origin says so. */
export function describeConveyors(giver: Giver, formatter: ValueFormatter): string {
  return formatter.list(namedConveyors(giver).map((id) => formatter.name(id)));
}

/** Name of the giver of an answer, with who passed it on: `Putin (via NHK and Reuters)`. */
export function describeGiver(giver: Giver, formatter: ValueFormatter): string {
  const who = formatter.name(giver.origin);
  const voice = describeConveyors(giver, formatter);
  return voice === '' ? who : translate(formatter.language, 'speaker.via', { who, voice });
}

/** Giver of a claim in brackets, to stand after its value: ` (Putin via NHK)`. */
export function giverInBrackets({ origin, attribution }: Pick<Claim, 'origin' | 'attribution'>, formatter: ValueFormatter): string {
  const who = formatter.name(origin);
  const voice = speakingHops({ attribution })[0]?.agent ?? origin;
  if (voice === origin || isUnnamedOrigin(origin)) return inBrackets(who, formatter);
  return inBrackets(translate(formatter.language, 'speaker.bracketed', { who, voice: formatter.name(voice) }), formatter);
}

/** Value with its giver: `6 January 2022 (Reuters)`. */
export function valueWithGiver(claim: Claim | undefined, formatter: ValueFormatter): string {
  return claim ? `${describeClaimValue(claim, formatter)}${giverInBrackets(claim, formatter)}` : '';
}
