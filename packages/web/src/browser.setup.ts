import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the browser of this run is driven; null if there is none. */
    browser: string | null;
    /** URL of the viewer built for this run, with the shipped corpus. */
    shippedViewer: string;
  }
}

/** Starts the browser and the server that all tests of a run share, in a process of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { viewer } = project.getProvidedContext();
  const services = fileURLToPath(new URL('./services.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=synoptic:source', services, viewer], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  if (typeof line !== 'string') throw new Error('the browser and the server of the tests do not start');
  const addresses: { browser: string | null; shippedViewer: string } = JSON.parse(line);
  project.provide('browser', addresses.browser);
  project.provide('shippedViewer', addresses.shippedViewer);
  return async () => {
    child.stdin.end();
    await ended;
  };
}
