import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host.ts';

/** The viewer as built: in a checkout the web package's, when installed the copy beside the program. */
export function viewerOf(host: Host): string | undefined {
  return [join(host.home, '../../web/dist'), join(host.home, 'viewer')].find((folder) => existsSync(join(folder, 'index.html')));
}
