import { sayCount } from '@synoptic/core/locale/speaker';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import { tellMeeting, tellPath } from '@synoptic/core/locale/tell-dependence';
import type { ComparisonAnswer, DependenceAnswer } from '@synoptic/core/reader/reader';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import type { Teller } from './teller.ts';

/** Row by row and value by value: the ways from the passages to the origins, and where they meet. */
export function dependenceLines(answer: DependenceAnswer, claims: ComparisonAnswer['claims'], teller: Teller, width: number): Line[] {
  const { speaker, lexicon, language } = teller;
  const inset = (text: Line, by: string) => wrap(text, width - by.length).map((l) => line(by, ...l));
  const rows = answer.rows.flatMap((row) => [
    EMPTY,
    line(span(`${speaker.name(row.about)} · ${tellRow(row, lexicon, speaker)}`, 'strong')),
    ...row.values.flatMap((value) => {
      const first = claims[value.claims[0] ?? ''];
      const counts = [
        sayCount(language, 'attestations', value.attestations),
        sayCount(language, 'reporters', value.reporters),
        sayCount(language, 'origins', value.origins),
      ];
      return [
        ...inset(line(first ? tellValue(first, speaker) : '', span(`  ${counts.join(' · ')}`, 'quiet')), '  '),
        ...value.paths.flatMap((path) => inset(line(span(tellPath(path, row, speaker), 'quiet')), '    ')),
        ...value.meetings.flatMap((meeting) => inset(line(tellMeeting(meeting, speaker)), '    ')),
      ];
    }),
  ]);
  const replay = teller.own('replay', { id: answer.comparison, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
  return [line(span(answer.about.map((id) => speaker.name(id)).join(' + '), 'strong')), ...rows, EMPTY, line(span(replay, 'quiet'))];
}
