import { mkdir, rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';

/** Makes the folder for temporary files of a run, and removes it with all that tests and programs have left in it. */
export default async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const folder = config.env['TMPDIR'];
  if (folder === undefined) throw new Error('vitest.config.ts names no folder for temporary files');
  await mkdir(folder, { recursive: true });
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
