import { z } from 'zod';
import { ID_PATTERN, SIGLUM_PATTERN, SLUG_PATTERN } from '../text/id.ts';

/** Schemas that several records share; editors show their descriptions. */
export const idSchema = z.string().max(160).regex(ID_PATTERN).describe('kind:slug, slug of a–z, 0–9 and -');
export const slugSchema = z.string().max(120).regex(SLUG_PATTERN).describe('a–z, 0–9 and -');
export const siglumSchema = z.string().regex(SIGLUM_PATTERN).describe('short sign of an account, unique in the corpus');
export const edtfSchema = z.string().min(1).max(80).describe("an EDTF date in quotes: '2022-01-06', '2022-01', '2021-11~', '2014/..'");
export const bilingualSchema = z
  .strictObject({ en: z.string().min(1), ja: z.string().min(1) })
  .describe('the same in English and in Japanese');
export const glossSchema = z
  .strictObject({ en: z.string().min(1).max(240), ja: z.string().min(1).max(120) })
  .describe('what is asserted, in our own words: at most 240 English or 120 Japanese characters');
export const locatorSchema = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,5}(-[1-9]\d{0,5})?$/)])
  .describe('lines: 13 or 12-13');
export const linkSchema = z
  .url()
  .regex(/^https?:\/\//)
  .describe('http or https');
