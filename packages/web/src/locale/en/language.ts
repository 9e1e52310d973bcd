import shared from '@synoptic/core/locale/en/words';
import frame from './frame.ts';

/** Words for every page, and the files for parts of the viewer. */
export default { shared, frame, files: import.meta.glob(['./*.ts', '!./language.ts', '!./frame.ts']) };
