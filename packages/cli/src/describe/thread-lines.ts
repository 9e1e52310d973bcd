import { describeClaimValue, describeForce, describeRow } from '@synoptic/core/locale/describe-claim';
import { describeThreadStep } from '@synoptic/core/locale/describe-thread-step';
import type { ThreadsAnswer } from '@synoptic/core/shapes/threads';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';

/** Statements of one agent by question, where it answered on more than one day, in order of time. */
export function threadLines({ agent, threads, claims }: ThreadsAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon, language, own } = teller;
  const told = threads.flatMap((thread) => [
    EMPTY_LINE,
    line(span(`${speaker.name(thread.about)} · ${describeRow(thread, lexicon, speaker)}`, 'strong')),
    ...formatColumns(
      thread.steps.map((step) => {
        const claim = claims[step.claim];
        const force = claim ? describeForce(claim, speaker) : '';
        return [
          line('  ', step.on === null ? own('date.unknown') : speaker.date(step.on)),
          line(span(describeThreadStep(step, language), step.clash ? 'accent' : 'quiet')),
          line(claim ? describeClaimValue(claim, speaker) : '', span(force === '' ? '' : ` (${force})`, 'quiet')),
        ];
      }),
      width,
    ),
  ]);
  return [line(span(speaker.name(agent), 'strong')), ...(threads.length > 0 ? told : [line(own('threads.none'))])];
}
