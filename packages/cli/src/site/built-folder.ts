import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../terminal/host.ts';

/** Build results that other packages use, each with a file that proves it complete. */
const BUILT = {
  viewer: { from: 'web/dist', proof: 'index.html' },
  workbench: { from: 'web/dist-workbench', proof: 'workbench.html' },
  worker: { from: 'api/dist/worker', proof: 'index.js' },
} as const;

/** Folder of the built viewer, workbench or worker: that of its package in a checkout, a copy beside the program when installed. */
export function builtFolder(host: Host, name: keyof typeof BUILT): string | undefined {
  const { from, proof } = BUILT[name];
  return [join(host.home, '../../..', from), join(host.home, name)].find((folder) => existsSync(join(folder, proof)));
}
