import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compile } from '../../compile/compile.ts';
import type { Issue } from '../../compile/issue.ts';
import type { DataFolder } from '../../compile/parse-folder.ts';
import { FileChanged } from '../decide-proposals.ts';
import { readFolder } from '../read-folder.ts';
import { withWriteLock } from '../with-write-lock.ts';
import { writeFilesSafely } from '../write-file-safely.ts';
import { containedPath } from './contained-path.ts';

/** Changes of record files that would give a folder errors that it does not have. */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused';

  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'the record is refused');
    this.issues = issues;
  }
}

/**
 * Changes record files of a data folder, all or none. `change` gets the folder as it is on disk and returns new contents by path. They are
 * compiled first (`RecordRefused`), and a file that changed since it was read is not overwritten (`FileChanged`).
 */
export async function changeRecords(root: string, change: (folder: DataFolder) => ReadonlyMap<string, string>): Promise<readonly string[]> {
  return withWriteLock(root, 'edit', async () => {
    const folder = await readFolder(root);
    const files = change(folder);
    const before = new Set(errorsOf(folder).map(keyOf));
    const after = Object.assign(new Map([...folder, ...files]), { faults: folder.faults ?? [] });
    const added = errorsOf(after).filter((issue) => !before.has(keyOf(issue)));
    if (added.length > 0) throw new RecordRefused(added);
    const paths = new Map<string, string>();
    for (const [path, text] of files) paths.set(await containedPath(root, path), text);
    const now = await readFolder(root);
    for (const path of files.keys()) if (now.get(path) !== folder.get(path)) throw new FileChanged(path);
    for (const path of paths.keys()) await mkdir(dirname(path), { recursive: true });
    await writeFilesSafely(paths);
    return [...files.keys()];
  });
}

function errorsOf(folder: DataFolder): Issue[] {
  return compile(folder).issues.filter(({ severity }) => severity === 'error');
}

function keyOf({ code, file, message }: Issue): string {
  return `${code} ${file} ${message}`;
}
