import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Hydration, hydrate, type UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import { FileRefused, readBoundedFile } from '@synoptic/core/node/read-bounded-file';
import { listTexts, MAX_TEXT_BYTES } from '@synoptic/core/node/text-files';
import type { Seal } from '@synoptic/core/shapes/document';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** File of the reader with its identified document. */
export interface OpenedText {
  readonly file: string;
  readonly text: Hydration | UnidentifiedText;
}

/**
 * Reads the reader's files and identifies the document of each; a folder means its files, of which those that cannot be read are noted.
 * A FIFO or /dev/stdin is read if it is named. Texts stay in this process: they are
 * never written or sent, and no server reads them.
 */
export async function openTexts(paths: readonly string[], seals: readonly Seal[], terminal: Terminal): Promise<OpenedText[]> {
  const files = (await Promise.all(paths.map((path) => filesOf(resolve(terminal.host.cwd, path), path, terminal)))).flat();
  const opened: OpenedText[] = [];
  for (const [i, file] of files.entries()) {
    terminal.progress(terminal.word('hydrate.reading', { at: i + 1, of: files.length, file: basename(file) }));
    opened.push({ file: basename(file), text: hydrate(await readText(file, terminal), seals) });
  }
  terminal.progress(null);
  return opened;
}

async function filesOf(path: string, named: string, { word, note }: Terminal): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageProblem(word('hydrate.no-file', { path: named }));
  if (!found.isDirectory()) return [path];
  const { names, unread } = await listTexts(path);
  for (const { name, why } of unread) note(word('hydrate.not-read', { path: join(named, name), why }));
  return names.map((name) => join(path, name));
}

async function readText(path: string, { word }: Terminal): Promise<Buffer> {
  return readBoundedFile(path, MAX_TEXT_BYTES, { named: true }).catch((error: Error) => {
    if (error instanceof FileRefused) throw new UsageProblem(word('hydrate.large', { path, most: MAX_TEXT_BYTES / 1024 / 1024 }));
    throw error;
  });
}
