import { translate } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { oneLine } from '../escape.ts';
import { type ApparatusEntry, type ApparatusOptions, type ApparatusReading, apparatusOf } from './apparatus.ts';

/** Apparatus as plain text: `Date: 6 January 2022 B2 ] January 2022 B1; silent D; before the event A`. */
export function apparatusText(answer: ComparisonAnswer, options: ApparatusOptions): string {
  return `${apparatusOf(answer, options)
    .map((entry) => oneLine(entryText(entry, options.language)))
    .join('\n')}\n`;
}

/** Entry in one line: the lemma, the other readings, and the silent accounts by kind of silence. */
export function entryText({ label, lemma, readings, silent }: ApparatusEntry, language: InterfaceLanguage): string {
  const others = readings.map(readingText);
  const bySilence = Object.entries(Object.groupBy(silent, (s) => s.silence)).map(
    ([silence, accounts]) => `${translate(language, `silence.${silence as 'silent'}`)} ${(accounts ?? []).map((a) => a.siglum).join(' ')}`,
  );
  return `${label}: ${lemma ? `${readingText(lemma)} ] ` : ''}${[...others, ...bySilence].join('; ')}`;
}

function readingText({ text, sigla }: ApparatusReading): string {
  return `${text} ${sigla.join(' ')}`;
}
