import { speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Id } from '@synoptic/core/text/id';

export const LEANINGS = ['negative', 'between', 'positive'] as const;
type Leaning = (typeof LEANINGS)[number];

/** Judgements of one speaker, reported by one voice, by leaning. */
interface SpeakerJudgements {
  readonly voice: string;
  /** Agents whom the voice reports, outermost first; empty where it speaks for itself. */
  readonly reported: readonly Id[];
  readonly leans: Readonly<Record<Leaning, readonly Claim[]>>;
}

/** Groups the judgements of an answer by speaker, sorted by the voice's siglum. */
export function judgementsBySpeaker(answer: Pick<ComparisonAnswer, 'claims' | 'rows'>): readonly SpeakerJudgements[] {
  const claims = answer.rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims.flatMap((id) => answer.claims[id] ?? [])));
  const judging = [...new Map(claims.filter((c) => c.value.type === 'appraisal').map((c) => [c.id, c])).values()];
  const speakers = new Map<string, SpeakerJudgements>();
  for (const claim of judging) {
    const reported = speakingHops(claim)
      .slice(1)
      .map((hop) => hop.agent);
    const key = [claim.voice, ...reported].join(' ');
    const earlier = speakers.get(key) ?? { voice: claim.voice, reported, leans: { negative: [], between: [], positive: [] } };
    const leaning = leaningOf(claim);
    speakers.set(key, { ...earlier, leans: { ...earlier.leans, [leaning]: [...earlier.leans[leaning], claim] } });
  }
  return [...speakers.values()].sort((a, b) => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : 0));
}

/** A denied judgement leans to neither side: "not good" does not mean "bad". */
function leaningOf({ value, polarity }: Claim): Leaning {
  if (value.type !== 'appraisal' || polarity === 'denied') return 'between';
  return value.sign === 'positive' || value.sign === 'negative' ? value.sign : 'between';
}
