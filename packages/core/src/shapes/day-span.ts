import { z } from 'zod';
import { type Shape, textSchema } from './shape.ts';

const isoDay = z.string().describe('ISO day; six digits with a sign for years beyond 9999');

/** A date as days. `extent`: it lasted so long; `moment`: it fell somewhere in between. */
export const daySpanSchema = z.strictObject({
  from: z.string().nullable().describe('first ISO day; null where open'),
  to: z.string().nullable(),
  slack: z.number().describe('days by which “about” extends each end'),
  shape: z.enum(['moment', 'extent']),
  members: z
    .exactOptional(z.array(z.strictObject({ from: isoDay.nullable(), to: isoDay.nullable() })))
    .describe('runs of days of a set, where other days lie between them'),
  unknown: z.exactOptional(z.enum(['start', 'end'])).describe('the end of an extent that is unknown and not open'),
  clock: z
    .exactOptional(z.strictObject({ from: z.int(), to: z.int(), zoned: z.boolean(), round: z.exactOptional(z.literal(true)) }))
    .describe(
      'first and last millisecond of a time of day: since 1970-01-01 UTC if zoned, else on the clock of the place; round: a full or half hour, which may be rounded',
    ),
  label: textSchema,
});

export interface DaySpan extends Shape<typeof daySpanSchema> {}
