import { z } from 'zod';
import { ID_PATTERN } from '../text/id.ts';

/** Schemas shared by several authored records. Their descriptions are shown in editors. */
export const authoredIdSchema = z.string().max(160).regex(ID_PATTERN).describe('kind:slug, slug of a–z, 0–9 and -');
export const authoredLocatorSchema = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,5}([-–][1-9]\d{0,5})?$/)])
  .describe('lines: 13 or 12-13');
