import { z } from 'zod';
import { ID_PATTERN } from '../text/id.ts';

/** Schemas shared by several authored records. Their descriptions are shown in editors. */
export const authoredIdSchema = z.string().max(160).regex(ID_PATTERN).describe('kind:slug, slug of a–z, 0–9 and -');
export const authoredLocatorSchema = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,5}([-–][1-9]\d{0,5})?$/)])
  .describe('lines: 13 or 12-13');
/** Lines, or a part of one line: its words, which `synoptic seal` replaces by their offsets. */
export const authoredAnchorSchema = z.union([
  authoredLocatorSchema,
  z.strictObject({
    line: z.int().positive().max(999_999),
    quote: z
      .union([z.string().min(1).max(1000), z.tuple([z.int().nonnegative(), z.int().positive()])])
      .describe('words of the line; synoptic seal replaces them by [start, end] in code points of the line'),
  }),
]);
