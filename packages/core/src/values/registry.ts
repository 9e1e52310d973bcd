import { type AppraisalValue, appraisal } from './appraisal.ts';
import { type CategoryValue, category } from './category.ts';
import { type DateValue, date } from './date.ts';
import { type EntitiesValue, entities } from './entities.ts';
import { type QuantityValue, quantity } from './quantity.ts';
import type { Relation } from './relation.ts';
import { type TextValue, text } from './text.ts';
import { type TruthValue, truth } from './truth.ts';
import type { Ground, Question, ValueType } from './value-type.ts';

export type Value = QuantityValue | DateValue | EntitiesValue | CategoryValue | AppraisalValue | TruthValue | TextValue;
export type ValueTypeName = Value['type'];

/** Every value type, by name. To add one: one file, one line here. */
export const VALUE_TYPES: { readonly [T in ValueTypeName]: ValueType<Extract<Value, { type: T }>> } = {
  quantity,
  date,
  entities,
  category,
  appraisal,
  truth,
  text,
};

export const VALUE_TYPE_NAMES = Object.keys(VALUE_TYPES) as [ValueTypeName, ...ValueTypeName[]];

/** The type that answers for a value. */
export function typeOf<V extends Value>(value: V): ValueType<V> {
  return VALUE_TYPES[value.type] as unknown as ValueType<V>;
}

/** Rule N1–N2: the relation of two values of one facet; answers to a `many` facet add up and never exclude. */
export function relate(a: Value, b: Value, question: Question, ground: Ground): Relation {
  if (a.type !== b.type) return 'incomparable';
  const relation = typeOf(a).relate(a, b, question, ground);
  return relation === 'disjoint' && question.answers === 'many' ? 'overlaps' : relation;
}
