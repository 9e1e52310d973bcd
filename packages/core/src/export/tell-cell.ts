import type { Cell } from '../compare/compare.ts';
import { say } from '../locale/speaker.ts';
import { tellAnchors, tellChain, tellForce, tellOutcome, tellSilence, tellValue } from '../locale/tell.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { Speaker } from '../values/value-type.ts';

/** What one claim reads in a cell. */
export interface ToldClaim {
  readonly value: string;
  /** `prediction · possible: outcome open`; empty for a plain fact. */
  readonly force: string;
  /** `NHK ‹ Tokayev ¶13`. */
  readonly said: string;
}

/** Each claim of a cell in words. */
export function tellClaims(cell: Cell, answer: ComparisonAnswer, speaker: Speaker): ToldClaim[] {
  return cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const force = [tellForce(claim, speaker), claim.outcome ? tellOutcome(claim.outcome, speaker) : ''].filter((w) => w !== '');
    return [{ value: tellValue(claim, speaker), force: force.join(' · '), said: `${tellChain(claim, speaker)} ${tellAnchors(claim)}` }];
  });
}

/** `silent` and why; null where the account speaks. */
export function tellQuiet(cell: Cell, speaker: Speaker): { readonly word: string; readonly why: string } | null {
  if (cell.silence === null) return null;
  return { word: say(speaker.language, `silence.${cell.silence}`), why: tellSilence(cell, speaker) };
}
