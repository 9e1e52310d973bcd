import { translate } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import { escapeXml } from '../escape.ts';
import { type ApparatusOptions, apparatusOf } from './apparatus.ts';
import { entryText } from './apparatus-text.ts';

/** Apparatus as an HTML list with one item per row, its verdict and rule. */
export function apparatusHtml(answer: ComparisonAnswer, options: ApparatusOptions): string {
  const { language } = options;
  const items = apparatusOf(answer, options).map(
    (entry) =>
      `<li data-rule="${entry.row.rule}"><b>${translate(language, `verdict.${entry.row.verdict}`)}</b> ${escapeXml(entryText(entry, language))}</li>`,
  );
  return `<ol class="apparatus">\n${items.join('\n')}\n</ol>`;
}
