import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';
import type { Text } from '@synoptic/core/text/text';
import type { ValueFormatter } from '@synoptic/core/values/value-type';

/** Giver of an answer, and the voice that passed it on, if it is another. */
interface AnswerSpeaker {
  readonly origin: Id;
  readonly via: Id | null;
  readonly voice: string;
}

interface HighlightAnswer {
  readonly value: string;
  /** The claim in our own words, for an appraisal: "mildly negative" alone says little. */
  readonly gloss: Text | null;
  readonly by: readonly AnswerSpeaker[];
}

/** Distinct answers among the claims of a row, in words, each with its speakers; `agentOf` finds the agent of a voice. */
export function highlightAnswers(
  claims: readonly Claim[],
  formatter: ValueFormatter,
  agentOf: (siglum: string) => Id | undefined,
): readonly HighlightAnswer[] {
  const byValue = Map.groupBy(claims, (claim) => describeClaimValue(claim, formatter));
  return [...byValue].map(([value, same]) => {
    const speakers = new Map(
      same.map(({ origin, voice }): [string, AnswerSpeaker] => {
        const agent = agentOf(voice) ?? null;
        return [`${origin} ${agent}`, { origin, via: agent === origin ? null : agent, voice }];
      }),
    );
    return { value, gloss: same[0]?.value.type === 'appraisal' ? (same[0].gloss ?? null) : null, by: [...speakers.values()] };
  });
}
