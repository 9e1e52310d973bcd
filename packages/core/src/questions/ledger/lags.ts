import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Event } from '../../shapes/entity.ts';
import type { Lag } from '../../shapes/ledger.ts';
import type { Id } from '../../text/id.ts';
import { dayBounds } from '../../values/date.ts';
import { affirmedDates, claimsInLedgerPart } from './ledger-parts.ts';

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

/** What came after the case and on account of it, earliest first, then by id, as the corpus lists events. */
function followers(cased: Event, corpus: Corpus): Event[] {
  const begin = (e: Event) => dayRange(corpusDate(e), corpus)?.first ?? Number.POSITIVE_INFINITY;
  return corpus.compiled.events.filter((e) => e.follows.includes(cased.id)).sort((a, b) => begin(a) - begin(b));
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
  const max = end.last - start.first;
  // What follows is not earlier, unless the dates told leave no other reading.
  const min = Math.max(end.first - start.last, max < 0 ? Number.NEGATIVE_INFINITY : 0);
  return [{ to, is, days: { min: finite(min), max: finite(max) }, from, until, foretold }];
}

/** The days on which all dates agree; all their days where they do not. */
function dayRange(dates: readonly string[], corpus: Corpus): { first: number; last: number } | null {
  const spans = dates.flatMap((edtf) => corpus.day(edtf) ?? []).map(dayBounds);
  if (spans.length === 0) return null;
  const [lowers, uppers] = [spans.map((s) => s.lower), spans.map((s) => s.upper)];
  const shared = { first: Math.max(...lowers), last: Math.min(...uppers) };
  return shared.first <= shared.last ? shared : { first: Math.min(...lowers), last: Math.max(...uppers) };
}

function finite(n: number): number | null {
  return Number.isFinite(n) ? n : null;
}
