import type { Cell, Row } from '../compare/compare.ts';
import { type Corpus, groupBy, openCorpus } from '../corpus/corpus.ts';
import { SIGNS } from '../locale/signs.ts';
import { say, speakerOf } from '../locale/speaker.ts';
import { tellAgainst, tellAnchors, tellChain, tellForce, tellRow, tellValue } from '../locale/tell.ts';
import type { Claim } from '../model/claim.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { Speaker } from '../values/value-type.ts';
import { corpusSpeaker } from './corpus-speaker.ts';
import { escapeMarkdown as text } from './escape.ts';
import type { ExportOptions, Format } from './format.ts';
import { tellClaims, tellQuiet } from './tell-cell.ts';
import { tellWhy } from './tell-why.ts';
import { word } from './words.ts';

/** To read and to paste: tables and lists in Markdown with GFM tables. */
export const md: Format = {
  name: 'md',
  label: { en: 'to read and to paste', ja: '読み、貼り付けるための文書' },
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  suffix: 'md',
  writes: { corpus: corpusMd, comparison: comparisonMd },
};

/** A table for each subject, and below it the reason for each verdict. */
function comparisonMd(answer: ComparisonAnswer, { language }: ExportOptions): string {
  const speaker = speakerOf(answer.lexicon, language);
  const { accounts, lexicon } = answer;
  const header = [word(language, 'facet'), word(language, 'verdict'), ...accounts.map((a) => text(`${a.siglum} ${a.label[language]}`))];
  const parts = answer.about.flatMap((subject) => {
    const rows = answer.rows.filter((r) => r.about === subject);
    const body = rows.map((row) => [
      text(tellRow(row, lexicon, speaker)),
      sign(row, speaker),
      ...row.cells.map((c) => cell(c, answer, speaker)),
    ]);
    const whys = rows.map((r) => {
      const { why, settle } = tellWhy(r, answer, speaker);
      return `- **${text(tellRow(r, lexicon, speaker))}** (${r.rule}): ${text(why)}${settle === '' ? '' : ` *${text(settle)}*`}`;
    });
    return [`# ${text(speaker.name(subject))}`, table([header, ...body]), whys.join('\n')];
  });
  const replay = word(language, 'replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
  return `${[...parts, replay].filter((p) => p !== '').join('\n\n')}\n`;
}

function sign({ verdict }: Row, { language }: Speaker): string {
  return `${SIGNS[verdict].page} ${text(say(language, `verdict.${verdict}`))}`;
}

function cell(it: Cell, answer: ComparisonAnswer, speaker: Speaker): string {
  const quiet = tellQuiet(it, speaker);
  if (quiet) return `*${text(quiet.word)}*`;
  const against = tellAgainst(it, speaker);
  const told = tellClaims(it, answer, speaker).map(
    ({ value, force, said }) => `${text(value)}${force === '' ? '' : ` (${text(force)})`} — ${text(said)}`,
  );
  return [...(against === '' ? [] : [`*${text(against)}*`]), ...told].join('<br>');
}

/** The documents, then every subject with what is claimed of it. */
function corpusMd(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const corpus = openCorpus(compiled);
  const { speaker, lexicon } = corpusSpeaker(corpus, language);
  const { title, describe, licence, version, name } = compiled.corpus;
  const subjects = [...groupBy(compiled.claims, (c) => c.about)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = subjects.map(([about, claims]) => {
    const lines = claims.map((c) => claimLine(c, tellRow({ ...c.qualifiers, facet: c.facet }, lexicon, speaker), speaker));
    return `### ${text(speaker.name(about))}\n\n${lines.join('\n')}`;
  });
  return `${[
    `# ${text(title[language])}`,
    text(describe[language]),
    `${word(language, 'corpus', { corpus: `${text(name)} ${compiled.digest.slice(0, 12)}`, version, licence })}. ${word(language, 'own')}`,
    `## ${word(language, 'documents')}`,
    documents(corpus, speaker),
    `## ${word(language, 'claims')}`,
    ...sections,
  ].join('\n\n')}\n`;
}

function documents({ compiled, label }: Corpus, speaker: Speaker): string {
  const { language } = speaker;
  const header = [word(language, 'siglum'), word(language, 'document'), word(language, 'speaksAt'), word(language, 'voices')];
  const rows = compiled.documents.map((d) => [
    d.siglum,
    text(d.label[language]),
    text(speaker.date(d.date)),
    text(d.voices.map((v) => `${v.siglum} ${label(v.agent)[language]}`).join('; ')),
  ]);
  return table([header, ...rows]);
}

function claimLine(claim: Claim, row: string, speaker: Speaker): string {
  const force = tellForce(claim, speaker);
  const said = `${tellChain(claim, speaker)} (${claim.voice} ${tellAnchors(claim)})`;
  return `- **${text(row)}**: ${text(tellValue(claim, speaker))}${force === '' ? '' : ` (${text(force)})`} — ${text(said)}`;
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
