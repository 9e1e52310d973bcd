import type { CompiledCorpus } from '../model/corpus.ts';
import type { LedgerPart } from '../records/vocabulary.ts';
import { days } from '../values/date.ts';
import type { ValueTypeName } from '../values/registry.ts';
import type { Problems } from './problems.ts';
import { at } from './things.ts';
import type { World } from './world.ts';

/** The value types in which a part of the ledger can be told. */
const TAKES: Readonly<Record<LedgerPart, readonly ValueTypeName[]>> = {
  'asked-when': ['date'],
  'answered-when': ['date'],
  'asked-by': ['entities'],
  'asked-of': ['entities'],
  answer: ['category', 'text', 'appraisal', 'truth'],
  performed: ['truth'],
};

/** What the ledger could not read: parts of the wrong type, tests of what binds nobody, consequences before their cause. */
export function checkObligations(world: World, dates: CompiledCorpus['dates'], problems: Problems): void {
  for (const { record, spot } of world.facets.values())
    if (record.ledger !== undefined && !TAKES[record.ledger].includes(record.value))
      problems.error(
        'ledger-part',
        at(spot, 'ledger'),
        `${record.ledger} is no part for a facet whose values are of type ${record.value}`,
        `it takes ${TAKES[record.ledger].join(' or ')}`,
      );
  for (const { record, spot } of world.events.values()) {
    record.tests?.forEach((id, i) => {
      const tested = world.entities.get(id)?.record;
      if (tested && !tested.obligation)
        problems.error('no-obligation', at(spot, 'tests', i), `${id} binds nobody`, 'write its obligation: with bearers and trigger');
    });
    record.follows?.forEach((id, i) => {
      const [mine, its] = [dates[record.date ?? ''], dates[world.events.get(id)?.record.date ?? '']];
      if (id === record.id) problems.error('circle', at(spot, 'follows', i), `${id} follows itself`, 'name the event that it came after');
      else if (mine && its && days(mine).upper < days(its).lower)
        problems.warn('follows-earlier', at(spot, 'follows', i), `it lies before ${id}`, 'correct one of the dates, or leave follows out');
    });
  }
}
