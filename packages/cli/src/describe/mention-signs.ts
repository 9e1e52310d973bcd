import type { EventCoverage } from '@synoptic/core/shapes/glance';

/** How a document stands to an event, as one ASCII sign. */
export const MENTION_SIGNS: Readonly<Record<EventCoverage['cells'][number]['is'], string>> = {
  told: 'o',
  silent: '.',
  'before-the-event': '<',
  'out-of-scope': ' ',
};
