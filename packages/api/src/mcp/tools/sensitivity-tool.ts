import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeMissingEvidence } from '@synoptic/core/locale/describe-evidence';
import { describeVerdictFlip } from '@synoptic/core/locale/describe-verdict-flip';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { defineTool, fitAnswer } from '../tool.ts';
import { toolQuestionParameters } from '../tool-question.ts';

export const sensitivityTool = defineTool({
  name: 'sensitivity',
  title: 'How firm a comparison is',
  describe:
    'Which verdicts change without one account, or with one that was left out, and what evidence would settle each row that is open.',
  takes: toolQuestionParameters,
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.sensitivity({ about, by, accounts, facets });
    const speaker = createValueFormatter(answer.lexicon, lang);
    const weights = (of: typeof answer.without) =>
      of
        .filter(({ flips }) => flips.length > 0)
        .map(({ account, flips }) => ({
          account,
          flips: flips.map((flip) => ({ ...flip, label: describeVerdictFlip(flip, answer.lexicon, speaker) })),
        }));
    const missing = answer.missing.map((row) => ({
      ...row,
      heard: [...row.heard],
      could: [...row.could],
      claims: [...row.claims],
      origins: [...row.origins],
      label: describeRow(row, answer.lexicon, speaker),
      why: describeMissingEvidence(row, speaker),
    }));
    const data = fitAnswer(missing, (missing, leftOut) => ({
      id: answer.comparison,
      corpus: answer.corpus,
      rules: answer.rules,
      without: weights(answer.without),
      adding: weights(answer.adding),
      missing: [...missing],
      leftOut,
    }));
    const lines = (how: string, of: typeof data.without) =>
      of.flatMap(({ account, flips }) => flips.map(({ label }) => `- ${how} ${account}: ${label}`));
    const text = [
      `comparison ${data.id} · corpus ${data.corpus.slice(0, 12)} · rules ${data.rules}`,
      '## verdicts that change',
      ...lines('without', data.without),
      ...lines('with', data.adding),
      '## what would settle the rest',
      ...data.missing.map(({ about: subject, facet, label, verdict, why }) => `- ${label} (${subject} ${facet}, ${verdict}): ${why}`),
    ];
    return { data, text: text.join('\n') };
  },
});
