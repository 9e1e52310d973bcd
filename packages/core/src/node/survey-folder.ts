import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { namingPath } from './write-file-safely.ts';

/** Regular file in a folder, also by a link that stays within. */
interface SurveyedFile {
  /** Relative path, with `/` on every system. */
  readonly path: string;
  readonly size: number;
}

/** Entry of a folder that must not be read. */
export interface RefusedEntry {
  readonly path: string;
  readonly why: keyof typeof REFUSALS;
}

/** Reasons why an entry is refused, in words that follow its path. */
export const REFUSALS = {
  dangling: 'is a symbolic link to nothing',
  circle: 'is a symbolic link in a circle',
  outside: 'is a symbolic link that leads out of the folder',
  'linked-folder': 'is a symbolic link to a folder, which is not followed',
  'not-a-file': 'is a FIFO, socket or device',
  unreadable: 'cannot be read for lack of permission',
  'too-deep': 'is nested too deep',
  'too-many': 'is one of too many entries; the rest is not read',
} as const;

/** Limits of a survey, far above any corpus: a folder beyond them was named by mistake. */
const MAX_DEPTH = 12;
const MAX_ENTRIES = 100_000;

interface Survey {
  readonly root: string;
  readonly realRoot: string;
  readonly skip: (path: string) => boolean;
  readonly files: SurveyedFile[];
  readonly refused: RefusedEntry[];
  readonly maxDepth: number;
  entries: number;
}

/**
 * Lists the files below a folder without opening any, sorted by path. `skip` is asked for each path; of a skipped folder nothing is
 * looked at. Links are followed to regular files within the folder, never to folders;
 * folders deeper than `maxDepth` are refused. Rejects only if the folder itself cannot be listed.
 */
export async function surveyFolder(
  root: string,
  skip: (path: string) => boolean,
  maxDepth = MAX_DEPTH,
): Promise<{ readonly files: readonly SurveyedFile[]; readonly refused: readonly RefusedEntry[] }> {
  const survey: Survey = { root, realRoot: await realpath(root), skip, files: [], refused: [], maxDepth, entries: 0 };
  await namingPath(root, () => surveyLevel(survey, '', 0));
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { files: survey.files.sort(byPath), refused: survey.refused.sort(byPath) };
}

async function surveyLevel(survey: Survey, folder: string, depth: number): Promise<void> {
  for (const name of (await readdir(join(survey.root, folder))).sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (survey.skip(path)) continue;
    if (++survey.entries > MAX_ENTRIES) {
      if (survey.entries === MAX_ENTRIES + 1) survey.refused.push({ path, why: 'too-many' });
      return;
    }
    await surveyEntry(survey, path, depth);
  }
}

async function surveyEntry(survey: Survey, path: string, depth: number): Promise<void> {
  const refuse = (why: RefusedEntry['why']) => void survey.refused.push({ path, why });
  try {
    const at = join(survey.root, path);
    const entry = await lstat(at);
    if (entry.isDirectory()) {
      if (depth === survey.maxDepth) refuse('too-deep');
      else await surveyLevel(survey, path, depth + 1);
      return;
    }
    if (entry.isSymbolicLink() && !(await realpath(at)).startsWith(`${survey.realRoot}${sep}`)) return refuse('outside');
    const found = await stat(at);
    if (found.isFile()) survey.files.push({ path, size: found.size });
    else refuse(found.isDirectory() ? 'linked-folder' : 'not-a-file');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse('dangling');
    else if (code === 'ELOOP') refuse('circle');
    else if (code === 'EACCES' || code === 'EPERM') refuse('unreadable');
    else throw error;
  }
}
