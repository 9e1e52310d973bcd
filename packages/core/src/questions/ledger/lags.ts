import type { Corpus } from '../../corpus/corpus.ts';
import { eventsByDate } from '../../corpus/events-by-date.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/thing.ts';
import type { Id } from '../../text/id.ts';
import { type DayInterval, possibleDays } from '../../values/days.ts';
import { affirmedDates, claimsInLedgerPart } from './ledger-parts.ts';

/** Days from one time to another; null where an end is open. */
export interface Lag {
  /** The event that followed, or the claim that tells the answer or how things stood. */
  readonly to: Id;
  readonly is: 'followed' | 'answered' | 'stood';
  readonly days: { readonly min: number | null; readonly max: number | null };
  /** The EDTF dates between which the days were counted. */
  readonly from: readonly string[];
  readonly until: readonly string[];
  /** What followed is only foretold. */
  readonly foretold: boolean;
}

/** The lags from a case to what followed it, by the corpus's own dates (rule L7). */
export function corpusLags(cased: Event, corpus: Corpus): Lag[] {
  return followers(cased, corpus).flatMap((event) => toEvent(event, corpusDate(cased), corpusDate(event), corpus));
}

/**
 * The same lags as one account tells them (rule L7): from when it says the case was, to when it says that the answer came,
 * what followed took place, or the duty stood so. Where it names no time, the corpus's own date stands in.
 */
export function accountLags(
  cased: Event,
  told: readonly Claim[],
  answers: BearerAnswers,
  heard: (event: Id) => readonly Claim[],
  corpus: Corpus,
): Lag[] {
  const from = accountDates(cased, told, corpus);
  const answered = answers.answered.flatMap((c) => lagBetween(c.id, 'answered', from, affirmedDates([c]), false, corpus));
  const stood = answers.performed.flatMap((c) =>
    lagBetween(c.id, 'stood', from, c.qualifiers.asOf === null ? [] : [c.qualifiers.asOf], false, corpus),
  );
  const followed = followers(cased, corpus).flatMap((event) => {
    const claims = heard(event.id);
    return claims.length === 0 ? [] : toEvent(event, from, accountDates(event, claims, corpus), corpus);
  });
  return [...answered, ...followed, ...stood];
}

/** An account's claims on when the answer came, and on whether the duty was carried out. */
export interface BearerAnswers {
  readonly answered: readonly Claim[];
  readonly performed: readonly Claim[];
}

/** Events that came after the case and because of it, in the order of events. */
function followers(cased: Event, corpus: Corpus): Event[] {
  return eventsByDate(corpus).filter((e) => e.follows.includes(cased.id));
}

function accountDates(event: Event, claims: readonly Claim[], corpus: Corpus): readonly string[] {
  const told = affirmedDates(claimsInLedgerPart('asked-when', claims, corpus));
  return told.length > 0 ? told : corpusDate(event);
}

function corpusDate(event: Event): readonly string[] {
  return event.date ? [event.date.edtf] : [];
}

function toEvent(event: Event, from: readonly string[], until: readonly string[], corpus: Corpus): Lag[] {
  return lagBetween(event.id, 'followed', from, until, event.foretold, corpus);
}

function lagBetween(to: Id, is: Lag['is'], from: readonly string[], until: readonly string[], foretold: boolean, corpus: Corpus): Lag[] {
  const [start, end] = [dayRange(from, corpus), dayRange(until, corpus)];
  if (!start || !end) return [];
  const max = end.upper - start.lower;
  // What follows is not earlier, unless the dates told leave no other reading.
  const min = Math.max(end.lower - start.upper, max < 0 ? Number.NEGATIVE_INFINITY : 0);
  return [{ to, is, days: { min: finite(min), max: finite(max) }, from, until, foretold }];
}

/** The days on which all dates agree; all their days where they do not. */
function dayRange(dates: readonly string[], corpus: Corpus): DayInterval | null {
  const spans = dates.flatMap((edtf) => corpus.day(edtf) ?? []).map(possibleDays);
  if (spans.length === 0) return null;
  const [lowers, uppers] = [spans.map((s) => s.lower), spans.map((s) => s.upper)];
  const shared = { lower: Math.max(...lowers), upper: Math.min(...uppers) };
  return shared.lower <= shared.upper ? shared : { lower: Math.min(...lowers), upper: Math.max(...uppers) };
}

function finite(n: number): number | null {
  return Number.isFinite(n) ? n : null;
}
