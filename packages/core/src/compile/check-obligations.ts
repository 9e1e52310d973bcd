import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { LedgerPart } from '../shapes/facet.ts';
import type { ValueTypeName } from '../shapes/value.ts';
import { dayBounds } from '../values/date.ts';
import { locationAt } from './compile-subjects.ts';
import type { IssueCollector } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';

/** The value types in which a part of the ledger can be told. */
const LEDGER_PART_TYPES: Readonly<Record<LedgerPart, readonly ValueTypeName[]>> = {
  'asked-when': ['date'],
  'answered-when': ['date'],
  'asked-by': ['entities'],
  'asked-of': ['entities'],
  answer: ['category', 'text', 'appraisal', 'truth'],
  performed: ['truth'],
};

/** What the ledger could not read: parts of the wrong type, tests of what binds nobody, consequences before their cause. */
export function checkObligations(world: RecordIndex, dates: CompiledCorpus['dates'], problems: IssueCollector): void {
  for (const { record, spot } of world.facets.values())
    if (record.ledger !== undefined && !LEDGER_PART_TYPES[record.ledger].includes(record.value))
      problems.error(
        'ledger-part',
        locationAt(spot, 'ledger'),
        `${record.ledger} is no part for a facet whose values are of type ${record.value}`,
        `it takes ${LEDGER_PART_TYPES[record.ledger].join(' or ')}`,
      );
  for (const { record, spot } of world.events.values()) {
    record.tests?.forEach((id, i) => {
      const tested = world.entities.get(id)?.record;
      if (tested && !tested.obligation)
        problems.error(
          'no-obligation',
          locationAt(spot, 'tests', i),
          `${id} binds nobody`,
          'write its obligation: with bearers and trigger',
        );
    });
    record.follows?.forEach((id, i) => {
      const [mine, its] = [dates[record.date ?? ''], dates[world.events.get(id)?.record.date ?? '']];
      if (id === record.id)
        problems.error('circle', locationAt(spot, 'follows', i), `${id} follows itself`, 'name the event that it came after');
      else if (mine && its && dayBounds(mine).upper < dayBounds(its).lower)
        problems.warn(
          'follows-earlier',
          locationAt(spot, 'follows', i),
          `it lies before ${id}`,
          'correct one of the dates, or leave follows out',
        );
    });
  }
}
