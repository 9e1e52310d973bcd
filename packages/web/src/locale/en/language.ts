import shared from '@synoptic/core/locale/en/words';
import frame from './frame.ts';

/** What every page needs, and the files that parts of the viewer need. */
export default { shared, frame, files: import.meta.glob(['./*.ts', '!./language.ts', '!./frame.ts']) };
