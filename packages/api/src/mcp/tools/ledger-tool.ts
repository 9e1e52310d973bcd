import { LEDGER_ARRANGEMENTS } from '@synoptic/core/text/arrangements';
import { inLanguage } from '@synoptic/core/text/text';
import { choiceParameter, idParameter } from '../../routes/parameter.ts';
import { ledgerText } from '../ledger-text.ts';
import { defineTool, fitAnswer, toolLanguageParameter } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';
import { toToolClaim } from '../tool-claim.ts';

export const ledgerTool = defineTool({
  name: 'ledger',
  title: 'Promise and practice',
  describe:
    'Obligations against the cases in which they were put to the test: one row a case and bearer, one status an account. Lags are intervals in days.',
  takes: {
    obligation: idParameter('only this obligation'),
    case: idParameter('only this case'),
    by: choiceParameter(LEDGER_ARRANGEMENTS, 'voice', 'what an account is'),
    lang: toolLanguageParameter,
  },
  async answer(reader, { lang, ...filter }) {
    const answer = await reader.ledger(filter);
    const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, inLanguage(answer.lexicon.names[id], lang) ?? id]));
    const data = fitAnswer(answer.rows, (rows, leftOut) => {
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
          .map((c) => toToolClaim(c, lang)),
        leftOut,
      };
    });
    return { data, text: ledgerText(answer, lang) };
  },
});
