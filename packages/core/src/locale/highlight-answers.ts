import type { Claim } from '../shapes/claim.ts';
import type { GlanceAnswer, Highlight } from '../shapes/glance.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue } from './describe-claim.ts';
import { describeGiver } from './describe-giver.ts';
import { formatCount, translate } from './value-formatter.ts';

/** Origin of an answer, with the agents whose voices passed it on and the sigla of all voices that hold it. */
interface AnswerSpeaker {
  readonly origin: Id;
  readonly via: readonly Id[];
  readonly voices: readonly string[];
}

interface HighlightAnswer {
  readonly value: string;
  /** The claim in our own words, for an appraisal: "mildly negative" alone says little. */
  readonly gloss: Text | null;
  readonly by: readonly AnswerSpeaker[];
}

/** Distinct answers among the claims that decided a highlight, in words, each with its speakers. */
export function highlightAnswers(
  { claims: ids }: Highlight,
  { claims, lexicon }: GlanceAnswer,
  formatter: ValueFormatter,
): readonly HighlightAnswer[] {
  const decisive = ids.flatMap((id) => claims[id] ?? []);
  const byValue = Map.groupBy(decisive, (claim) => describeClaimValue(claim, formatter));
  return [...byValue].map(([value, same]) => {
    const byOrigin = Map.groupBy(same, ({ origin }) => origin);
    return { value, gloss: glossOf(same), by: [...byOrigin].map(([origin, own]) => speakerOf(origin, own, lexicon.sigla)) };
  });
}

function speakerOf(origin: Id, claims: readonly Claim[], sigla: GlanceAnswer['lexicon']['sigla']): AnswerSpeaker {
  const voices = [...new Set(claims.map(({ voice }) => voice))];
  const agents = voices.flatMap((voice) => sigla[voice]?.agent ?? []);
  return { origin, via: [...new Set(agents)].filter((agent) => agent !== origin), voices };
}

function glossOf([claim]: readonly Claim[]): Text | null {
  return claim?.value.type === 'appraisal' ? (claim.gloss ?? null) : null;
}

/** Speakers named for one answer; of the others, the number. */
const MAX_SPEAKERS = 3;

/** An answer with its speakers by name: `strongly positive: Putin (via NHK)`. */
export function describeHighlightAnswer({ value, by }: HighlightAnswer, formatter: ValueFormatter): string {
  const { language } = formatter;
  const names = by.slice(0, MAX_SPEAKERS).map((speaker) => describeGiver(speaker, formatter));
  const others = by.length - names.length;
  const givers = others > 0 ? [...names, formatCount(language, 'others', others)] : names;
  return translate(language, 'answer.by', { value, givers: formatter.list(givers) });
}
