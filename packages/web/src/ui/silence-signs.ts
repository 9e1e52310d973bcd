import type { Silence } from '@synoptic/core/shapes/row';

/** Signs for the kinds of silence, always shown next to words or a tooltip. */
export const SILENCE_SIGNS: Readonly<Record<Silence, string>> = { silent: '○', 'before-the-event': '–', 'out-of-scope': '·' };
