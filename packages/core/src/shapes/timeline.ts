import { z } from 'zod';
import { lexiconSchema } from './lexicon.ts';
import { pageSchema } from './page.ts';
import { edtfSchema, idSchema, type Shape } from './shape.ts';

/** A dated event, and the accounts that report it. */
export const timelineMarkSchema = z.strictObject({
  event: idSchema,
  edtf: edtfSchema,
  accounts: z.array(z.string()),
  ahead: z.exactOptional(z.array(z.string())).describe('those of the accounts that were written before the event'),
});

export const timelineAnswerSchema = pageSchema(timelineMarkSchema).extend({ lexicon: lexiconSchema });

export interface TimelineMark extends Shape<typeof timelineMarkSchema> {}
export interface TimelineAnswer extends Shape<typeof timelineAnswerSchema> {}
