import type { Event } from '../shapes/entity.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import { dateSpan, statedDays } from '../values/days.ts';
import type { Corpus } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';

/**
 * The order in which rules, timelines and the overview take events: by first day, then by id. Events without a first day come last, in the
 * order of their ids. Lists of the API are sorted in `reader/list-sorting.ts`, those of a store in `sql/stored-lists.ts`.
 */
export const eventsByDate = perCorpus((corpus): readonly Event[] => {
  const firstDays = new Map(corpus.compiled.events.map((e) => [e, eventFirstDay(e, corpus) ?? Number.MAX_SAFE_INTEGER]));
  return corpus.compiled.events.toSorted((a, b) => (firstDays.get(a) ?? 0) - (firstDays.get(b) ?? 0) || byCodePoint(a.id, b.id));
});

/** Day number of an event's first day, undefined where its date is unknown or open at the start. */
export function eventFirstDay({ date }: Event, corpus: Corpus): number | undefined {
  const span = dateSpan(date?.edtf, corpus);
  return span?.from ? statedDays(span).lower : undefined;
}
