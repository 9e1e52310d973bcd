import type { Corpus } from '../corpus/corpus.ts';
import { eventsByDate } from '../corpus/events-by-date.ts';
import type { Claim, ForecastOutcome } from '../shapes/claim.ts';
import type { Event } from '../shapes/entity.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import { forecastOutcomes, type LaterWord, lagOfLaterClaim, outcomeWith } from './forecast-outcome.ts';
import { gatherRows } from './gather-rows.ts';
import { assertedInLedgerPart } from './ledger-parts.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { forceOf } from './rivals.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/** Claim by which a promise was kept or broken in a case. */
export interface ObligationEvidence {
  readonly claim: Claim;
  readonly is: 'kept' | 'broken';
}

/** Claims about a subject that are not withdrawn, by id, so that the order of the corpus's claims makes no difference. */
export function claimsNotWithdrawn(subject: Id, corpus: Corpus): Claim[] {
  const claims = corpus.claimsAbout(subject).filter((c) => !withdrawnClaims(corpus).has(c.id));
  return claims.sort((a, b) => byCodePoint(a.id, b.id));
}

/** Outcomes of the forecasts on an event, in facets that are answered by yes or no (rule L8). */
export function forecastOutcomesOfCase(caseEvent: Id, corpus: Corpus): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const row of gatherRows(claimsNotWithdrawn(caseEvent, corpus), corpus)) {
    const facet = corpus.facets.get(row.facet);
    if (facet?.value !== 'truth') continue;
    for (const [id, outcome] of forecastOutcomes(row.claims, facet, corpus, row.grants)) found.set(id, outcome);
  }
  return found;
}

/** Events that test an obligation, in the order of events (rule L1). */
export function casesOf(obligation: Id, corpus: Corpus): Event[] {
  return eventsByDate(corpus).filter((e) => e.tests.includes(obligation));
}

/**
 * Claims that say whether a promise was kept in one case (rule L12): those that state its performance, else those that bear out or
 * refute the forecasts on the case in which it was given, by its bearer or by somebody who spoke of the promise itself.
 */
export function obligationEvidence(obligation: Id, bearer: Id, caseEvent: Id, corpus: Corpus): ObligationEvidence[] {
  const claims = claimsNotWithdrawn(caseEvent, corpus);
  const bearers = corpus.entities.get(obligation)?.obligation?.bearers ?? [];
  const performed = assertedInLedgerPart('performed', claims, corpus).filter((c) =>
    c.qualifiers.of === null ? bearers.length === 1 : c.qualifiers.of === bearer,
  );
  if (performed.length > 0) return performed.map((claim) => ({ claim, is: claim.polarity === 'affirmed' ? 'kept' : 'broken' }));
  const givers = new Set(promisesOf(obligation, corpus).map((c) => paraphraseRoot(c, corpus).origin));
  const outcomes = forecastOutcomesOfCase(caseEvent, corpus);
  const found = new Map<Id, ObligationEvidence>();
  for (const forecast of claims.filter((c) => outcomes.has(c.id) && [null, bearer].includes(c.qualifiers.of))) {
    const { house, origin } = paraphraseRoot(forecast, corpus);
    if (house !== bearer && !givers.has(origin)) continue;
    for (const { claim, is } of outcomes.get(forecast.id)?.later ?? []) {
      const later = corpus.claims.get(claim);
      if (later && is !== 'beside') found.set(claim, { claim: later, is: is === 'for' ? 'kept' : 'broken' });
    }
  }
  return [...found.values()].sort((a, b) => byCodePoint(a.claim.id, b.claim.id));
}

/** Outcome of a promise in one case, by all claims on it: kept, broken, a clash of accounts, or open. */
export function promiseInCase(words: readonly ObligationEvidence[]): 'kept' | 'broken' | 'clash' | 'open' {
  const [first, ...others] = new Set(words.map(({ is }) => is));
  if (!first) return 'open';
  return others.length > 0 ? 'clash' : first;
}

/** Outcome of a promise over all its cases (rule L12): `mixed` where cases differ; a case on which accounts differ decides nothing. */
export function promiseInAll(cases: readonly ReturnType<typeof promiseInCase>[]): 'kept' | 'broken' | 'mixed' | 'open' {
  const settled = new Set(cases.filter((is) => is === 'kept' || is === 'broken'));
  const [first, other] = settled;
  return other ? 'mixed' : (first ?? 'open');
}

/**
 * Outcome of each forecast about a promise itself: it reads the cases of the promise in place of its own row (rule F5). Null where the
 * subject is no promise. Only claims that are `included` and were spoken certainly later count.
 */
export function promiseOutcomes(
  subject: Id,
  claims: readonly Claim[],
  included: (claim: Claim) => boolean,
  corpus: Corpus,
): Map<Id, ForecastOutcome> | null {
  const obligation = corpus.entities.get(subject)?.obligation;
  if (obligation?.trigger !== 'promise') return null;
  const cases = casesOf(subject, corpus).flatMap(({ id }) =>
    obligation.bearers.map((bearer) => obligationEvidence(subject, bearer, id, corpus).filter(({ claim }) => included(claim))),
  );
  return new Map(claims.filter((c) => forceOf(c) === 'foretell').map((forecast) => [forecast.id, promiseOutcome(forecast, cases, corpus)]));
}

const OUTCOME_OF_PROMISE = { kept: 'borne-out', broken: 'not-borne-out', mixed: 'mixed', open: 'open' } as const;

function promiseOutcome(forecast: Claim, cases: readonly (readonly ObligationEvidence[])[], corpus: Corpus): ForecastOutcome {
  const giver = paraphraseRoot(forecast, corpus).origin;
  const laterByCase = cases.map((words) =>
    words.flatMap(({ claim, is }): (ObligationEvidence & { readonly later: LaterWord })[] => {
      const days = paraphraseRoot(claim, corpus).origin === giver ? null : lagOfLaterClaim(claim, forecast, corpus);
      return days ? [{ claim, is, later: { claim: claim.id, is: is === 'kept' ? 'for' : 'against', days } }] : [];
    }),
  );
  const is = promiseInAll(laterByCase.map(promiseInCase));
  const deciding = is === 'open' ? [] : laterByCase.filter((words) => promiseInCase(words) !== 'clash').flat();
  return outcomeWith(
    OUTCOME_OF_PROMISE[is],
    deciding.map(({ later }) => later),
    laterByCase.flat().map(({ later }) => later),
  );
}

/** Forecasts about the promise itself. */
function promisesOf(obligation: Id, corpus: Corpus): Claim[] {
  return claimsNotWithdrawn(obligation, corpus).filter((c) => forceOf(c) === 'foretell');
}
