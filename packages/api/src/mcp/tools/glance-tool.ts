import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { createValueFormatter, translate } from '@synoptic/core/locale/value-formatter';
import type { Highlight } from '@synoptic/core/shapes/glance';
import { integerParameter } from '../../routes/parameter.ts';
import { defineTool, toolLanguageParameter } from '../tool.ts';

export const glanceTool = defineTool({
  name: 'glance',
  title: 'Where accounts disagree most',
  describe:
    'The whole corpus in one answer: the largest disagreements, what rests on one origin although several passages repeat it, what only one document reports, and ' +
    'omissions that weigh against an account. Follow up with compare.',
  takes: { limit: integerParameter(1, 50, 10, 'maximum number of items in each list'), lang: toolLanguageParameter },
  async answer(reader, { limit, lang }) {
    const answer = await reader.glance();
    const speaker = createValueFormatter(answer.lexicon, lang);
    const highlight = (row: Highlight) => ({
      ...row,
      label: `${speaker.name(row.about)}: ${describeRow(row, answer.lexicon, speaker)}`,
      accounts: [...row.accounts],
      claims: [...row.claims],
    });
    const data = {
      verdicts: answer.verdicts,
      rows: answer.rows,
      disagreements: answer.disagreements.slice(0, limit).map(highlight),
      oneOrigin: answer.oneOrigin.slice(0, limit).map(highlight),
      alone: answer.alone.slice(0, limit).map((event) => ({ ...event, label: speaker.name(event.event) })),
      decisive: answer.decisive.slice(0, limit).map((silence) => describeDecisiveSilence(silence, answer.claims, speaker)),
    };
    const line = (row: (typeof data.disagreements)[number]) =>
      `- ${row.label} (${row.about} ${row.facet}): ${translate(lang, `verdict.${row.verdict}`)} (${row.rule}), ${row.origins} origins, ${row.accounts.join(' ')} [${row.claims.join(' ')}]`;
    const text = [
      `rows: ${answer.rows} · ${Object.entries(answer.verdicts)
        .map(([verdict, n]) => `${verdict} ${n}`)
        .join(' · ')}`,
      '## disagreements',
      ...data.disagreements.map(line),
      '## one origin, several passages',
      ...data.oneOrigin.map(line),
      '## reported by one document only',
      ...data.alone.map(({ account, event, label, claims }) => `- ${account}: ${label} (${event}), ${claims} claims`),
      '## decisive silences',
      ...data.decisive.map((sentence) => `- ${sentence}`),
    ];
    return { data, text: text.join('\n') };
  },
});
