import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueCode } from '../compile/checks/issue-codes.ts';
import type { Issue } from '../compile/issue.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import { YAML_LIMITS } from '../compile/parse-yaml.ts';
import { readBytes } from '../hydrate/encoding.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { byteCount, readBoundedFile } from './read-bounded-file.ts';
import { REFUSALS, type RefusedEntry, surveyFolder } from './survey-folder.ts';

/** Bytes of all files of a data folder, below what strings in memory allow. */
const MOST_BYTES = 400_000_000;

/** A character has at most three bytes for each unit of its string. */
const MOST_FILE_BYTES = YAML_LIMITS.characters * 3;

/** Folders that hold no records: texts and drafts of the user, vocabularies to start from, and what is made. */
const SKIPPED = /(^|\/)(\.[^/]*|node_modules|dist|schemas)$|^(texts|drafts|starters)$/;

/** True if a path of a data folder lies in a folder that holds no records, or is hidden. */
export function isOutsideRecords(path: string): boolean {
  return path.split('/').some((_, i, parts) => SKIPPED.test(parts.slice(0, i + 1).join('/')));
}

const YAML_FILE = /\.ya?ml$/;
const RECORD_FOLDER = /^(vocabulary|entities|events|documents)(\/|$)/;

/**
 * Reads the YAML files of a data folder; paths use `/` on every system.
 *
 * Only regular files within the folder are read, also by links. Hidden files, `texts`, `drafts`, `starters`, `dist`, `schemas` and `node_modules`
 * are not. Each file that is refused, too large, unreadable or not UTF-8 is among the `faults`, which `compile` reports; none is omitted
 * silently. Rejects only if the folder itself cannot be listed.
 */
export async function readFolder(root: string): Promise<DataFolder> {
  const isCorpus = existsSync(join(root, 'corpus.yaml'));
  // Any folder can be named by mistake, such as that of all projects: below it, only what looks like records is looked at.
  const isNoRecord = (path: string) => path.includes('/') && !RECORD_FOLDER.test(path);
  const { files, refused } = await surveyFolder(root, (path) => SKIPPED.test(path) || (!isCorpus && isNoRecord(path)));
  const faults = refused.flatMap(refusalIssue);
  const folder = new Map<string, string>();
  let total = 0;
  const wanted = files.filter(({ path, size }) => {
    if (!YAML_FILE.test(path)) return false;
    if (size > MOST_FILE_BYTES) {
      faults.push(faultAt(path, 'too-large', `the file has ${byteCount(size)}; at most ${byteCount(MOST_FILE_BYTES)} are read`, SPLIT));
      return false;
    }
    total += size;
    if (total > MOST_BYTES && total - size <= MOST_BYTES)
      faults.push(faultAt(path, 'too-large', `the folder has more than ${byteCount(MOST_BYTES)} of YAML; the rest is not read`, SPLIT));
    return total <= MOST_BYTES;
  });
  const texts = await mapConcurrently(wanted, async ({ path }) => {
    try {
      return { path, bytes: await readBoundedFile(join(root, path), MOST_FILE_BYTES) };
    } catch (error) {
      // Its permissions, or it was replaced since it was looked at.
      faults.push(faultAt(path, 'unreadable', `the file cannot be read: ${(error as Error).message}`, 'check its permissions'));
      return null;
    }
  });
  for (const text of texts) {
    if (!text) continue;
    const fault = encodingFault(text.path, text.bytes);
    if (fault) faults.push(fault);
    else folder.set(text.path, text.bytes.toString('utf8'));
  }
  return faults.length === 0 ? folder : Object.assign(folder, { faults });
}

const SPLIT = 'split it, or remove what is no part of the corpus';

const REFUSAL_HINTS: Readonly<Record<RefusedEntry['why'], string>> = {
  dangling: 'remove the link, or restore the file that it names',
  circle: 'remove the link',
  outside: 'copy the file into the folder: only what lies within it is read',
  'linked-folder': 'move the folder here, or link its files one by one',
  'not-a-file': 'remove it: only regular files are read',
  unreadable: 'check the permissions of the file or folder',
  'too-deep': 'no record is that deep; check that --corpus names the right folder',
  'too-many': 'check that --corpus names the right folder',
};

/** Issue of an entry that is refused: an error where a record would be, else a warning. What has another extension is no record. */
function refusalIssue({ path, why }: RefusedEntry): Issue[] {
  const record = YAML_FILE.test(path);
  const folder = !/\.[^/.]+$/.test(path);
  if (!record && !folder) return [];
  const severity = record || RECORD_FOLDER.test(path) || why === 'too-many' ? 'error' : 'warning';
  return [{ ...faultAt(path, why === 'unreadable' ? why : 'not-read', `it ${REFUSALS[why]}`, REFUSAL_HINTS[why]), severity }];
}

/** Issue of bytes that are not UTF-8, with the encoding that they look like. */
function encodingFault(path: string, bytes: Buffer): Issue | null {
  if (isUtf8(bytes)) return null;
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0]?.split('\n') ?? [''];
  const { encoding } = readBytes(bytes);
  const guess = encoding === 'windows-1252' ? 'Latin-1 or another encoding of one byte a letter' : encoding;
  return {
    ...faultAt(path, 'encoding', 'the file is not valid UTF-8', `save the file as UTF-8; it looks like ${guess}`),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

function faultAt(file: string, code: IssueCode, message: string, hint: string): Issue {
  return { severity: 'error', code, message, file, line: 1, column: 1, hint };
}
