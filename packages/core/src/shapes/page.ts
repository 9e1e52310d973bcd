import { z } from 'zod';
import { countSchema, type Shape } from './shape.ts';

const pageEndSchema = z.strictObject({
  total: countSchema,
  next: z.string().nullable().describe('cursor of the next page; null on the last'),
});

/** A part of a list. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), ...pageEndSchema.shape });
}

/** A part of a list; `next` asks for the following part and is opaque. */
export interface Page<T> extends Shape<typeof pageEndSchema> {
  readonly items: readonly T[];
}
