import { z } from 'zod';
import { OBLIGATION_TRIGGERS } from '../text/obligation-triggers.ts';
import { answerSchema } from './lexicon.ts';
import { byKey, edtfSchema, idSchema, idsSchema, type Shape, siglumSchema, slugSchema, textSchema } from './shape.ts';

const namesByLanguageSchema = z.record(z.string(), z.array(z.string())).describe('every name and alias as printed, by BCP 47 tag');

/** Position of a place (WGS 84). */
export const coordinatesSchema = z.strictObject({
  lat: z.number().min(-90).max(90).describe('degrees north'),
  lon: z.number().min(-180).max(180).describe('degrees east'),
  precision: z.exactOptional(z.number().positive()).describe('radius in metres within which the place lies'),
});

/** Binding terms of a duty, promise or rule; `trigger` is what sets it off (rules L4 to L6, L11 and L12). */
export const obligationTermsSchema = z.strictObject({
  bearers: idsSchema,
  beneficiaries: idsSchema,
  trigger: z.enum(OBLIGATION_TRIGGERS).describe('what sets it off: a request, a condition that arises, or nothing (a promise)'),
  terms: textSchema.describe('when it applies, in words'),
});

/** A person, state, body, instrument …: what claims are about and who makes them. */
export const entitySchema = z.strictObject({
  id: idSchema,
  kind: z.string(),
  label: textSchema,
  names: namesByLanguageSchema,
  describe: textSchema.nullable(),
  siglum: siglumSchema.nullable(),
  partOf: idSchema.nullable(),
  roles: z.array(z.strictObject({ office: idSchema, when: edtfSchema.nullable() })),
  ids: byKey(z.string()).describe('external ids'),
  status: z.strictObject({ is: z.string(), asOf: edtfSchema.nullable() }).nullable(),
  obligation: obligationTermsSchema.nullable(),
  coordinates: z.exactOptional(coordinatesSchema),
  timezone: z.exactOptional(z.string()).describe('IANA time zone of a place'),
  note: textSchema.nullable(),
});

/** Something that happened or is foretold. */
export const eventSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  names: namesByLanguageSchema,
  date: z
    .strictObject({ edtf: edtfSchema, zoned: z.exactOptional(edtfSchema).describe('the same time with the offset of its place') })
    .nullable()
    .describe('null if unknown'),
  inferred: textSchema.nullable(),
  foretold: z.boolean(),
  place: idSchema.nullable(),
  participants: z.array(z.strictObject({ entity: idSchema, role: z.string(), principal: z.boolean() })),
  partOf: idsSchema,
  tests: idsSchema.describe('obligations that the event tests'),
  follows: idsSchema.describe('earlier events that led to this one'),
  describe: textSchema.nullable(),
  note: textSchema.nullable(),
});

/** A role in which an entity takes part in an event. */
export const participantRoleSchema = z.strictObject({ id: slugSchema, label: textSchema });

export const entityAnswerSchema = answerSchema({
  entity: entitySchema,
  parts: idsSchema,
  events: idsSchema,
  claims: idsSchema,
  says: idsSchema.describe('claims with this entity in the attribution chain'),
  mentionedIn: idsSchema,
});

export const eventAnswerSchema = answerSchema({
  event: eventSchema,
  parts: idsSchema,
  claims: idsSchema,
  mentionedIn: idsSchema,
});

export interface NamesByLanguage extends Shape<typeof namesByLanguageSchema> {}
export interface ObligationTerms extends Shape<typeof obligationTermsSchema> {}
export interface Entity extends Shape<typeof entitySchema> {}
export interface Event extends Shape<typeof eventSchema> {}
export interface ParticipantRole extends Shape<typeof participantRoleSchema> {}
export interface EntityAnswer extends Shape<typeof entityAnswerSchema> {}
export interface EventAnswer extends Shape<typeof eventAnswerSchema> {}
