import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { inLanguage } from '@synoptic/core/text/text';
import { comparisonText } from '../comparison-text.ts';
import { defineTool, fitAnswer } from '../tool.ts';
import { toToolClaim } from '../tool-claim.ts';
import { toolQuestionParameters } from '../tool-question.ts';

export const compareTool = defineTool({
  name: 'compare',
  title: 'Compare accounts',
  describe:
    'Sets accounts of events or entities side by side: a row a facet, with the verdict of a numbered rule and the count of independent origins. ' +
    'A verdict says how claims stand to one another, never which is true; silence is no evidence. Replay it by its id.',
  takes: toolQuestionParameters,
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.compare({ about, by, accounts, facets });
    const speaker = createValueFormatter(answer.lexicon, lang);
    const data = fitAnswer(answer.rows, (rows, leftOut) => ({
      id: answer.id,
      corpus: answer.corpus,
      rules: answer.rules,
      accounts: answer.accounts.map(({ siglum, label, spoke }) => ({ siglum, label: inLanguage(label, lang), spoke })),
      rows: rows.map(
        ({ explanation: _, corroboration: { attestations, reporters, origins, unsourced }, answers: _answers, cells, ...key }, i) => {
          const label = describeRow(key, answer.lexicon, speaker);
          const row = rows[i] as (typeof rows)[number];
          const why = joinSentences(
            [explainVerdict(row, answer.claims, speaker), ...describeCountChecks(row, answer.claims, speaker)],
            lang,
          );
          const told = cells.map(({ account, silence, claims }) => ({ account, silence, claims: [...claims] }));
          return { ...key, label, why, attestations, reporters, origins, unsourced, cells: told };
        },
      ),
      claims: [...new Set(rows.flatMap((r) => r.cells.flatMap((c) => c.claims)))].flatMap((claim) => {
        const found = answer.claims[claim];
        return found ? [toToolClaim(found, lang)] : [];
      }),
      parts: [...answer.parts],
      leftOut,
    }));
    return { data, text: comparisonText(answer, speaker) };
  },
});
