import { prepareText } from '../../text/lines.ts';
import { readingView } from './reading-view.ts';

/** A raw text as it is sealed: NFC with LF line ends, one paragraph a line, without indentation and blank lines. */
export function textAsLines(raw: string): string {
  return prepareText(readingView(raw).text);
}
