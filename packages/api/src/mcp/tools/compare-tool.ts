import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import type { Cell, Row } from '@synoptic/core/shapes/row';
import { inLanguage } from '@synoptic/core/text/text';
import { COMPARISON_APP_URI } from '../app/comparison-app.ts';
import { comparisonText } from '../comparison-text.ts';
import { defineTool, fitAnswer } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';
import { toToolClaim } from '../tool-claim.ts';
import { toolQuestionParameters } from '../tool-question.ts';

export const compareTool = defineTool({
  name: 'compare',
  title: 'Compare accounts',
  describe:
    'Sets accounts of events or entities side by side: a row a facet, with the verdict of a numbered rule and the count of independent origins. ' +
    'A verdict says how claims relate to one another, never which is true; silence is not evidence. Replay it by its id.',
  takes: toolQuestionParameters,
  app: COMPARISON_APP_URI,
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.compare({ about, by, accounts, facets });
    const speaker = createValueFormatter(answer.lexicon, lang);
    const data = fitAnswer(answer.rows, (rows, leftOut) => ({
      id: answer.id,
      corpus: answer.corpus,
      rules: answer.rules,
      accounts: answer.accounts.map(({ siglum, label, spoke }) => ({ siglum, label: inLanguage(label, lang), spoke })),
      rows: rows.map((row) => {
        const why = [explainVerdict(row, answer.claims, speaker), ...describeCountChecks(row, answer.claims, speaker)];
        return toToolRow(row, describeRow(row, answer.lexicon, speaker), joinSentences(why, lang));
      }),
      claims: [...new Set(rows.flatMap((r) => r.cells.flatMap(claimsOfCell)))].flatMap((claim) => {
        const found = answer.claims[claim];
        return found ? [toToolClaim(found, lang)] : [];
      }),
      parts: [...answer.parts],
      leftOut,
    }));
    return { data, text: comparisonText(answer, speaker) };
  },
});

/** Field by field, since an answer with a field that its schema lacks is refused by the client. */
function toToolRow(row: Row, label: string, why: string): ToolAnswer<'compare'>['rows'][number] {
  const { about, facet, of, where, verdict, rule, granted } = row;
  const { attestations, reporters, origins, unsourced } = row.corroboration;
  return {
    ...{ about, facet, of, where, label, verdict, rule, why, attestations, reporters, origins, unsourced },
    ...(granted && { granted: { ...granted, claims: [...granted.claims] } }),
    cells: row.cells.map(({ account, silence, claims, derived, grants }) => ({
      account,
      silence,
      claims: [...claims],
      ...(derived && { derived: derived.map(({ claim, derived: { facet, about } }) => ({ claim, derived: { facet, about } })) }),
      ...(grants && { grants: [...grants] }),
    })),
  };
}

/** Claims with which an account answers, on the facet or on its inverse. */
function claimsOfCell({ claims, derived = [] }: Cell): readonly string[] {
  return [...claims, ...derived.map(({ claim }) => claim)];
}
