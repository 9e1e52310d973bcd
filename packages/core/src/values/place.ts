import type { PlaceValue, Relation } from '../shapes/value.ts';
import { type Id, isId } from '../text/id.ts';
import type { ValueContext, ValueFormatter, ValueType } from './value-type.ts';

export const placeType: ValueType<PlaceValue> = {
  type: 'place',

  read(authored) {
    if (typeof authored === 'string' && isId(authored)) return { type: 'place', place: authored };
    return { fault: 'not a place', hint: 'write the id of one place: place:astana' };
  },

  /** Rule N12: a place within another says more; two places of which neither lies within the other exclude one another. */
  relate(a, b, _question, ground): Relation {
    if (a.place === b.place) return 'equal';
    if (isWithin(a.place, b.place, ground)) return 'narrower';
    return isWithin(b.place, a.place, ground) ? 'broader' : 'disjoint';
  },

  describe: describePlace,

  names: (value) => [value.place],
};

/** Name of the place. */
export function describePlace(value: PlaceValue, formatter: ValueFormatter): string {
  return formatter.name(value.place);
}

/** True if a place lies within another, by the places that each is part of. The compiler refuses circles. */
function isWithin(inner: Id, outer: Id, ground: ValueContext): boolean {
  for (let at = ground.placeAround(inner); at !== undefined; at = ground.placeAround(at)) if (at === outer) return true;
  return false;
}
