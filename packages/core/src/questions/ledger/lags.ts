import { affirmedDates, claimsInLedgerPart } from '../../compare/ledger-parts.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { eventsByDate } from '../../corpus/events-by-date.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Event } from '../../shapes/entity.ts';
import type { Lag } from '../../shapes/ledger.ts';
import type { Id } from '../../text/id.ts';
import { type DayInterval, possibleDays } from '../../values/days.ts';

/** Lags from a case to the events that followed it, by the corpus's own dates (rule L7). */
export function corpusLags(caseEvent: Event, corpus: Corpus): Lag[] {
  return followers(caseEvent, corpus).flatMap((event) => lagToEvent(event, corpusDate(caseEvent), corpusDate(event), corpus));
}

/**
 * Lags of one account (rule L7), between its own dates: from the case to the answer, to the events that followed, and to
 * the time as of which the performance is stated. Where it gives no date, the corpus's own is used.
 */
export function accountLags(
  caseEvent: Event,
  caseClaims: readonly Claim[],
  answers: BearerAnswers,
  claimsAbout: (event: Id) => readonly Claim[],
  corpus: Corpus,
): Lag[] {
  const from = accountDates(caseEvent, caseClaims, corpus);
  const answered = answers.answered.flatMap((c) => lagBetween(c.id, 'answered', from, affirmedDates([c], corpus), false, corpus));
  const stood = answers.performed.flatMap((c) =>
    lagBetween(c.id, 'stood', from, c.qualifiers.asOf === null ? [] : [c.qualifiers.asOf], false, corpus),
  );
  const followed = followers(caseEvent, corpus).flatMap((event) => {
    const claims = claimsAbout(event.id);
    return claims.length === 0 ? [] : lagToEvent(event, from, accountDates(event, claims, corpus), corpus);
  });
  return [...answered, ...followed, ...stood];
}

/** An account's claims on when the answer came, and on whether the duty was performed. */
export interface BearerAnswers {
  readonly answered: readonly Claim[];
  readonly performed: readonly Claim[];
}

/** Events that came after the case and because of it, in the order of events. */
function followers(caseEvent: Event, corpus: Corpus): Event[] {
  return eventsByDate(corpus).filter((e) => e.follows.includes(caseEvent.id));
}

function accountDates(event: Event, claims: readonly Claim[], corpus: Corpus): readonly string[] {
  const dates = affirmedDates(claimsInLedgerPart('asked-when', claims, corpus), corpus);
  return dates.length > 0 ? dates : corpusDate(event);
}

function corpusDate(event: Event): readonly string[] {
  return event.date ? [event.date.edtf] : [];
}

function lagToEvent(event: Event, from: readonly string[], until: readonly string[], corpus: Corpus): Lag[] {
  return lagBetween(event.id, 'followed', from, until, event.foretold, corpus);
}

function lagBetween(to: Id, is: Lag['is'], from: readonly string[], until: readonly string[], foretold: boolean, corpus: Corpus): Lag[] {
  const [start, end] = [dayRange(from, corpus), dayRange(until, corpus)];
  if (!start || !end) return [];
  const max = end.upper - start.lower;
  // An event that follows is not earlier, unless the stated dates leave no other reading.
  const min = Math.max(end.lower - start.upper, max < 0 ? Number.NEGATIVE_INFINITY : 0);
  return [{ to, is, days: { min: nullIfInfinite(min), max: nullIfInfinite(max) }, from, until, foretold }];
}

/** Days that all dates share, else all their days. */
function dayRange(dates: readonly string[], corpus: Corpus): DayInterval | null {
  const spans = dates.flatMap((edtf) => corpus.day(edtf) ?? []).map(possibleDays);
  if (spans.length === 0) return null;
  const [lowers, uppers] = [spans.map((s) => s.lower), spans.map((s) => s.upper)];
  const shared = { lower: Math.max(...lowers), upper: Math.min(...uppers) };
  return shared.lower <= shared.upper ? shared : { lower: Math.min(...lowers), upper: Math.max(...uppers) };
}

function nullIfInfinite(n: number): number | null {
  return Number.isFinite(n) ? n : null;
}
