import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Hydration, hydrate, type UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import type { Seal } from '@synoptic/core/shapes/document';
import { UsageProblem } from '../command-line/command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** File of the reader with its identified document. */
export interface OpenedText {
  readonly file: string;
  readonly text: Hydration | UnidentifiedText;
}

/** Maximal file size, far above any document; larger files are given by mistake. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads the reader's files and identifies the document of each; a folder means its files. Texts stay in this process: they are
 * never written or sent, and no server reads them.
 */
export async function openTexts(paths: readonly string[], seals: readonly Seal[], terminal: Terminal): Promise<OpenedText[]> {
  const files = (await Promise.all(paths.map((path) => filesOf(resolve(terminal.host.cwd, path), path, terminal)))).flat();
  const opened: OpenedText[] = [];
  for (const [i, file] of files.entries()) {
    terminal.progress(terminal.word('hydrate.reading', { at: i + 1, of: files.length, file: basename(file) }));
    opened.push({ file: basename(file), text: hydrate(await readFile(file), seals) });
  }
  terminal.progress(null);
  return opened;
}

async function filesOf(path: string, named: string, { word }: Terminal): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageProblem(word('hydrate.no-file', { path: named }));
  if (found.isDirectory()) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((e) => e.isFile() && !e.name.startsWith('.'))
      .map((e) => join(path, e.name))
      .sort();
  }
  if (!found.isFile()) throw new UsageProblem(word('hydrate.no-file', { path: named }));
  if (found.size > MOST_BYTES) throw new UsageProblem(word('hydrate.large', { path: named, most: MOST_BYTES / 1024 / 1024 }));
  return [path];
}
