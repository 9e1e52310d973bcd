import { describeClaimValue, describeForce, describeRow } from '@synoptic/core/locale/describe-claim';
import { describeThreadLag, describeThreadStep } from '@synoptic/core/locale/describe-thread-step';
import type { Thread, ThreadsAnswer } from '@synoptic/core/shapes/threads';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';

/** All statements of one agent by facet, in order of time. */
export function threadLines({ agent, threads, claims, lexicon }: ThreadsAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, own } = teller;
  const told = threads.flatMap((thread) => {
    const label = lexicon.facets[thread.facet]?.label;
    return [EMPTY_LINE, line(span(label ? speaker.text(label) : thread.facet, 'strong')), ...stepLines(thread, claims, teller, width)];
  });
  return [line(span(speaker.name(agent), 'strong')), ...(threads.length > 0 ? told : [line(own('threads.none'))])];
}

function stepLines({ facet, steps }: Thread, claims: ThreadsAnswer['claims'], teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon, language, own } = teller;
  return formatColumns(
    steps.map((step) => {
      const conveyed = step.claims.flatMap((id) => claims[id] ?? []);
      const [claim] = conveyed;
      const force = claim ? describeForce(claim, speaker) : '';
      const side = step.of === null && step.where === null ? '' : `, ${describeRow({ ...step, facet }, lexicon, speaker)}`;
      const voices = speaker.list([...new Set(conveyed.map((c) => c.voice))]);
      const lag = describeThreadLag(step, language);
      return [
        line('  ', step.on === null ? own('date.unknown') : speaker.date(step.on), span(lag === '' ? '' : ` (${lag})`, 'quiet')),
        line(`${speaker.name(step.about)}${side}`),
        line(
          claim ? describeClaimValue(claim, speaker) : '',
          span(force === '' ? '' : ` (${force})`, 'quiet'),
          span(` ${voices}`, 'quiet'),
        ),
        line(span(describeThreadStep(step, language), step.clash ? 'accent' : 'quiet')),
      ];
    }),
    width,
  );
}
