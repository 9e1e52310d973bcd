import { speakingHops, tellForce, tellRow, tellValue } from '@synoptic/core/locale/tell';
import { writeLocator } from '@synoptic/core/text/locator';
import type { Format } from './list.ts';

const HEADER = [
  'about',
  'facet',
  'of',
  'where',
  'row',
  'verdict',
  'rule',
  'account',
  'silence',
  'claim',
  'value',
  'force',
  'chain',
  'origin',
  'document',
  'lines',
  'gloss',
];

/** One line for each claim of each cell, and one for each silence (RFC 4180). */
export const csv: Format = ({ rows, claims }, { lexicon, speaker, language }) => {
  const lines: (string | null)[][] = [HEADER];
  for (const row of rows)
    for (const cell of row.cells) {
      const key = [row.about, row.facet, row.of, row.where, tellRow(row, lexicon, speaker), row.verdict, row.rule, cell.account];
      if (cell.silence !== null) lines.push([...key, cell.silence, ...HEADER.slice(key.length + 1).map(() => null)]);
      for (const id of cell.claims) {
        const claim = claims[id];
        if (!claim) continue;
        lines.push([
          ...key,
          null,
          id,
          tellValue(claim, speaker),
          tellForce(claim, speaker),
          speakingHops(claim)
            .map((h) => h.agent)
            .join(' < '),
          claim.origin,
          claim.anchors[0]?.document ?? null,
          claim.anchors.map((a) => writeLocator(a.lines)).join(' '),
          claim.gloss[language],
        ]);
      }
    }
  return lines.map((l) => `${l.map(quoted).join(',')}\r\n`).join('');
};

function quoted(field: string | null): string {
  if (field === null) return '';
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
