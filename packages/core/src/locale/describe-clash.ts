import type { Claim } from '../shapes/claim.ts';
import type { Row } from '../shapes/row.ts';
import type { ValueTypeName } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import { isUnnamedOrigin } from '../text/unnamed-origin.ts';
import { describeValue } from '../values/describe.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue, speakingHops } from './describe-claim.ts';
import { translate } from './value-formatter.ts';

type Claims = Readonly<Record<Id, Claim>>;

/**
 * One pair of a clash by the origins that clash, and the number of other pairs: `Putin (via NHK) said “terrorism”; NHK itself said “protest”`.
 * The past tense of English has one form for one speaker and for several (“Western media said”).
 */
export function describeClash({ explanation: { pairs } }: Pick<Row, 'explanation'>, claims: Claims, speaker: ValueFormatter): string {
  const shown = pairs.find((p) => p.between === 'origins') ?? pairs[0];
  const [a, b] = shown?.claims.map((id) => claims[id]) ?? [];
  if (!a || !b) return '';
  const { language } = speaker;
  const words = translate(language, 'why.clash', {
    a: describeStatement(a, b, claims, speaker),
    b: describeStatement(b, a, claims, speaker),
  });
  const sentence = `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}`;
  return pairs.length > 1 ? translate(language, 'why.more', { pairs: sentence, n: pairs.length - 1 }) : sentence;
}

function describeStatement(claim: Claim, other: Claim, claims: Claims, speaker: ValueFormatter): string {
  const { language } = speaker;
  const who = describeOrigin(claim, other, claims, speaker);
  const { value, polarity } = claim;
  if (polarity === 'denied' && value.type !== 'truth')
    return translate(language, 'why.denies', { who, value: quoted(claim, describeValue(value, speaker), language) });
  return translate(language, value.type === 'appraisal' ? 'why.judges' : 'why.says', {
    who,
    value: quoted(claim, describeClaimValue(claim, speaker), language),
  });
}

/** Types whose values are words: a list such as “equal members, unanimously” reads as one answer only in quotation marks; figures and dates need none. */
const IS_IN_WORDS: Readonly<Record<ValueTypeName, boolean>> = {
  ...{ category: true, text: true, entities: true, place: true },
  ...{ quantity: false, money: false, date: false, appraisal: false, truth: false },
};

export function isInWords({ value: { type } }: Claim): boolean {
  return IS_IN_WORDS[type];
}

function quoted(claim: Claim, words: string, language: ValueFormatter['language']): string {
  return isInWords(claim) ? translate(language, 'why.quoted', { value: words }) : words;
}

/** Name of the origin of a claim: `Putin (via NHK)`, `NHK itself` where NHK also conveyed the other claim, else `NHK`. */
function describeOrigin(claim: Claim, other: Claim, claims: Claims, speaker: ValueFormatter): string {
  const { origin, voice } = chainOf(claim, claims);
  const { language } = speaker;
  const who = speaker.name(origin);
  // The name of a source without a name already says who conveyed it.
  if (isUnnamedOrigin(origin)) return translate(language, 'speaker.unnamed', { voice: speaker.name(voice) });
  if (voice !== origin) return translate(language, 'speaker.via', { who, voice: speaker.name(voice) });
  const conveyed = chainOf(other, claims);
  return conveyed.voice === origin && conveyed.origin !== origin ? translate(language, 'speaker.itself', { who }) : who;
}

/** Origin and outermost speaker of a claim; a paraphrase has the chain of what it paraphrases (rule I7). */
function chainOf(claim: Claim, claims: Claims): { readonly origin: Id; readonly voice: Id } {
  const source = claims[claim.paraphrases[0]?.claim ?? ''];
  const { origin, attribution } = source ?? claim;
  return { origin, voice: speakingHops({ attribution })[0]?.agent ?? origin };
}
