import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { WholesAnswer, WholesCoverage } from '@synoptic/core/shapes/wholes';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { verdictSpan } from './comparison-row.ts';
import { type Field, field, fieldLines } from './field.ts';

/** Number of distinctive words listed for a document. */
const TERMS = 12;

/** Whole documents: subjects of all, subjects of only one, distinctive words of each, and shared passages. */
export function wholesLines(answer: WholesAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon, own } = teller;
  const part = (title: string, shares: WholesCoverage, more: readonly Field[] = []) => [
    EMPTY_LINE,
    line(span(title, 'strong')),
    ...fieldLines([...sharesFields(shares, teller), ...more], width - 2).map((l) => line('  ', ...l)),
  ];
  const meeting = answer.meeting.flatMap(({ about, facet, rows }) =>
    rows.map((row) => [
      line('  ', verdictSpan(row.verdict, teller)),
      line(`${speaker.name(about)} · ${describeRow({ ...row, facet }, lexicon, speaker)}`, span(`  ${row.rule}`, 'quiet')),
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
    EMPTY_LINE,
    line(span(own('wholes.meeting', { n: meeting.length }), 'strong')),
    ...formatColumns(meeting, width),
  ];
}

function sharesFields({ entities, events, rows }: WholesCoverage, { own, speaker }: AnswerWording): Field[] {
  const names = (ids: readonly string[]) => (ids.length === 0 ? '' : `${ids.length}: ${ids.map((id) => speaker.name(id)).join(' · ')}`);
  return [
    field(own('count.entities'), names(entities)),
    field(own('count.events'), names(events)),
    field(own('wholes.rows'), String(rows)),
  ];
}
