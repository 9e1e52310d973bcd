import { z } from 'zod';
import { participantRoleSchema } from '../shapes/entity.ts';
import { entityKindSchema, senseSchema, unitSchema } from '../shapes/facet.ts';
import { authoredSenseIdSchema } from './authored-schemas.ts';
import { authoredText, authoredUnitLabel } from './authored-text.ts';

/** A file of vocabulary/kinds: the compiled shape, with texts that may be plain strings in the default language. */
export const entityKindRecord = entityKindSchema.extend({
  label: authoredText,
  definition: authoredText.optional(),
  includes: authoredText.optional().describe('what the category includes'),
  excludes: authoredText.optional().describe('what the category excludes'),
  example: authoredText.optional(),
});

/** Contents of vocabulary/units.yaml, vocabulary/roles.yaml and vocabulary/senses.yaml. */
export const unitsFile = z.array(unitSchema.extend({ label: authoredUnitLabel }));
export const rolesFile = z.array(participantRoleSchema.extend({ label: authoredText }));
export const sensesFile = z.array(
  senseSchema.extend({ id: authoredSenseIdSchema, label: authoredText, definition: authoredText.optional() }),
);
