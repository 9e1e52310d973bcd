import { SILENCE_SIGNS } from '@synoptic/core/locale/signs';
import type { EventCoverage } from '@synoptic/core/shapes/glance';

/** The coverage of an event by a document as one ASCII sign. */
export const MENTION_SIGNS: Readonly<Record<EventCoverage['cells'][number]['is'], string>> = {
  told: 'o',
  silent: SILENCE_SIGNS.silent.plain,
  earlier: SILENCE_SIGNS.earlier.plain,
  aside: SILENCE_SIGNS.aside.plain,
  'before-the-end': SILENCE_SIGNS['before-the-end'].plain,
  'before-the-event': SILENCE_SIGNS['before-the-event'].plain,
  'out-of-scope': SILENCE_SIGNS['out-of-scope'].plain,
};
