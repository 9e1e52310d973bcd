import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../terminal/host.ts';

/** The viewer as built: in a checkout the web package's, when installed the copy beside the program. */
export function builtViewerFolder(host: Host): string | undefined {
  return [join(host.home, '../../../web/dist'), join(host.home, 'viewer')].find((folder) => existsSync(join(folder, 'index.html')));
}
