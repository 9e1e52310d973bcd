import { describeCountChecks, describeMissingEvidence } from '../locale/describe-evidence.ts';
import { explainVerdict } from '../locale/explain-verdict.ts';
import { joinSentences } from '../locale/translate-reason.ts';
import { findMissingEvidence } from '../questions/sensitivity/missing-evidence.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { Row } from '../shapes/row.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { translateExport } from './export-words.ts';

/** Explanation of a row's verdict with its count checks, and the evidence that would settle it. */
export function explainRow(
  row: Row,
  { claims }: ComparisonAnswer,
  speaker: ValueFormatter,
): { readonly why: string; readonly settle: string } {
  const missing = findMissingEvidence(row, claims);
  return {
    why: joinSentences([explainVerdict(row, claims, speaker), ...describeCountChecks(row, claims, speaker)], speaker.language),
    settle: missing ? translateExport(speaker.language, 'settle', { missing: describeMissingEvidence(missing, speaker) }) : '',
  };
}
