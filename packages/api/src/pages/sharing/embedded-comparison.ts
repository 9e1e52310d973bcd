import { escapeXml as text } from '@synoptic/core/export/escape';
import { absencesOf, describeAnswer, describeAnswerForce } from '@synoptic/core/locale/describe-answer';
import { describeGiver } from '@synoptic/core/locale/describe-giver';
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import { colourProperties } from '@synoptic/core/locale/page-colours';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { createValueFormatter, translate } from '@synoptic/core/locale/value-formatter';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row, RowAnswer } from '@synoptic/core/shapes/row';
import { sha256Base64 } from '@synoptic/core/text/digest';
import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import type { Representation } from '../../routes/representation.ts';

const EMBED_STYLE = `
${colourProperties(['ink', 'paper', 'soft', 'line', 'conflict'])}
body { margin: 0; padding: .9rem 1.1rem; color: var(--ink); background: var(--paper); font: 15px/1.5 system-ui, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; overflow-wrap: anywhere; }
:lang(ja) { line-break: strict; }
a { color: inherit; text-underline-offset: 3px; }
h1 { margin: 0 0 .3rem; font: 400 1.2rem/1.3 Georgia, "Hiragino Mincho ProN", "Noto Serif CJK JP", serif; }
h2 { margin: 0; font: 400 1.05rem/1.35 Georgia, "Hiragino Mincho ProN", "Noto Serif CJK JP", serif; }
section { padding: .7rem 0; border-top: 1px solid var(--line); }
ul { margin: .4rem 0; padding: 0; list-style: none; }
li { margin: 0 0 .4rem; }
p { margin: 0; color: var(--soft); font-size: .87rem; }
span, em { color: var(--soft); font-style: normal; font-size: .87rem; }
.clash .verdict { color: var(--conflict); }
`;

/** Content-Security-Policy of an embedded comparison: any page may frame it; it runs nothing and opens its link in a new tab. */
function embedPolicy(): string {
  const style = `style-src 'sha256-${sha256Base64(EMBED_STYLE)}'`;
  return `default-src 'none'; ${style}; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox allow-popups allow-popups-to-escape-sandbox`;
}

/** A comparison for pages of others: each question with its answers and who gave them, without scripts. */
export const embedRepresentation: Representation = {
  suffix: 'html',
  type: 'text/html; charset=utf-8',
  speaks: true,
  policy: embedPolicy,
  write: (answer, { language }) => writeEmbeddedPage(answer as ComparisonAnswer, language),
};

function writeEmbeddedPage(answer: ComparisonAnswer, language: InterfaceLanguage): string {
  const speaker = createValueFormatter(answer.lexicon, language, { isolates: true });
  const [about = ''] = answer.about;
  const title = text(inLanguage(answer.lexicon.names[about], language) ?? about);
  const page = `/${about.startsWith('event:') ? 'events' : 'entities'}/${about}${language === REFERENCE_LANGUAGE ? '' : `?lang=${language}`}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${EMBED_STYLE}</style>
</head>
<body>
<h1><a href="${text(page)}" target="_blank" rel="noopener">${title}</a></h1>
${answer.rows.map((row) => rowSection(row, answer, speaker)).join('\n')}
<p>Synoptic · ${text(answer.id)}</p>
</body>
</html>
`;
}

function rowSection(row: Row, { claims, lexicon }: ComparisonAnswer, speaker: ValueFormatter): string {
  const { language } = speaker;
  const clashes = row.verdict === 'conflict' || row.verdict === 'contrast';
  const answers = row.answers.map((answer) => {
    const force = describeAnswerForce(answer, claims, speaker);
    return `<li><b>${text(describeAnswer(answer, claims, speaker))}</b>${force && ` <em>${text(force)}</em>`}<br><span>${text(givers(answer, speaker))}</span></li>`;
  });
  const absences = absencesOf(row).map(({ silence, accounts }) => `${translate(language, `silence.${silence}`)}: ${accounts.join(' ')}`);
  return `<section${clashes ? ' class="clash"' : ''}>
<h2>${text(describeQuestion(row, lexicon, speaker))}</h2>
<p class="verdict">${text(`${VERDICT_SIGNS[row.verdict].page} ${translate(language, `verdict.${row.verdict}`)}`)}</p>
<ul>${answers.join('')}</ul>
<p>${text(absences.join(' · '))}</p>
</section>`;
}

/** Givers of an answer, each with those who passed it on. */
function givers({ by }: RowAnswer, speaker: ValueFormatter): string {
  const names = by.map((giver) => describeGiver(giver, speaker));
  return names.join(translate(speaker.language, 'list.comma'));
}
