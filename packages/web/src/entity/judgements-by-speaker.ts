import { speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';

export const LEANINGS = ['negative', 'between', 'positive'] as const;
type Leaning = (typeof LEANINGS)[number];

/** What one speaker, heard through one voice, thinks of a thing: its judgements by the side to which they lean. */
interface SpeakerJudgements {
  readonly voice: string;
  /** Those whom the voice passes on, outermost first; empty where it speaks for itself. */
  readonly further: readonly Id[];
  readonly leans: Readonly<Record<Leaning, readonly Claim[]>>;
}

/** All judgements of an answer, speaker by speaker in the order of the columns. */
export function judgementsBySpeaker(answer: Pick<ComparisonAnswer, 'claims' | 'rows'>): readonly SpeakerJudgements[] {
  const claims = answer.rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims.flatMap((id) => answer.claims[id] ?? [])));
  const judging = [...new Map(claims.filter((c) => c.value.type === 'appraisal').map((c) => [c.id, c])).values()];
  const speakers = new Map<string, SpeakerJudgements>();
  for (const claim of judging) {
    const further = speakingHops(claim)
      .slice(1)
      .map((hop) => hop.agent);
    const key = [claim.voice, ...further].join(' ');
    const before = speakers.get(key) ?? { voice: claim.voice, further, leans: { negative: [], between: [], positive: [] } };
    const leaning = leaningOf(claim);
    speakers.set(key, { ...before, leans: { ...before.leans, [leaning]: [...before.leans[leaning], claim] } });
  }
  return [...speakers.values()].sort((a, b) => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : 0));
}

/** A denied judgement leans to neither side: who says that it is not good has not said that it is bad. */
function leaningOf({ value, polarity }: Claim): Leaning {
  if (value.type !== 'appraisal' || polarity === 'denied') return 'between';
  return value.sign === 'positive' || value.sign === 'negative' ? value.sign : 'between';
}
