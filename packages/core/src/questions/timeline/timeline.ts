import type { Corpus } from '../../corpus/corpus.ts';
import { eventsByDate } from '../../corpus/events-by-date.ts';
import type { DaySpan } from '../../shapes/day-span.ts';
import type { Document } from '../../shapes/document.ts';
import type { TimelineMark } from '../../shapes/timeline.ts';
import type { Id } from '../../text/id.ts';
import { dateSpan, isBefore, isWithinPeriod, possibleRuns } from '../../values/days.ts';

/** ISO days between which an event must fall, at least in part. */
export interface TimelinePeriod {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Dated events that documents mention outside boilerplate, earliest first, with the sigla of these documents. Those that were written
 * before the event only announce it, and are named apart too.
 *
 * `since` and `until` are ISO days, both included; an event is kept if it may have fallen in the period. Dates are EDTF. Never throws.
 *
 * @example
 * ```ts
 * import { timeline } from '@synoptic/core/questions/timeline/timeline';
 *
 * const marks = timeline(corpus, { since: '2022-01-06', until: '2022-01-06' });
 * marks.find((mark) => mark.event === 'event:kazakhstan-aid-request-2022')?.accounts; // → ['B']
 * ```
 */
export function timeline(corpus: Corpus, period: TimelinePeriod = {}): TimelineMark[] {
  const mentionedIn = new Map<Id, Set<Id>>();
  for (const { document, role, mentions } of corpus.compiled.passages)
    if (role !== 'boilerplate')
      for (const { entity } of mentions) mentionedIn.set(entity, (mentionedIn.get(entity) ?? new Set()).add(document));
  return eventsByDate(corpus).flatMap(({ id, date }) => {
    const documents = mentionedIn.get(id);
    const span = dateSpan(date?.edtf, corpus);
    if (!date || !span || !documents || !possibleRuns(span).some((run) => isWithinPeriod(run, period))) return [];
    const mentioning = corpus.compiled.documents.filter((d) => documents.has(d.id));
    const ahead = mentioning.filter((d) => isWrittenBefore(d, span, corpus)).map((d) => d.siglum);
    return [{ event: id, edtf: date.edtf, accounts: mentioning.map((d) => d.siglum), ...(ahead.length > 0 && { ahead }) }];
  });
}

function isWrittenBefore(document: Document, event: DaySpan, corpus: Corpus): boolean {
  const written = dateSpan(document.date, corpus);
  return written !== undefined && isBefore(written, event);
}
