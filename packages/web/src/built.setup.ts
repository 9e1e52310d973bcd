import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildViewer } from '../build/viewer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the viewer built for this run. */
    viewer: string;
  }
}

/** Builds the production viewer once for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await buildViewer(folder);
  project.provide('viewer', folder);
  return () => rm(folder, { recursive: true });
}
