import { axisSpan } from '@synoptic/core/locale/axis-unit';
import type { ThreadStep, ThreadsAnswer } from '@synoptic/core/shapes/threads';

/** A word of an agent, with the facet that it answers. */
type DatedWord = ThreadStep & { readonly facet: string };

interface DayOfWords {
  /** Null where no day is known. */
  readonly on: string | null;
  /** True if only the latest possible day is known. */
  readonly by: boolean;
  readonly words: readonly DatedWord[];
}

/** All words of an agent by the day on which they were spoken, in the order of speaking; the undated last. */
export function wordsByDay({ threads, lexicon }: Pick<ThreadsAnswer, 'threads' | 'lexicon'>): readonly DayOfWords[] {
  const words = threads.flatMap(({ facet, steps }) => steps.map((step): DatedWord => ({ ...step, facet })));
  const days = Map.groupBy(words, ({ on, by }) => `${on} ${by}`);
  const dayOf = (on: string | null) => (on === null ? null : axisSpan(on, lexicon.dates[on])?.end) ?? Number.POSITIVE_INFINITY;
  return [...days.values()]
    .map((same): DayOfWords => ({ on: same[0]?.on ?? null, by: same[0]?.by ?? false, words: same }))
    .sort((a, b) => dayOf(a.on) - dayOf(b.on) || Number(b.by) - Number(a.by));
}
