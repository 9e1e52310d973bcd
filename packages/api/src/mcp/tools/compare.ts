import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import { speakerOf } from '@synoptic/core/locale/speaker';
import { explain, tellRow } from '@synoptic/core/locale/tell';
import { z } from 'zod';
import { count, id, ids } from '../../schemas/basics.ts';
import { silence, verdict } from '../../schemas/comparison.ts';
import { tellClaim, toldClaim } from '../told-claim.ts';
import { fitting, lang, leftOut, tool } from '../tool.ts';

const row = z.object({
  about: id,
  facet: z.string(),
  of: id.nullable(),
  where: id.nullable(),
  label: z.string(),
  verdict,
  rule: z.string(),
  why: z.string(),
  attestations: count,
  reporters: count,
  origins: count,
  cells: z.array(z.object({ account: z.string(), silence: silence.nullable(), claims: ids })),
});

export const compare = tool({
  name: 'compare',
  title: 'Compare accounts',
  describe:
    'Sets accounts of events or entities side by side: a row a facet, with the verdict of a numbered rule and the count of independent origins. ' +
    'A verdict says how claims stand to one another, never which is true; silence is no evidence. Replay it by its id.',
  takes: z.object({
    about: z.array(id).min(1).max(20),
    by: z.enum(ARRANGEMENTS).default('voice').describe('what a column stands for'),
    accounts: z.array(z.string().max(160)).max(100).optional().describe('sigla of the accounts to hear; all by default'),
    facets: z.array(z.string().max(80)).max(100).optional().describe('all by default'),
    lang,
  }),
  answers: z.object({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    accounts: z.array(z.object({ siglum: z.string(), label: z.string(), spoke: z.string().nullable() })),
    rows: z.array(row),
    claims: z.array(toldClaim),
    parts: ids.describe('events that are part of those asked about: linked, not merged'),
    leftOut,
  }),
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.compare({ about, by, accounts: accounts ?? null, facets: facets ?? null });
    const speaker = speakerOf(answer.lexicon, lang);
    return fitting(answer.rows, (rows, leftOut) => ({
      id: answer.id,
      corpus: answer.corpus,
      rules: answer.rules,
      accounts: answer.accounts.map(({ siglum, label, spoke }) => ({ siglum, label: label[lang], spoke })),
      rows: rows.map(({ explanation: _, corroboration: { attestations, reporters, origins }, cells, ...key }, i) => {
        const label = tellRow(key, answer.lexicon, speaker);
        const why = explain(rows[i] as (typeof rows)[number], answer.claims, speaker);
        const told = cells.map(({ account, silence, claims }) => ({ account, silence, claims: [...claims] }));
        return { ...key, label, why, attestations, reporters, origins, cells: told };
      }),
      claims: [...new Set(rows.flatMap((r) => r.cells.flatMap((c) => c.claims)))].flatMap((claim) => {
        const found = answer.claims[claim];
        return found ? [tellClaim(found, lang)] : [];
      }),
      parts: [...answer.parts],
      leftOut,
    }));
  },
});
