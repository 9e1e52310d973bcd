import type { Relation, Value, ValueTypeName } from '../shapes/value.ts';
import { appraisalType } from './appraisal.ts';
import { categoryType } from './category.ts';
import { dateType } from './date.ts';
import { entitiesType } from './entities.ts';
import { quantityType } from './quantity.ts';
import { textType } from './text.ts';
import { truthType } from './truth.ts';
import type { ValueContext, ValueFacet, ValueType } from './value-type.ts';

/** Every value type, by name. */
export const VALUE_TYPES: { readonly [T in ValueTypeName]: ValueType<Extract<Value, { type: T }>> } = {
  quantity: quantityType,
  date: dateType,
  entities: entitiesType,
  category: categoryType,
  appraisal: appraisalType,
  truth: truthType,
  text: textType,
};

/** The type that answers for a value. */
export function valueTypeOf<T extends ValueTypeName>(value: { readonly type: T }): ValueType<Extract<Value, { type: T }>> {
  return VALUE_TYPES[value.type];
}

/** Rule N1–N2: the relation of two values of one facet; answers to a `many` facet add up and never exclude. */
export function relateValues(a: Value, b: Value, question: ValueFacet, ground: ValueContext): Relation {
  if (a.type !== b.type) return 'incomparable';
  const relation = valueTypeOf(a).relate(a, b, question, ground);
  return relation === 'disjoint' && question.answers === 'many' ? 'overlaps' : relation;
}
