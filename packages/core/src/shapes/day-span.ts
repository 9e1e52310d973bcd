import { z } from 'zod';
import { type Shape, textSchema } from './shape.ts';

/** A date as days. `extent`: it lasted so long; `moment`: it fell somewhere in between. */
export const daySpanSchema = z.strictObject({
  from: z.string().nullable().describe('first ISO day; null where open'),
  to: z.string().nullable(),
  slack: z.number().describe('days by which “about” extends each end'),
  shape: z.enum(['moment', 'extent']),
  label: textSchema,
});

export interface DaySpan extends Shape<typeof daySpanSchema> {}
