import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../text/digest.ts';
import { writeFileSafely, writeFilesSafely } from './write-file-safely.ts';

/** Name of the log, which exists only while the files are written or after a crash. */
const REDO_LOG = '.synoptic-redo.json';

/** Files that a log may name; a log comes with the folder and is not trusted with other paths. */
const FILES = new Set(['passages.yaml', 'claims.yaml', 'text.lock.yaml', 'terms.lock.yaml']);

interface LoggedFile {
  readonly name: string;
  /** Digest of the file before; null if there was none. */
  readonly before: string | null;
  readonly content: string;
}

/**
 * Writes files of one document's folder, all or none: lines moved in one file only would be moved again by the next run. A log with
 * the new contents is written first; after a crash `finishWrites` completes the rest.
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const logged: LoggedFile[] = [];
  for (const [name, content] of files) logged.push({ name, before: await digestOf(folder, name), content });
  const log = join(folder, REDO_LOG);
  await writeFileSafely(log, `${JSON.stringify(logged)}\n`);
  await writeLogged(folder, logged);
  await rm(log, { force: true });
}

/** Completes what a killed process began to write; returns why that is not possible, or null. */
export async function finishWrites(folder: string): Promise<string | null> {
  const log = join(folder, REDO_LOG);
  const text = await readFile(log, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return null;
  const logged = parseLog(text);
  if (!logged) return `${REDO_LOG} cannot be read; delete it, and compare passages.yaml and claims.yaml with the text`;
  for (const { name, before, content } of logged) {
    const now = await digestOf(folder, name);
    if (now !== before && now !== sha256Hex(content))
      return `an earlier run was interrupted, and ${name} was edited since; restore it, or delete ${REDO_LOG} and check the lines`;
  }
  await writeLogged(folder, logged);
  await rm(log, { force: true });
  return null;
}

async function writeLogged(folder: string, logged: readonly LoggedFile[]): Promise<void> {
  await writeFilesSafely(new Map(logged.map(({ name, content }) => [join(folder, name), content])));
}

async function digestOf(folder: string, name: string): Promise<string | null> {
  const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes && sha256Hex(bytes);
}

function parseLog(text: string): LoggedFile[] | null {
  try {
    const logged: unknown = JSON.parse(text);
    return Array.isArray(logged) && logged.every(isLoggedFile) ? logged : null;
  } catch {
    return null;
  }
}

function isLoggedFile(value: unknown): value is LoggedFile {
  const { name, before, content } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && FILES.has(name) && (before === null || typeof before === 'string') && typeof content === 'string';
}
