import type { Weight } from '@synoptic/core/compare/flips';
import { tellRow } from '@synoptic/core/locale/tell';
import { tellMissing } from '@synoptic/core/locale/tell-behind';
import { tellFlip, tellWeight } from '@synoptic/core/locale/tell-flips';
import type { ComparisonAnswer, SensitivityAnswer } from '@synoptic/core/reader/reader';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tellVerdict } from './row.ts';
import type { Teller } from './teller.ts';

/** What each account carries and what the others would add, verdict by verdict, and what would settle each row. */
export function weighLines(answer: SensitivityAnswer, claims: ComparisonAnswer['claims'], teller: Teller, width: number): Line[] {
  const { speaker, lexicon } = teller;
  const told = (weights: readonly Weight[], how: 'without' | 'adding') =>
    weights.flatMap((weight) => [
      ...wrap(line(span(tellWeight(weight, how, speaker), 'strong')), width),
      ...weight.flips.flatMap((flip) => wrap(line(span(tellFlip(flip, lexicon, speaker))), width - 2)).map((l) => line('  ', ...l)),
    ]);
  const missing = answer.missing.flatMap((row) => [
    line(span(tellRow(row, lexicon, speaker), 'strong'), '  ', tellVerdict(row.verdict, teller)),
    ...wrap(line(tellMissing(row, claims, speaker)), width - 2).map((l) => line('  ', ...l)),
  ]);
  return [
    line(span(answer.about.map((id) => speaker.name(id)).join(' + '), 'strong')),
    EMPTY,
    ...told(answer.without, 'without'),
    ...told(answer.adding, 'adding'),
    EMPTY,
    ...(missing.length > 0 ? [line(span(teller.own('settle.title'), 'quiet'))] : []),
    ...missing,
    line(span(teller.own('replay', { id: answer.comparison, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}
