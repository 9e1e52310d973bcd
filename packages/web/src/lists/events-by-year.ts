import type { Event } from '@synoptic/core/model/thing';
import type { Lexicon } from '@synoptic/core/reader/lexicon';

interface YearOfEvents {
  /** Null for events without a day. */
  readonly year: string | null;
  readonly events: readonly Event[];
}

/** Events by the year in which they began, each year's in order. A date that is open at its start stands at its end. */
export function eventsByYear(events: readonly Event[], lexicon: Lexicon): readonly YearOfEvents[] {
  const day = (event: Event): string | null => {
    const span = event.date ? lexicon.dates[event.date.edtf] : undefined;
    return span?.from ?? span?.to ?? event.date?.edtf.match(/\d{4}(-\d\d){0,2}/)?.[0] ?? null;
  };
  const sorted = [...events].sort((a, b) => ((day(a) ?? '9999') < (day(b) ?? '9999') ? -1 : 1));
  const years = new Map<string | null, Event[]>();
  for (const event of sorted) {
    const year = day(event)?.slice(0, 4) ?? null;
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, list]) => ({ year, events: list }));
}
