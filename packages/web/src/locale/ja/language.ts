import shared from '@synoptic/core/locale/ja/words';
import frame from './frame.ts';

/** どのページにも要る語と、各部分に要るファイル。 */
export default { shared, frame, files: import.meta.glob(['./*.ts', '!./language.ts', '!./frame.ts']) };
