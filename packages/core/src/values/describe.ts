import type { Value, ValueTypeName } from '../shapes/value.ts';
import { describeAppraisal } from './appraisal.ts';
import { describeCategory } from './category.ts';
import { describeDate } from './date.ts';
import { describeEntities } from './entities.ts';
import { describeQuantity } from './quantity.ts';
import { describeText } from './text.ts';
import { describeTruth } from './truth.ts';
import type { ValueFormatter } from './value-type.ts';

type Describe<T extends ValueTypeName> = (value: Extract<Value, { type: T }>, speaker: ValueFormatter) => string;

/** How a value of each type is told: all that a page has to know of a type, so that what reads and compares values stays behind. */
const DESCRIPTIONS: { readonly [T in ValueTypeName]: Describe<T> } = {
  quantity: describeQuantity,
  date: describeDate,
  entities: describeEntities,
  category: describeCategory,
  appraisal: describeAppraisal,
  truth: describeTruth,
  text: describeText,
};

/** A value in words. */
export function describeValue(value: Value, speaker: ValueFormatter): string {
  return (DESCRIPTIONS[value.type] as Describe<ValueTypeName>)(value, speaker);
}
