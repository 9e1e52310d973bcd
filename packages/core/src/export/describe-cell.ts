import {
  describeClaimValue,
  describeForce,
  describeForecastOutcome,
  describeImplied,
  describeSilence,
  describeWholeChain,
  formatAnchors,
} from '../locale/describe-claim.ts';
import { describeQualifiers, inferredMark } from '../locale/describe-qualifiers.ts';
import { translate } from '../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { Cell } from '../shapes/row.ts';
import type { ValueFormatter } from '../values/value-type.ts';

/** Claim of a cell in words. */
interface DescribedClaim {
  readonly value: string;
  /** Qualifiers, modality, certainty, outcome and the mark of an inference, such as `as of 2022 · prediction · possible · outcome open`; empty for a plain fact. */
  readonly force: string;
  /** Chain and anchors, such as `NHK ‹ Tokayev ¶13`. */
  readonly said: string;
}

/** Claims of a cell in words. */
export function describeClaims(cell: Cell, answer: ComparisonAnswer, speaker: ValueFormatter): DescribedClaim[] {
  const implied = describeImplied(cell, answer.lexicon, speaker).map((value) => ({ value, force: '', said: '' }));
  const claims = cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const outcome = claim.outcome ? describeForecastOutcome(claim.outcome, speaker) : '';
    const force = [...describeQualifiers(claim, speaker), describeForce(claim, speaker), outcome, inferredMark(claim, speaker)].filter(
      (w) => w !== '',
    );
    return [
      {
        value: describeClaimValue(claim, speaker),
        force: force.join(' · '),
        said: `${describeWholeChain(claim, speaker)} ${formatAnchors(claim)}`,
      },
    ];
  });
  return [...claims, ...implied];
}

/** Kind of silence and its reason; null if the account speaks. */
export function describeSilentCell(cell: Cell, speaker: ValueFormatter): { readonly word: string; readonly why: string } | null {
  if (cell.silence === null) return null;
  return { word: translate(speaker.language, `silence.${cell.silence}`), why: describeSilence(cell, speaker) };
}
