import type { Value, ValueTypeName } from '../shapes/value.ts';
import { describeAppraisal } from './appraisal.ts';
import { describeCategory } from './category.ts';
import { describeDate } from './date.ts';
import { describeEntities } from './entities.ts';
import { describeMoney } from './money.ts';
import { describePlace } from './place.ts';
import { describeQuantity } from './quantity.ts';
import { describeText } from './text.ts';
import { describeTruth } from './truth.ts';
import type { ValueFormatter } from './value-type.ts';

type Describe<T extends ValueTypeName> = (value: Extract<Value, { type: T }>, formatter: ValueFormatter) => string;

/** Formatters by value type, apart from `VALUE_TYPES` so that clients do not load the code that reads and relates values. */
const DESCRIPTIONS: { readonly [T in ValueTypeName]: Describe<T> } = {
  quantity: describeQuantity,
  date: describeDate,
  entities: describeEntities,
  category: describeCategory,
  appraisal: describeAppraisal,
  truth: describeTruth,
  text: describeText,
  money: describeMoney,
  place: describePlace,
};

/**
 * Describes a value in words of one language.
 *
 * Names, labels and units come from the formatter; an unknown id or unit is shown as it is. Polarity belongs to the claim and is not
 * included. Never throws.
 *
 * @example
 * ```ts
 * import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
 * import { describeValue } from '@synoptic/core/values/describe';
 *
 * const { lexicon } = await reader.compare({ about: ['event:kazakhstan-unrest-2022'] });
 * const value = { type: 'quantity', lower: 2000, upper: null, unit: 'person', modifier: 'more-than' } as const;
 * describeValue(value, createValueFormatter(lexicon, 'en')); // → 'more than 2,000 people'
 * ```
 */
export function describeValue(value: Value, formatter: ValueFormatter): string {
  return (DESCRIPTIONS[value.type] as Describe<ValueTypeName>)(value, formatter);
}
