import { z } from 'zod';
import { coordinatesSchema } from '../shapes/entity.ts';
import { authoredEdtfSchema, siglumSchema, slugSchema } from '../shapes/shape.ts';
import { authoredIdSchema } from './authored-schemas.ts';
import { authoredNames, authoredText } from './authored-text.ts';

/** Person, state, organization, legal instrument …; claims are about entities, and entities make claims. */
export const entityRecord = z.strictObject({
  id: authoredIdSchema,
  names: authoredNames,
  describe: authoredText.optional(),
  siglum: siglumSchema.optional().describe('where it is an origin of claims'),
  partOf: authoredIdSchema.optional().describe('what it belongs to; the top of this ladder is the house of who speaks for it'),
  roles: z.array(z.strictObject({ office: authoredIdSchema, when: authoredEdtfSchema.optional() })).optional(),
  ids: z.record(slugSchema, z.string().min(1)).optional().describe('identifiers elsewhere, only where a source proves them'),
  status: z.strictObject({ is: slugSchema, asOf: authoredEdtfSchema.optional() }).optional(),
  obligation: z
    .strictObject({
      bearers: z.array(authoredIdSchema).min(1),
      beneficiaries: z.array(authoredIdSchema).optional(),
      trigger: authoredText,
    })
    .optional(),
  coordinates: coordinatesSchema.optional().describe('of a place (WGS 84), with precision in metres'),
  timezone: z.string().max(64).optional().describe('IANA time zone of a place, such as Asia/Almaty'),
  note: authoredText.optional(),
});

export type EntityRecord = z.infer<typeof entityRecord>;
