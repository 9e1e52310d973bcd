import { SIGNS } from '@synoptic/core/locale/signs';
import { explain, tellRow } from '@synoptic/core/locale/tell';
import { textOf } from '../layout/line.ts';
import { nameBeside } from '../tell/account.ts';
import { tellCell } from '../tell/cell.ts';
import type { Format } from './list.ts';

/** A Markdown table for each subject, with the reason for each verdict below it. */
export const md: Format = (answer, teller) => {
  const { accounts, rows, about, id, corpus, rules } = answer;
  const { own, shared, lexicon, speaker, language } = teller;
  const parts = about.map((subject) => {
    const its = rows.filter((r) => r.about === subject);
    const header = [own('column.facet'), own('column.verdict'), ...accounts.map((a) => escaped(`${a.siglum}${nameBeside(a, language)}`))];
    const cells = its.map((row) => [
      tellRow(row, lexicon, speaker),
      `${SIGNS[row.verdict].page} ${shared(`verdict.${row.verdict}`)}`,
      ...accounts.map((account) => tellCell(row, account, answer, teller, 'chains').map(textOf).map(escaped).join('<br>')),
    ]);
    const whys = its.map(
      (row) => `- **${escaped(tellRow(row, lexicon, speaker))}** (${row.rule}): ${escaped(explain(row, answer.claims, speaker))}`,
    );
    return [
      `## ${escaped(speaker.name(subject))}`,
      '',
      tableRow(header),
      tableRow(header.map(() => '---')),
      ...cells.map(tableRow),
      '',
      ...whys,
      '',
    ].join('\n');
  });
  return `${parts.join('\n')}\n${own('replay', { id, corpus: corpus.slice(0, 12), rules })}\n`;
};

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text of the corpus cannot begin markup of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
