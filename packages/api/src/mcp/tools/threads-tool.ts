import { valueWithGiver } from '@synoptic/core/locale/describe-giver';
import { describeThreadLag, describeThreadStep } from '@synoptic/core/locale/describe-thread-step';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { inLanguage } from '@synoptic/core/text/text';
import { agentParameter, requiredParameter } from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolLanguageParameter } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';

export const threadsTool = defineTool({
  name: 'threads',
  title: 'One agent over time',
  describe:
    'All that one person, state or organization said, by question and day, whoever conveyed it, and how each statement relates to the one before.',
  takes: { agent: requiredParameter(agentParameter('who spoke')), lang: toolLanguageParameter },
  async answer(reader, { agent, lang }) {
    const answer = await reader.threads(agent);
    const speaker = createValueFormatter(answer.lexicon, lang);
    const threads = answer.threads.map(({ facet, steps }) => ({
      facet,
      label: inLanguage(answer.lexicon.facets[facet]?.label, lang) ?? facet,
      steps: steps.map((step) => ({
        ...step,
        claims: [...step.claims],
        said: `${speaker.name(step.about)}: ${valueWithGiver(answer.claims[step.claims[0] ?? ''], speaker)}`,
        since: [describeThreadLag(step, lang), describeThreadStep(step, lang)].filter((part) => part !== '').join(' · '),
      })),
    }));
    const data = fitAnswer(threads, (threads, leftOut) => ({
      agent: answer.agent,
      label: speaker.name(answer.agent),
      threads: structuredClone(threads) as ToolAnswer<'threads'>['threads'],
      leftOut,
    }));
    const text = threads.flatMap(({ facet, label, steps }) => [
      `## ${label} [${facet}]`,
      ...steps.map(({ on, by, said, since, claims }) => `- ${by ? '≤ ' : ''}${on ?? '?'} ${said} (${since}) [${claims.join(' ')}]`),
    ]);
    return { data, text: [`# ${data.label} (${data.agent})`, ...text].join('\n') };
  },
});
