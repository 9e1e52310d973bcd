import { ID_PATTERN, SIGLUM_PATTERN } from '@synoptic/core/text/id';
import { z } from 'zod';

/** What the answers are made of. Each schema is held to the type of the core that it describes. */
export const id = z.string().regex(ID_PATTERN).describe('kind:slug');
export const siglum = z.string().regex(SIGLUM_PATTERN).describe('short sign of an account, unique in the corpus');
export const edtf = z.string().min(1).describe('an EDTF date, local to the place of the event');
export const count = z.int().nonnegative();
export const ids = z.array(id);

export const bilingual = z.object({ en: z.string(), ja: z.string() }).describe('the same in English and in Japanese');

export const lines = z.tuple([z.int().positive(), z.int().positive()]).describe('from and to, both included: non-blank lines of the text');

/** A record whose keys need not all be there. */
export function byKey<T extends z.ZodType>(value: T) {
  return z.record(z.string(), value);
}
