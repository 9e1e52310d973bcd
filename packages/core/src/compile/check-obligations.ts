import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { LedgerPart } from '../shapes/facet.ts';
import type { ValueTypeName } from '../shapes/value.ts';
import { isBefore } from '../values/days.ts';
import { type IssueCollector, locationAt } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';

/** Value types that each part of the ledger accepts. */
const LEDGER_PART_TYPES: Readonly<Record<LedgerPart, readonly ValueTypeName[]>> = {
  'asked-when': ['date'],
  'answered-when': ['date'],
  'asked-by': ['entities'],
  'asked-of': ['entities'],
  answer: ['category', 'text', 'appraisal', 'truth'],
  performed: ['truth'],
};

/** Checks what the ledger reads: types of its parts, tests of entities without an obligation, consequences before their cause. */
export function checkObligations(index: RecordIndex, dates: CompiledCorpus['dates'], problems: IssueCollector): void {
  for (const { record, spot } of index.facets.values())
    if (record.ledger !== undefined && !LEDGER_PART_TYPES[record.ledger].includes(record.value))
      problems.error(
        'ledger-part',
        locationAt(spot, 'ledger'),
        `a facet with values of type ${record.value} cannot be the ledger part ${record.ledger}`,
        `this part takes values of type ${LEDGER_PART_TYPES[record.ledger].join(' or ')}`,
      );
  for (const { record, spot } of index.events.values()) {
    record.tests?.forEach((id, i) => {
      const tested = index.entities.get(id)?.record;
      if (tested && !tested.obligation)
        problems.error(
          'no-obligation',
          locationAt(spot, 'tests', i),
          `"${id}" has no obligation that the event could test`,
          'add obligation: with bearers, trigger and terms to its record',
        );
    });
    record.follows?.forEach((id, i) => {
      const [date, earlierDate] = [dates[record.date ?? ''], dates[index.events.get(id)?.record.date ?? '']];
      if (id === record.id)
        problems.error('circle', locationAt(spot, 'follows', i), `"${id}" follows itself`, 'name the event that came before it');
      else if (date && earlierDate && isBefore(date, earlierDate))
        problems.warn(
          'follows-earlier',
          locationAt(spot, 'follows', i),
          `the event is dated before "${id}", which it follows`,
          'correct one of the dates, or remove follows',
        );
    });
  }
}
