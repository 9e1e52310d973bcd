import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildViewer } from '../build/viewer.ts';
import { buildWorkbench } from '../build/workbench.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the viewer built for this run. */
    viewer: string;
    /** The folder of the workbench's page built for this run. */
    workbench: string;
  }
}

/** Builds the production viewer and the page of the workbench once for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  const workbench = await mkdtemp(join(tmpdir(), 'synoptic-workbench-'));
  // One after the other: each sets the process's environment while it builds.
  await buildViewer(folder);
  await buildWorkbench(workbench);
  project.provide('viewer', folder);
  project.provide('workbench', workbench);
  return async () => {
    await rm(folder, { recursive: true });
    await rm(workbench, { recursive: true });
  };
}
