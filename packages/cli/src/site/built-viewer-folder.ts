import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../terminal/host.ts';

/** Folder of the built viewer: that of the web package in a checkout, a copy beside the program when installed. */
export function builtViewerFolder(host: Host): string | undefined {
  return [join(host.home, '../../../web/dist'), join(host.home, 'viewer')].find((folder) => existsSync(join(folder, 'index.html')));
}
