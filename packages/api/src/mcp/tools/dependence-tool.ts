import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDependencePath, describeMeeting } from '@synoptic/core/locale/describe-dependence';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { defineTool, fitAnswer } from '../tool.ts';
import { toolQuestionParameters } from '../tool-question.ts';

export const dependenceTool = defineTool({
  name: 'dependence',
  title: 'Who depends on whom',
  describe:
    'Whether accounts that agree are independent: for each value the path from its passages through carriers and speakers to its origin, and where paths meet.',
  takes: toolQuestionParameters,
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.dependence({ about, by, accounts, facets });
    const speaker = createValueFormatter(answer.lexicon, lang);
    const rows = answer.rows.map((row) => ({
      about: row.about,
      facet: row.facet,
      of: row.of,
      where: row.where,
      label: describeRow(row, answer.lexicon, speaker),
      values: row.values.map(({ claims, paths, meetings, ...counts }) => ({
        claims: [...claims],
        attestations: counts.attestations,
        reporters: counts.reporters,
        origins: counts.origins,
        paths: paths.map((path) => describeDependencePath(path, row, speaker)),
        meetings: meetings.map((meeting) => describeMeeting(meeting, speaker)),
      })),
    }));
    const { comparison, corpus, rules } = answer;
    const data = fitAnswer(rows, (rows, leftOut) => ({ id: comparison, corpus, rules, rows: [...rows], leftOut }));
    const text = data.rows.flatMap(({ about: subject, facet, label, values }) => [
      `## ${label} (${subject} ${facet})`,
      ...values.flatMap(({ claims, attestations, reporters, origins, paths, meetings }) => [
        `- ${claims.join(' ')}: ${attestations} passages, ${reporters} reporters, ${origins} origins`,
        ...paths.map((path) => `  ${path}`),
        ...meetings.map((meeting) => `  ${meeting}`),
      ]),
    ]);
    return { data, text: [`comparison ${comparison} · corpus ${corpus.slice(0, 12)} · rules ${rules}`, ...text].join('\n') };
  },
});
