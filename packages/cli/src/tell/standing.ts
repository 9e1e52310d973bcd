import type { Told } from '@synoptic/core/compare/glance';

/** How a document stands to an event, as one ASCII sign. */
export const TOLD_SIGNS: Readonly<Record<Told['cells'][number]['is'], string>> = {
  told: 'o',
  silent: '.',
  'before-the-event': '<',
  'out-of-scope': ' ',
};
