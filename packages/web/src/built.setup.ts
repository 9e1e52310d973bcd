import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildViewer } from '../build/viewer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the viewer as it was built for this run. */
    viewer: string;
  }
}

/** The viewer is tested as it ships: built once for all its tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await buildViewer(folder);
  project.provide('viewer', folder);
  return () => rm(folder, { recursive: true });
}
