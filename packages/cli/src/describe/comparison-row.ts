import { describeRow } from '@synoptic/core/locale/describe-claim';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row, Verdict } from '@synoptic/core/shapes/row';
import { verdictTally } from '@synoptic/core/view/selectors';
import { line, lineWidth, type StyledLine, type StyledSpan, span, type Tone } from '../layout/styled-line.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { AnswerWording } from './answer-wording.ts';

/** Of the verdicts only disagreements have the accent colour. */
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
 * `2 seen differently · 6 one says more · 44 silences`; where `width` is too narrow, the rows that are left out are counted together.
 * Other absences are not counted: only `silent` (S6) is silence.
 */
export function verdictTallyLine(answer: ComparisonAnswer, teller: AnswerWording, width = Number.POSITIVE_INFINITY): StyledLine {
  const silences = answer.summary.silences.silent ?? 0;
  const counts = verdictTally(answer).map(({ verdict, rows }) => [verdict, rows] as const);
  const silence = silences > 0 ? [span(' · ', 'quiet'), span(silenceCountText(silences, teller), 'quiet')] : [];
  const whole = [...verdictCountsLine(counts, teller, Number.POSITIVE_INFINITY), ...silence];
  return lineWidth(whole) <= width ? whole : verdictCountsLine(counts, teller, width);
}

/**
 * `1 contradict · 12 seen differently · 530 other rows`: rows by verdict, as many kinds as fit, the rest together.
 *
 * @param signed verdicts whose sign is added, since rows begin with it: `1 contradict (#)`
 */
export function verdictCountsLine(
  counts: readonly (readonly [verdict: Verdict, rows: number])[],
  { shared, own, language }: AnswerWording,
  width: number,
  signed: ReadonlySet<Verdict> = new Set(),
): StyledLine {
  const parts = counts.map(([verdict, n]) => {
    const sign = signed.has(verdict) ? ` (${VERDICT_SIGNS[verdict].plain})` : '';
    return span(`${own('tally.rows', { n, verdict: shared(`verdict.${verdict}`) })}${sign}`, verdictTone(verdict));
  });
  for (let shown = parts.length; shown > 0; shown--) {
    const rest = counts.slice(shown).reduce((sum, [, rows]) => sum + rows, 0);
    const others = rest === 0 ? [] : [span(cliCount(language, 'tally.others', rest), 'quiet')];
    const told = [...parts.slice(0, shown), ...others].flatMap((p, i) => (i === 0 ? [p] : [span(' · ', 'quiet'), p]));
    if (lineWidth(told) <= width || shown === 1) return told;
  }
  return [];
}
