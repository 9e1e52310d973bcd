import { tellForce, tellRow, tellValue } from '@synoptic/core/locale/tell';
import { tellTurn } from '@synoptic/core/locale/tell-thread';
import type { ThreadsAnswer } from '@synoptic/core/reader/reader';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import type { Teller } from './teller.ts';

/** What one agent said on each question that it answered on more than one day, in the order of speaking. */
export function threadLines({ agent, threads, claims }: ThreadsAnswer, teller: Teller, width: number): Line[] {
  const { speaker, lexicon, language, own } = teller;
  const told = threads.flatMap((thread) => [
    EMPTY,
    line(span(`${speaker.name(thread.about)} · ${tellRow(thread, lexicon, speaker)}`, 'strong')),
    ...columns(
      thread.steps.map((step) => {
        const claim = claims[step.claim];
        const force = claim ? tellForce(claim, speaker) : '';
        return [
          line('  ', step.on === null ? own('date.unknown') : speaker.date(step.on)),
          line(span(tellTurn(step, language), step.clash ? 'accent' : 'quiet')),
          line(claim ? tellValue(claim, speaker) : '', span(force === '' ? '' : ` (${force})`, 'quiet')),
        ];
      }),
      width,
    ),
  ]);
  return [line(span(speaker.name(agent), 'strong')), ...(threads.length > 0 ? told : [line(own('threads.none'))])];
}
