import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeMissingEvidence } from '@synoptic/core/locale/describe-evidence';
import { describeAccountWeight, describeVerdictFlip } from '@synoptic/core/locale/describe-verdict-flip';
import type { AccountWeight, SensitivityAnswer } from '@synoptic/core/shapes/sensitivity';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { verdictSpan } from './comparison-row.ts';

/** For each account, the verdicts that depend on it and those that it would change, and what would settle each row. */
export function sensitivityLines(answer: SensitivityAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon } = teller;
  const told = (weights: readonly AccountWeight[], how: 'without' | 'adding') =>
    weights.flatMap((weight) => [
      ...wrapLine(line(span(describeAccountWeight(weight, how, speaker), 'strong')), width),
      ...weight.flips
        .flatMap((flip) => wrapLine(line(span(describeVerdictFlip(flip, lexicon, speaker))), width - 2))
        .map((l) => line('  ', ...l)),
    ]);
  const missing = answer.missing.flatMap((row) => [
    line(span(describeRow(row, lexicon, speaker), 'strong'), '  ', verdictSpan(row.verdict, teller)),
    ...wrapLine(line(describeMissingEvidence(row, speaker)), width - 2).map((l) => line('  ', ...l)),
  ]);
  return [
    line(span(answer.about.map((id) => speaker.name(id)).join(' + '), 'strong')),
    EMPTY_LINE,
    ...told(answer.without, 'without'),
    ...told(answer.adding, 'adding'),
    EMPTY_LINE,
    ...(missing.length > 0 ? [line(span(teller.own('settle.title'), 'quiet'))] : []),
    ...missing,
    line(span(teller.own('replay', { id: answer.comparison, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}
