import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../write-file-safely.ts';

/** Appends lines of JSON to a file in one write, which is on disk when this settles. */
export async function appendJsonLines(file: string, values: readonly object[]): Promise<void> {
  if (values.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // A line that a killed process left unfinished stays a line of its own.
    const start = size === 0 || last.toString() === '\n' ? '' : '\n';
    await handle.writeFile(`${start}${values.map((value) => `${JSON.stringify(value)}\n`).join('')}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}
