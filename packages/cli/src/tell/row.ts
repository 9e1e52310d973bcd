import type { Row } from '@synoptic/core/compare/compare';
import type { Verdict } from '@synoptic/core/compare/rules';
import { explain } from '@synoptic/core/locale/explain';
import { SIGNS } from '@synoptic/core/locale/signs';
import { tellRow } from '@synoptic/core/locale/tell';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { tally } from '@synoptic/core/view/select';
import { type Line, line, lineWidth, type Span, span, type Tone } from '../layout/line.ts';
import type { Teller } from './teller.ts';

/** The one accent of the screen: where accounts exclude one another. */
export function toneOf(verdict: Verdict): Tone {
  return verdict === 'conflict' || verdict === 'contrast' ? 'accent' : 'quiet';
}

export function tellVerdict(verdict: Verdict, { shared }: Teller): Span {
  return span(`${SIGNS[verdict].plain} ${shared(`verdict.${verdict}`)}`, toneOf(verdict));
}

/** The facet with its side, and below it the verdict; passages are counted where one origin has several. */
export function tellHead(row: Row, teller: Teller): Line[] {
  const { attestations } = row.corroboration;
  const times = row.verdict === 'single' && attestations > 1 ? [span(`, ${attestations}×`, 'quiet')] : [];
  return [line(span(tellRow(row, teller.lexicon, teller.speaker), 'strong')), line(tellVerdict(row.verdict, teller), ...times)];
}

/** Facet, verdict in a sentence, and the rule. */
export function tellWhy(row: Row, answer: ComparisonAnswer, teller: Teller): Line {
  const colon = teller.language === 'ja' ? ':' : ': ';
  return line(span(`${tellRow(row, teller.lexicon, teller.speaker)}${colon}`, 'strong'), explain(row, answer.claims, teller.speaker));
}

/** `1 silence`, `44 silences`. */
export function saySilences(n: number, { own }: Pick<Teller, 'own'>): string {
  return own(n === 1 ? 'silences.one' : 'silences.other', { n });
}

/** `2 contrast · 6 refines · 44 silences`; by signs where `width` is too narrow for words: `% 2  c 6  . 44`. */
export function tellTally(answer: ComparisonAnswer, teller: Teller, width = Number.POSITIVE_INFINITY): Line {
  const silences = Object.values(answer.summary.silences).reduce((sum, n) => sum + n, 0);
  const parts = [
    ...tally(answer).map(({ verdict, rows }) => span(`${rows} ${teller.shared(`verdict.${verdict}`)}`, toneOf(verdict))),
    ...(silences > 0 ? [span(saySilences(silences, teller), 'quiet')] : []),
  ];
  const told = parts.flatMap((p, i) => (i === 0 ? [p] : [span(' · ', 'quiet'), p]));
  if (lineWidth(told) <= width) return told;
  const signs = tally(answer).map(({ verdict, rows }) => span(`${SIGNS[verdict].plain} ${rows}  `, toneOf(verdict)));
  return [...signs, span(silences > 0 ? `. ${silences}` : '', 'quiet')];
}
