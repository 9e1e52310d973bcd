import type { DraftDocument } from './draft-document.ts';
import { draftRole } from './draft-role.ts';

/** Records of the passages of a document: one a paragraph, all of one voice; boilerplate has none. */
export function passageRecords({ reading }: DraftDocument, voice: string): object[] {
  const { paragraphs } = reading.view;
  return paragraphs.map((paragraph, i) => {
    const { firstLine, lastLine } = paragraph;
    const lines = firstLine === lastLine ? firstLine : `${firstLine}-${lastLine}`;
    const role = draftRole(reading, i);
    return { lines, role, ...(role !== 'boilerplate' && { voice }) };
  });
}
