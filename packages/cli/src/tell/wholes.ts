import type { Shares } from '@synoptic/core/compare/wholes';
import { tellRow } from '@synoptic/core/locale/tell';
import type { WholesAnswer } from '@synoptic/core/reader/reader';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { type Field, field, layFields } from './fields.ts';
import { tellVerdict } from './row.ts';
import type { Teller } from './teller.ts';

/** How many of the words that set a document apart are told. */
const TERMS = 12;

/** Documents as wholes: what all of them speak of, what only one does, the words that set each apart, and where they meet. */
export function wholesLines(answer: WholesAnswer, teller: Teller, width: number): Line[] {
  const { speaker, lexicon, own } = teller;
  const part = (title: string, shares: Shares, more: readonly Field[] = []) => [
    EMPTY,
    line(span(title, 'strong')),
    ...layFields([...sharesFields(shares, teller), ...more], width - 2).map((l) => line('  ', ...l)),
  ];
  const meeting = answer.meeting.flatMap(({ about, facet, rows }) =>
    rows.map((row) => [
      line('  ', tellVerdict(row.verdict, teller)),
      line(`${speaker.name(about)} · ${tellRow({ ...row, facet }, lexicon, speaker)}`, span(`  ${row.rule}`, 'quiet')),
    ]),
  );
  return [
    line(span(answer.documents.map((id) => speaker.name(id)).join(' + '), 'strong')),
    ...part(own('wholes.shared'), answer.shared),
    ...answer.documents.flatMap((id) =>
      part(own('wholes.only', { name: speaker.name(id) }), answer.only[id] ?? { entities: [], events: [], rows: 0 }, [
        field(
          own('wholes.terms'),
          (answer.terms[id] ?? [])
            .slice(0, TERMS)
            .map((t) => t.term)
            .join(' · '),
        ),
      ]),
    ),
    EMPTY,
    line(span(own('wholes.meeting', { n: meeting.length }), 'strong')),
    ...columns(meeting, width),
  ];
}

function sharesFields({ entities, events, rows }: Shares, { own, speaker }: Teller): Field[] {
  const names = (ids: readonly string[]) => (ids.length === 0 ? '' : `${ids.length}: ${ids.map((id) => speaker.name(id)).join(' · ')}`);
  return [
    field(own('count.entities'), names(entities)),
    field(own('count.events'), names(events)),
    field(own('wholes.rows'), String(rows)),
  ];
}
