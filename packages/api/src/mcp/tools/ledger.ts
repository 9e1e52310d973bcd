import { LEDGER_ARRANGEMENTS } from '@synoptic/core/compare/ledger';
import { z } from 'zod';
import { id } from '../../schemas/basics.ts';
import { ledger as whole } from '../../schemas/ledger.ts';
import { tellClaim, toldClaim } from '../told-claim.ts';
import { fitting, lang, leftOut, tool } from '../tool.ts';

export const ledger = tool({
  name: 'ledger',
  title: 'Promise and practice',
  describe:
    'Obligations against the cases in which they were put to the test: one row a case and bearer, one status an account. Lags are intervals in days.',
  takes: z.object({
    obligation: id.optional(),
    case: id.optional(),
    by: z.enum(LEDGER_ARRANGEMENTS).default('voice'),
    lang,
  }),
  answers: z.object({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    names: z.record(z.string(), z.string()).describe('of the ids in the rows'),
    rows: whole.shape.rows,
    claims: z.array(toldClaim),
    leftOut,
  }),
  async answer(reader, { lang, ...filter }) {
    const answer = await reader.ledger(filter);
    const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, answer.lexicon.names[id]?.[lang] ?? id]));
    return fitting(answer.rows, (rows, leftOut) => {
      const told = new Set(
        rows.flatMap((r) =>
          r.cells.flatMap((c) => [
            ...c.statuses.flatMap((s) => s.claims),
            ...c.response.map((s) => s.claim),
            ...(c.requested?.claims ?? []),
          ]),
        ),
      );
      return {
        id: answer.id,
        corpus: answer.corpus,
        rules: answer.rules,
        names: named(rows.flatMap((r) => [r.obligation, r.case, r.bearer])),
        rows: structuredClone(rows) as z.input<typeof whole.shape.rows>,
        claims: Object.values(answer.claims)
          .filter((c) => told.has(c.id))
          .map((c) => tellClaim(c, lang)),
        leftOut,
      };
    });
  },
});
