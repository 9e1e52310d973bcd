import type { EventCoverage } from '@synoptic/core/shapes/glance';

/** The coverage of an event by a document as one ASCII sign. */
export const MENTION_SIGNS: Readonly<Record<EventCoverage['cells'][number]['is'], string>> = {
  told: 'o',
  silent: '.',
  'before-the-event': '<',
  'out-of-scope': ' ',
};
