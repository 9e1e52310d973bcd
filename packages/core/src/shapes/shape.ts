import { z } from 'zod';
import { ID_PATTERN, SIGLUM_PATTERN, SLUG_PATTERN } from '../text/id.ts';
import type { Text } from '../text/text.ts';

type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** Type of what a schema describes, read-only throughout. Interfaces extend it, so that compiler errors have short names. */
export type Shape<S extends z.ZodType> = DeepReadonly<z.infer<S>>;

export const idSchema = z.string().regex(ID_PATTERN).describe('kind:slug');
export const idsSchema = z.array(idSchema);
export const slugSchema = z.string().max(120).regex(SLUG_PATTERN).describe('a–z, 0–9 and -');
export const siglumSchema = z.string().regex(SIGLUM_PATTERN).describe('short name of an account, unique in the corpus');
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('currency code of ISO 4217, such as USD');
export const countSchema = z.int().nonnegative();
export const edtfSchema = z.string().min(1).describe('EDTF date, local to the place of the event');

/** A text of the data by BCP 47 tag. The corpus says which languages there are; its default comes first. */
export const textSchema: z.ZodType<Text, Text> = z
  .record(z.string(), z.string())
  .describe('text by language (BCP 47), the default language of the corpus first');

/** A date as people write it. */
const EDTF_EXAMPLES = "an EDTF date in quotes: '2022-01-06', '2022-01', '2021-11~', '2014/..', '2021-03-05T18:08+03:00'";
export const authoredEdtfSchema = z.string().min(1).max(80).describe(EDTF_EXAMPLES);
/** A record whose keys need not all be there. */
export function byKey<T extends z.ZodType>(value: T) {
  return z.record(z.string(), value);
}
