import { existsSync, globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildViewer } from '../build/viewer.ts';
import { buildWorkbench } from '../build/workbench.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the production viewer that this run tests. */
    viewer: string;
    /** The folder of the page of the workbench that this run tests. */
    workbench: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = join(root, 'packages/web/dist');
const workbenchDist = join(root, 'packages/web/dist-workbench');

/** Everything that the builds of the viewer and the workbench read. */
const SOURCES = [
  'packages/{core,api,web}/src/**/*.{ts,tsx,css}',
  'packages/web/{build,public}/**/*',
  'packages/web/{index.html,workbench.html,package.json,vite.config.ts,vite.workbench.config.ts}',
  'data/starters/**/*',
  'scripts/third-party-notices.ts',
  'package-lock.json',
];

/** The viewer and the workbench for all tests of a run: those of `npm run build`, or built for this run if a source is newer. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (isUpToDate()) {
    project.provide('viewer', dist);
    project.provide('workbench', workbenchDist);
    return undefined;
  }
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

function isUpToDate(): boolean {
  const pages = [join(dist, 'index.html'), join(workbenchDist, 'workbench.html')];
  if (!pages.every((page) => existsSync(page))) return false;
  const built = Math.min(...pages.map((page) => statSync(page).mtimeMs));
  const sources = globSync(SOURCES, { cwd: root }).filter((file) => !/\.(test|fixture|setup|conformance)\.tsx?$/.test(file));
  return sources.every((file) => statSync(join(root, file)).mtimeMs < built);
}
