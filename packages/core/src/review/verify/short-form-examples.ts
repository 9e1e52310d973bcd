import type { Facet } from '../../shapes/facet.ts';
import type { ValueTypeName } from '../../shapes/value.ts';

/** Short forms of each value type, as examples for whoever proposes. */
const EXAMPLES: Readonly<Record<ValueTypeName, readonly unknown[]>> = {
  quantity: [12, { 'at-least': 100 }, { between: [2, 3] }, { about: 50 }, { order: 'dozens' }],
  money: [
    { exact: 2500000, currency: 'JPY' },
    { about: 40, currency: 'USD' },
  ],
  date: ['2031-04-05', '2031-04', '2031-04-05T20:10', '2031-04-05/2031-04-07'],
  entities: [['organization:coast-guard'], ['person:ida', 'person:bo']],
  place: ['place:gull-island'],
  category: [],
  appraisal: ['positive', 'negative'],
  truth: [true],
  text: ['in your own words, never those of the text'],
};

/** Examples of the short form of a facet's values; the categories of one that has them. */
export function shortFormExamples({ value, categories }: Pick<Facet, 'value' | 'categories'>): readonly unknown[] {
  return value === 'category' ? (categories ?? []).map(({ id }) => id) : EXAMPLES[value];
}
