import type { Corpus } from '../../corpus/corpus.ts';
import type { DaySpan } from '../../shapes/day-span.ts';
import type { TimelineMark } from '../../shapes/timeline.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { dayBounds, dayNumber } from '../../values/date.ts';

/** ISO days between which an event has to fall, at least in part. */
export interface TimelinePeriod {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Every dated event that a document mentions outside its boilerplate, earliest first. */
export function timeline(corpus: Corpus, stretch: TimelinePeriod = {}): TimelineMark[] {
  const mentionedIn = new Map<Id, Set<Id>>();
  for (const { document, role, mentions } of corpus.compiled.passages)
    if (role !== 'boilerplate')
      for (const { entity } of mentions) mentionedIn.set(entity, (mentionedIn.get(entity) ?? new Set()).add(document));
  return corpus.compiled.events
    .flatMap((event) => {
      const documents = mentionedIn.get(event.id);
      const edtf = event.date?.edtf;
      const day = edtf && corpus.day(edtf);
      if (!day || !documents || !isWithinPeriod(day, stretch)) return [];
      const accounts = corpus.compiled.documents.filter((d) => documents.has(d.id)).map((d) => d.siglum);
      return [{ event: event.id, edtf, accounts }];
    })
    .sort((a, b) => compareEventDates(corpus, a.event, b.event));
}

function isWithinPeriod(day: DaySpan, { since, until }: TimelinePeriod): boolean {
  const { lower, upper } = dayBounds(day);
  return (since === undefined || upper >= dayNumber(since)) && (until === undefined || lower <= dayNumber(until));
}

/** By the first day; what has none comes last. */
export function compareEventDates(corpus: Corpus, a: Id, b: Id): number {
  return eventFirstDay(corpus, a) - eventFirstDay(corpus, b) || byCodePoint(a, b);
}

function eventFirstDay(corpus: Corpus, event: Id): number {
  const edtf = corpus.events.get(event)?.date?.edtf;
  const from = edtf ? corpus.day(edtf)?.from : null;
  return from ? dayNumber(from) : Number.MAX_SAFE_INTEGER;
}
