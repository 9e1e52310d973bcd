import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import {
  describeAgainstBase,
  describeClaimValue,
  describeForce,
  describeRow,
  describeWholeChain,
  formatAnchors,
} from '../locale/describe-claim.ts';
import { describePermalink } from '../locale/describe-permalink.ts';
import { describeQualifiers, inferredMark } from '../locale/describe-qualifiers.ts';
import { VERDICT_SIGNS } from '../locale/signs.ts';
import { createValueFormatter, translate } from '../locale/value-formatter.ts';
import type { Claim } from '../shapes/claim.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Cell, Row } from '../shapes/row.ts';
import { inLanguage } from '../text/text.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { corpusFormatter } from './corpus-formatter.ts';
import { describeClaims, describeSilentCell } from './describe-cell.ts';
import { escapeMarkdown as text } from './escape.ts';
import { explainRow } from './explain-row.ts';
import type { ExportOptions, NamedExportFormat } from './export-format.ts';
import { translateExport } from './export-words.ts';

/** Corpus or comparison as Markdown with GFM tables. */
export const mdFormat: NamedExportFormat<'md'> = {
  name: 'md',
  label: { en: 'to read and to paste', ja: '読み、貼り付けるための文書' },
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  suffix: 'md',
  writes: { corpus: corpusMd, comparison: comparisonMd },
};

/** Table per subject, followed by the explanation of each verdict. */
function comparisonMd(answer: ComparisonAnswer, { language }: ExportOptions): string {
  const speaker = createValueFormatter(answer.lexicon, language);
  const { accounts, lexicon } = answer;
  const header = [
    translateExport(language, 'facet'),
    translateExport(language, 'verdict'),
    ...accounts.map((a) => text(`${a.siglum} ${inLanguage(a.label, language)}`)),
  ];
  const parts = answer.about.flatMap((subject) => {
    const rows = answer.rows.filter((r) => r.about === subject);
    const body = rows.map((row) => [
      text(describeRow(row, lexicon, speaker)),
      sign(row, speaker),
      ...row.cells.map((c) => cellText(c, answer, speaker)),
    ]);
    const whys = rows.map((r) => {
      const { why, settle } = explainRow(r, answer, speaker);
      return `- **${text(describeRow(r, lexicon, speaker))}** (${r.rule}): ${text(why)}${settle === '' ? '' : ` *${text(settle)}*`}`;
    });
    return [`# ${text(speaker.name(subject))}`, table([header, ...body]), whys.join('\n')];
  });
  const replay = translateExport(language, 'replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
  return `${[text(describePermalink(answer, language)), ...parts, replay].filter((p) => p !== '').join('\n\n')}\n`;
}

function sign({ verdict }: Row, { language }: ValueFormatter): string {
  return `${VERDICT_SIGNS[verdict].page} ${text(translate(language, `verdict.${verdict}`))}`;
}

function cellText(cell: Cell, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const quiet = describeSilentCell(cell, speaker);
  if (quiet) return `*${text(quiet.word)}*`;
  const against = describeAgainstBase(cell, speaker);
  const claims = describeClaims(cell, answer, speaker).map(
    ({ value, force, said }) => `${text(value)}${force === '' ? '' : ` (${text(force)})`} — ${text(said)}`,
  );
  return [...(against === '' ? [] : [`*${text(against)}*`]), ...claims].join('<br>');
}

/** Documents, then every subject with its claims. */
function corpusMd(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const corpus = openCorpus(compiled);
  const { speaker, lexicon } = corpusFormatter(corpus, language);
  const { title, describe, licence, version, name } = compiled.corpus;
  const subjects = [...Map.groupBy(compiled.claims, (c) => c.about)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = subjects.map(([about, claims]) => {
    const lines = claims.map((c) => claimLine(c, describeRow({ ...c.qualifiers, facet: c.facet }, lexicon, speaker), speaker));
    return `### ${text(speaker.name(about))}\n\n${lines.join('\n')}`;
  });
  return `${[
    `# ${text(inLanguage(title, language))}`,
    text(inLanguage(describe, language)),
    `${translateExport(language, 'corpus', { corpus: `${text(name)} ${compiled.digest.slice(0, 12)}`, version, licence: text(licence) })}. ${translateExport(language, 'own')}`,
    `## ${translateExport(language, 'documents')}`,
    documents(corpus, speaker),
    `## ${translateExport(language, 'claims')}`,
    ...sections,
  ].join('\n\n')}\n`;
}

function documents({ compiled, label }: Corpus, speaker: ValueFormatter): string {
  const { language } = speaker;
  const header = [
    translateExport(language, 'siglum'),
    translateExport(language, 'document'),
    translateExport(language, 'speaksAt'),
    translateExport(language, 'voices'),
  ];
  const rows = compiled.documents.map((d) => [
    d.siglum,
    text(inLanguage(d.label, language)),
    text(speaker.date(d.date)),
    text(d.voices.map((v) => `${v.siglum} ${inLanguage(label(v.agent), language)}`).join('; ')),
  ]);
  return table([header, ...rows]);
}

function claimLine(claim: Claim, row: string, speaker: ValueFormatter): string {
  const words = [...describeQualifiers(claim, speaker), describeForce(claim, speaker), inferredMark(claim, speaker)];
  const force = words.filter((w) => w !== '').join(' · ');
  const said = `${describeWholeChain(claim, speaker)} (${claim.voice} ${formatAnchors(claim)})`;
  return `- **${text(row)}**: ${text(describeClaimValue(claim, speaker))}${force === '' ? '' : ` (${text(force)})`} — ${text(said)}`;
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
