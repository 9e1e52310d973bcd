import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { LedgerPart } from '../shapes/facet.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import { knownDays } from '../values/days.ts';
import { valueTypeOf } from '../values/registry.ts';
import { forceOf, isAtLeastProbable } from './rivals.ts';

/** Claims in the facets to which the vocabulary gives a part in the ledger, if at least probable (rule L2). */
export function claimsInLedgerPart(part: LedgerPart, claims: readonly Claim[], corpus: Corpus): Claim[] {
  return claims.filter((c) => corpus.facets.get(c.facet)?.ledger === part && isAtLeastProbable(c));
}

/** Those of them that assert: no forecasts or demands. */
export function assertedInLedgerPart(part: LedgerPart, claims: readonly Claim[], corpus: Corpus): Claim[] {
  return claimsInLedgerPart(part, claims, corpus).filter((c) => forceOf(c) === 'assert');
}

/** Entities that affirmed claims name, once each. */
export function affirmedEntities(claims: readonly Claim[]): Id[] {
  const affirmed = claims.filter((c) => c.polarity === 'affirmed');
  return [...new Set(affirmed.flatMap((c) => valueTypeOf(c.value).names?.(c.value) ?? []))].sort();
}

/** EDTF dates that affirmed claims give, once each, earliest first. */
export function affirmedDates(claims: readonly Claim[], corpus: Corpus): string[] {
  const affirmed = claims.filter((c) => c.polarity === 'affirmed');
  const dates = new Set(affirmed.flatMap((c) => (c.value.type === 'date' ? [c.value.edtf] : [])));
  const firstDay = (edtf: string) => knownDays(corpus.day(edtf))?.lower ?? Number.POSITIVE_INFINITY;
  return [...dates].sort((a, b) => firstDay(a) - firstDay(b) || byCodePoint(a, b));
}
