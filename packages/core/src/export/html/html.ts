import { describeAgainstBase, describeRow } from '../../locale/describe-claim.ts';
import { describePermalink } from '../../locale/describe-permalink.ts';
import { VERDICT_SIGNS } from '../../locale/signs.ts';
import { createValueFormatter, translate } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { Cell, Row } from '../../shapes/row.ts';
import { isSameLanguage } from '../../text/language-tag.ts';
import { inLanguage, shownText, type Text } from '../../text/text.ts';
import type { ValueFormatter } from '../../values/value-type.ts';
import { apparatusHtml } from '../apparatus/apparatus-html.ts';
import { apparatusOptions } from '../apparatus/apparatus-options.ts';
import { describeClaims, describeSilentCell } from '../describe-cell.ts';
import { escapeXml as text } from '../escape.ts';
import { explainRow } from '../explain-row.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { translateExport } from '../export-words.ts';
import { HTML_STYLE } from './html-style.ts';

/** Comparison as one self-contained page without scripts, images or requests. */
export const htmlFormat: NamedExportFormat<'html'> = {
  name: 'html',
  label: { en: 'a comparison as one page', ja: '比較を一枚のページに' },
  mediaType: 'text/html; charset=utf-8',
  suffix: 'html',
  writes: { comparison: page },
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function page(answer: ComparisonAnswer, options: ExportOptions): string {
  const { language } = options;
  const speaker = createValueFormatter(answer.lexicon, language, { isolates: true });
  const title = text(answer.about.map((id) => inLanguage(answer.lexicon.names[id], language) ?? id).join(' · '));
  const replay = translateExport(language, 'replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
  const notice = describePermalink(answer, language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<h1>${answer.about.map((id) => marked(speaker.label(id), language)).join(' · ')}</h1>
<p class="note">${text(translate(language, `by.${answer.by}`))}</p>${notice === '' ? '' : `\n<p class="note">${text(notice)}</p>`}
${answer.about.map((subject) => section(subject, answer, speaker)).join('\n')}
<h2>${text(translateExport(language, 'apparatus'))}</h2>
${apparatusHtml(answer, apparatusOptions(answer, options))}
<p class="note">${text(replay)}. ${text(translateExport(language, 'own'))}</p>
</body>
</html>
`;
}

/** A text of the data, marked with its language and direction where it is not in the page's. */
function marked(of: Text, language: ExportOptions['language']): string {
  const { text: words, lang, dir } = shownText(of, language);
  return isSameLanguage(lang, language) ? text(words) : `<bdi lang="${text(lang)}" dir="${dir}">${text(words)}</bdi>`;
}

function section(subject: string, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const { language } = speaker;
  const heading = answer.about.length > 1 ? `<h2>${marked(speaker.label(subject), language)}</h2>\n` : '';
  const columns = answer.accounts.map((a) => `<th scope="col">${text(a.siglum)} ${marked(a.label, language)}</th>`).join('');
  const rows = answer.rows.filter((r) => r.about === subject).map((row) => rowOf(row, answer, speaker));
  return `${heading}<div class="scroll">
<table>
<thead><tr><th scope="col">${text(translateExport(language, 'facet'))}</th>${columns}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function rowOf(row: Row, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const verdict = `${VERDICT_SIGNS[row.verdict].page} ${translate(speaker.language, `verdict.${row.verdict}`)}`;
  const { why, settle } = explainRow(row, answer, speaker);
  const head = `${text(describeRow(row, answer.lexicon, speaker))}
<div class="why"><span class="verdict">${text(verdict)}</span> <span class="rule">${text(row.rule)}</span><br>${text(why)}${settle === '' ? '' : `<br><em>${text(settle)}</em>`}</div>`;
  return `<tr data-verdict="${row.verdict}"><th scope="row">${head}</th>${row.cells.map((c) => `<td>${cellText(c, answer, speaker)}</td>`).join('')}</tr>`;
}

function cellText(cell: Cell, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const quiet = describeSilentCell(cell, speaker);
  if (quiet) return `<p class="silence"><em>${text(quiet.word)}</em><br>${text(quiet.why)}</p>`;
  const against = describeAgainstBase(cell, speaker);
  const claims = describeClaims(cell, answer, speaker)
    .map(
      ({ value, force, said }) =>
        `<p>${text(value)}${force === '' ? '' : ` <em>${text(force)}</em>`}<br><span class="said">${text(said)}</span></p>`,
    )
    .join('');
  return against === '' ? claims : `<p class="said">${text(against)}</p>${claims}`;
}
