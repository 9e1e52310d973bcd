import { join } from 'node:path';
import { byteCount, readBoundedFile } from './read-bounded-file.ts';
import { REFUSALS, surveyFolder } from './survey-folder.ts';

/** Maximal size of a text, far above any document; larger files are given by mistake. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** Entry of a folder of texts that is not read, with the reason in words that follow its name. */
interface UnreadText {
  readonly name: string;
  readonly why: string;
}

/** Lists the files directly in a folder of texts; hidden files and folders are omitted. Rejects if it is no folder. */
export async function listTexts(folder: string): Promise<{ readonly names: readonly string[]; readonly unread: readonly UnreadText[] }> {
  const { files, refused } = await surveyFolder(folder, (path) => path.startsWith('.'), 0);
  const large = files.filter(({ size }) => size > MAX_TEXT_BYTES);
  return {
    names: files.filter(({ size }) => size <= MAX_TEXT_BYTES).map(({ path }) => path),
    unread: [
      ...refused.filter(({ why }) => why !== 'too-deep').map(({ path, why }) => ({ name: path, why: REFUSALS[why] })),
      ...large.map(({ path, size }) => ({ name: path, why: `has ${byteCount(size)}, more than ${byteCount(MAX_TEXT_BYTES)}` })),
    ],
  };
}

export function readListedText(folder: string, name: string): Promise<Buffer> {
  return readBoundedFile(join(folder, name), MAX_TEXT_BYTES);
}
