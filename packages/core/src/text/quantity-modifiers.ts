/** Precision of a figure (rule N3). */
export const QUANTITY_MODIFIERS = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
  'between',
  'order',
] as const;

/** Orders of magnitude (rule N3) with the power of ten of each: “thousands” and 数千 are 2,000 to 9,999. `tens` is dozens by another name. */
export const ORDERS_OF_MAGNITUDE = {
  tens: 1,
  dozens: 1,
  hundreds: 2,
  thousands: 3,
  'tens-of-thousands': 4,
  'hundreds-of-thousands': 5,
  millions: 6,
  'tens-of-millions': 7,
  'hundreds-of-millions': 8,
  billions: 9,
  'tens-of-billions': 10,
  'hundreds-of-billions': 11,
  trillions: 12,
} as const;

export type OrderOfMagnitude = keyof typeof ORDERS_OF_MAGNITUDE;
export const ORDER_NAMES = Object.keys(ORDERS_OF_MAGNITUDE) as [OrderOfMagnitude, ...OrderOfMagnitude[]];

/** Signs and strengths of an appraisal (rule N7). */
export const APPRAISAL_SIGNS = ['positive', 'negative', 'neutral', 'mixed'] as const;
export const APPRAISAL_STRENGTHS = ['weak', 'plain', 'strong'] as const;
