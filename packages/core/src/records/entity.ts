import { z } from 'zod';
import { bilingualSchema, edtfSchema, idSchema, siglumSchema, slugSchema } from './basic-schemas.ts';

const names = z.array(z.string().min(1)).min(1);

/** Person, state, organization, legal instrument …; claims are about entities, and entities make claims. */
export const entityRecord = z.strictObject({
  id: idSchema,
  names: z
    .strictObject({ en: names, ja: names, ru: names.optional() })
    .describe('the first of each language is the label; forms as printed and titled forms follow'),
  describe: bilingualSchema.optional(),
  siglum: siglumSchema.optional().describe('where it is an origin of claims'),
  partOf: idSchema.optional().describe('what it belongs to; the top of this ladder is the house of who speaks for it'),
  roles: z.array(z.strictObject({ office: idSchema, when: edtfSchema.optional() })).optional(),
  ids: z.record(slugSchema, z.string().min(1)).optional().describe('identifiers elsewhere, only where a source proves them'),
  status: z.strictObject({ is: slugSchema, asOf: edtfSchema.optional() }).optional(),
  obligation: z
    .strictObject({ bearers: z.array(idSchema).min(1), beneficiaries: z.array(idSchema).optional(), trigger: bilingualSchema })
    .optional(),
  note: bilingualSchema.optional(),
});

export type EntityRecord = z.infer<typeof entityRecord>;
