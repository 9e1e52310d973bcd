import type { Event } from '@synoptic/core/shapes/entity';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { knownDays, monthNumber } from '@synoptic/core/values/days';

interface YearOfEvents {
  /** Null for events of unknown date. */
  readonly year: number | null;
  readonly events: readonly Event[];
}

/** Groups events by year, keeping their order inside each year. A date without a start counts by its end. */
export function eventsByYear(events: readonly Event[], lexicon: Lexicon): readonly YearOfEvents[] {
  const yearOf = ({ date }: Event): number => {
    const days = knownDays(date ? lexicon.dates[date.edtf] : undefined);
    return days ? Math.floor(monthNumber(days.lower) / 12) : Number.POSITIVE_INFINITY;
  };
  const years = [...Map.groupBy(events, yearOf)].sort(([a], [b]) => a - b);
  return years.map(([year, list]) => ({ year: Number.isFinite(year) ? year : null, events: list }));
}
