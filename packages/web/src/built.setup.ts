import { existsSync, globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildViewer } from '../build/viewer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the production viewer that this run tests. */
    viewer: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = join(root, 'packages/web/dist');

/** Everything that the build of the viewer reads. */
const SOURCES = [
  'packages/{core,api,web}/src/**/*.{ts,tsx,css}',
  'packages/web/{build,public}/**/*',
  'packages/web/{index.html,package.json,vite.config.ts}',
  'data/starters/**/*',
  'scripts/third-party-notices.ts',
  'package-lock.json',
];

/** The viewer for all tests of a run: that of `npm run build`, or one built for this run if a source is newer. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (isUpToDate()) {
    project.provide('viewer', dist);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await buildViewer(folder);
  project.provide('viewer', folder);
  return () => rm(folder, { recursive: true });
}

function isUpToDate(): boolean {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  const sources = globSync(SOURCES, { cwd: root }).filter((file) => !/\.(test|fixture|setup|conformance)\.tsx?$/.test(file));
  return sources.every((file) => statSync(join(root, file)).mtimeMs < built);
}
