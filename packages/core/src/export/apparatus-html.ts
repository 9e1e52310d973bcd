import { type ApparatusOptions, apparatusOf } from '../locale/apparatus.ts';
import { say } from '../locale/speaker.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import { entryText } from './apparatus-text.ts';
import { escapeXml } from './escape.ts';

/** An apparatus as one HTML page of its own: no script, no style from elsewhere. */
export function apparatusHtml(answer: ComparisonAnswer, options: ApparatusOptions): string {
  const { language } = options;
  const items = apparatusOf(answer, options).map(
    (entry) =>
      `<li data-rule="${entry.row.rule}"><b>${say(language, `verdict.${entry.row.verdict}`)}</b> ${escapeXml(entryText(entry, language))}</li>`,
  );
  const title = answer.about.map((id) => answer.lexicon.names[id]?.[language] ?? id).join(' · ');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
<h1>${escapeXml(title)}</h1>
<ol>
${items.join('\n')}
</ol>
<p>${answer.id} · ${answer.corpus.slice(0, 12)} · ${answer.rules}</p>
</html>
`;
}
