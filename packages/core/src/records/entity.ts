import { z } from 'zod';
import { bilingual, edtf, id, siglum, slug } from './common.ts';

const names = z.array(z.string().min(1)).min(1);

/** A person, state, body, instrument …: what claims are about and who makes them. */
export const entityRecord = z.strictObject({
  id,
  names: z
    .strictObject({ en: names, ja: names, ru: names.optional() })
    .describe('the first of each language is the label; forms as printed and titled forms follow'),
  describe: bilingual.optional(),
  siglum: siglum.optional().describe('where it is an origin of claims'),
  partOf: id.optional().describe('what it belongs to; the top of this ladder is the house of who speaks for it'),
  roles: z.array(z.strictObject({ office: id, when: edtf.optional() })).optional(),
  ids: z.record(slug, z.string().min(1)).optional().describe('identifiers elsewhere, only where a source proves them'),
  status: z.strictObject({ is: slug, asOf: edtf.optional() }).optional(),
  obligation: z.strictObject({ bearers: z.array(id).min(1), beneficiaries: z.array(id).optional(), trigger: bilingual }).optional(),
  note: bilingual.optional(),
});

export type EntityRecord = z.infer<typeof entityRecord>;
