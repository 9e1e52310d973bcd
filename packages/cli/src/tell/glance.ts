import type { Highlight } from '@synoptic/core/compare/ranking';
import { say, sayCount } from '@synoptic/core/locale/speaker';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import { tellDecisive } from '@synoptic/core/locale/tell-decisive';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tellVerdict } from './row.ts';
import { TOLD_SIGNS } from './standing.ts';
import type { Teller } from './teller.ts';

/** The corpus at a glance: where accounts disagree most, what hangs on one origin, what only one tells, and who is silent on what. */
export function glanceLines(answer: GlanceAnswer, teller: Teller, width: number): Line[] {
  const { own, speaker, language } = teller;
  const part = (title: string, lines: readonly Line[]) => [EMPTY, line(span(title, 'strong')), ...lines];
  const key = Object.entries(TOLD_SIGNS).map(
    ([is, sign]) => `${sign === ' ' ? '␠' : sign} ${is === 'told' ? own('glance.told') : say(language, `silence.${is as 'silent'}`)}`,
  );
  const accounts = answer.matrix[0]?.cells.map((c) => c.account) ?? [];
  return [
    ...part(own('glance.disagree'), highlights(answer.disagreements, answer, teller, width)),
    ...part(own('glance.one-origin'), highlights(answer.oneOrigin, answer, teller, width)),
    ...part(
      own('glance.alone'),
      columns(
        answer.alone.map(({ account, event }) => [line('  ', account), line(speaker.name(event))]),
        width,
      ),
    ),
    ...part(own('glance.silence'), [
      line(span(`  ${key.join('   ')}`, 'quiet')),
      ...columns(
        [
          [line(span(`  ${accounts.join(' ')}`, 'strong'))],
          ...answer.matrix.map((row) => [
            line(`  ${row.cells.map((c) => TOLD_SIGNS[c.is].padEnd(c.account.length)).join(' ')}`),
            line(speaker.name(row.event)),
          ]),
        ],
        width,
      ),
    ]),
    ...(answer.decisive.length > 0
      ? part(
          own('glance.decisive'),
          answer.decisive.flatMap((d) => wrap(line(tellDecisive(d, answer.claims, speaker)), width - 2).map((l) => line('  ', ...l))),
        )
      : []),
  ];
}

function highlights(rows: readonly Highlight[], { claims }: GlanceAnswer, teller: Teller, width: number): Line[] {
  const { speaker, lexicon, language } = teller;
  return columns(
    rows.map((row) => {
      const values = new Set(row.claims.flatMap((id) => (claims[id] ? [tellValue(claims[id], speaker)] : [])));
      const counts = `${sayCount(language, 'attestations', row.attestations)}, ${sayCount(language, 'origins', row.origins)}`;
      return [
        line('  ', tellVerdict(row.verdict, teller)),
        line(
          span(`${speaker.name(row.about)} · ${tellRow(row, lexicon, speaker)}`),
          span(`  ${row.accounts.join(' ')} · ${counts} · ${[...values].join(' / ')}`, 'quiet'),
        ),
      ];
    }),
    width,
  );
}
