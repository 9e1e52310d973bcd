import { LEDGER_ARRANGEMENTS } from '@synoptic/core/compare/ledger';
import { choice, id } from '../../parameters.ts';
import type { ToolAnswer } from '../answers.ts';
import { tellClaim } from '../told-claim.ts';
import { fitting, lang, tool } from '../tool.ts';

export const ledger = tool({
  name: 'ledger',
  title: 'Promise and practice',
  describe:
    'Obligations against the cases in which they were put to the test: one row a case and bearer, one status an account. Lags are intervals in days.',
  takes: {
    obligation: id('only this obligation'),
    case: id('only this case'),
    by: choice(LEDGER_ARRANGEMENTS, 'voice', 'what an account is'),
    lang,
  },
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
        rows: structuredClone(rows) as ToolAnswer<'ledger'>['rows'],
        claims: Object.values(answer.claims)
          .filter((c) => told.has(c.id))
          .map((c) => tellClaim(c, lang)),
        leftOut,
      };
    });
  },
});
