import type { EntitiesValue } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import { isId } from '../text/id.ts';
import { relationFromInclusion } from './relation.ts';
import type { ValueFault, ValueFormatter, ValueType } from './value-type.ts';

export const entitiesType: ValueType<EntitiesValue> = {
  type: 'entities',

  read(authored) {
    if (isIds(authored)) return set(authored, true);
    if (typeof authored === 'object' && authored !== null && 'open' in authored && isIds(authored.open)) return set(authored.open, false);
    return fault();
  },

  relate(a, b) {
    const shared = a.entities.filter((id) => b.entities.includes(id)).length;
    const aHasAllOfB = shared === b.entities.length;
    const bHasAllOfA = shared === a.entities.length;
    if (a.closed && b.closed) return aHasAllOfB && bHasAllOfA ? 'equal' : 'disjoint';
    if (a.closed) return aHasAllOfB ? 'narrower' : 'disjoint';
    if (b.closed) return bHasAllOfA ? 'broader' : 'disjoint';
    return relationFromInclusion(aHasAllOfB, bHasAllOfA, true);
  },

  describe: describeEntities,

  names: (value) => value.entities,
};

/** Names as a list, marked as incomplete if the set is open. */
export function describeEntities(value: EntitiesValue, formatter: ValueFormatter): string {
  const names = formatter.list(value.entities.map((id) => formatter.name(id)));
  return value.closed ? names : formatter.word('entities.open', { names });
}

function isIds(x: unknown): x is Id[] {
  return Array.isArray(x) && x.length > 0 && x.every((id) => typeof id === 'string' && isId(id));
}

function set(ids: readonly Id[], closed: boolean): EntitiesValue {
  return { type: 'entities', entities: [...new Set(ids)].sort(), closed };
}

function fault(): ValueFault {
  return { fault: 'not a set of entities', hint: 'write [kind:slug, …] for a closed list or {open: [kind:slug, …]}' };
}
