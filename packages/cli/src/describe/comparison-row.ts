import { describeRow } from '@synoptic/core/locale/describe-claim';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row, Verdict } from '@synoptic/core/shapes/row';
import { verdictTally } from '@synoptic/core/view/selectors';
import { line, lineWidth, type StyledLine, type StyledSpan, span, type Tone } from '../layout/styled-line.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { AnswerWording } from './answer-wording.ts';

/** The accent colour is for disagreement alone. */
export function verdictTone(verdict: Verdict): Tone {
  return verdict === 'conflict' || verdict === 'contrast' ? 'accent' : 'quiet';
}

export function verdictSpan(verdict: Verdict, { shared }: AnswerWording): StyledSpan {
  return span(`${VERDICT_SIGNS[verdict].plain} ${shared(`verdict.${verdict}`)}`, verdictTone(verdict));
}

/** The facet with its side, and the verdict below it; with the number of passages where one origin has several. */
export function comparisonRowHeading(row: Row, teller: AnswerWording): StyledLine[] {
  const { attestations } = row.corroboration;
  const times = row.verdict === 'single' && attestations > 1 ? [span(`, ${attestations}×`, 'quiet')] : [];
  return [line(span(describeRow(row, teller.lexicon, teller.speaker), 'strong')), line(verdictSpan(row.verdict, teller), ...times)];
}

/** Facet, verdict in a sentence, and the rule. */
export function rowExplanationLine(row: Row, answer: ComparisonAnswer, teller: AnswerWording): StyledLine {
  return line(
    span(teller.own('row.heading', { row: describeRow(row, teller.lexicon, teller.speaker) }), 'strong'),
    explainVerdict(row, answer.claims, teller.speaker),
  );
}

/** `1 silence`, `44 silences`. */
function silenceCountText(n: number, { language }: Pick<AnswerWording, 'language'>): string {
  return cliCount(language, 'silences', n);
}

/**
 * `2 seen differently · 6 one says more · 44 silences`; by signs where `width` is too narrow for words: `% 2  c 6  . 44`.
 * Other absences are not counted: only `silent` (S6) is silence.
 */
export function verdictTallyLine(answer: ComparisonAnswer, teller: AnswerWording, width = Number.POSITIVE_INFINITY): StyledLine {
  const silences = answer.summary.silences.silent ?? 0;
  const parts = [
    ...verdictTally(answer).map(({ verdict, rows }) => span(`${rows} ${teller.shared(`verdict.${verdict}`)}`, verdictTone(verdict))),
    ...(silences > 0 ? [span(silenceCountText(silences, teller), 'quiet')] : []),
  ];
  const told = parts.flatMap((p, i) => (i === 0 ? [p] : [span(' · ', 'quiet'), p]));
  if (lineWidth(told) <= width) return told;
  const signs = verdictTally(answer).map(({ verdict, rows }) => span(`${VERDICT_SIGNS[verdict].plain} ${rows}  `, verdictTone(verdict)));
  return [...signs, span(silences > 0 ? `. ${silences}` : '', 'quiet')];
}
