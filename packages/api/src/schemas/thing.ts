import type { Entity, Event, NamesByLanguage } from '@synoptic/core/model/thing';
import { z } from 'zod';
import { bilingual, byKey, edtf, id, ids, siglum } from './basics.ts';

const printed = z.array(z.string());
const names = z
  .object({ en: printed, ja: printed, ru: printed })
  .describe('every name and alias as printed') satisfies z.ZodType<NamesByLanguage>;

export const entity = z.object({
  id,
  kind: z.string(),
  label: bilingual,
  names,
  describe: bilingual.nullable(),
  siglum: siglum.nullable(),
  partOf: id.nullable(),
  roles: z.array(z.object({ office: id, when: edtf.nullable() })),
  ids: byKey(z.string()).describe('external ids'),
  status: z.object({ is: z.string(), asOf: edtf.nullable() }).nullable(),
  obligation: z.object({ bearers: ids, beneficiaries: ids, trigger: bilingual }).nullable(),
  note: bilingual.nullable(),
}) satisfies z.ZodType<Entity>;

export const event = z.object({
  id,
  label: bilingual,
  names,
  date: z.object({ edtf }).nullable(),
  inferred: bilingual.nullable(),
  foretold: z.boolean(),
  place: id.nullable(),
  participants: z.array(z.object({ entity: id, role: z.string(), principal: z.boolean() })),
  partOf: ids,
  tests: ids.describe('obligations that it puts to the test'),
  follows: ids.describe('what it came after and on account of'),
  describe: bilingual.nullable(),
  note: bilingual.nullable(),
}) satisfies z.ZodType<Event>;
