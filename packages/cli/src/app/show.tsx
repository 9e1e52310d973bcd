import { render } from 'ink';
import type { Keyboard } from '../host.ts';
import type { Visit } from '../visit.ts';
import type { Wire } from '../wire.ts';
import { App } from './app.tsx';

/**
 * Shows a visit by Ink until it is over. In Ink's `debug` a frame is one whole write, and where it takes itself for not interactive it steers
 * nothing: no cursor, no clearing, no old lines in a new window. What the terminal gets is the wire's.
 */
export async function show(visit: Visit, stdin: Keyboard, wire: Wire, aloud: boolean): Promise<void> {
  const app = render(<App visit={visit} />, {
    ...{ stdin, stdout: wire, debug: true, interactive: false },
    ...{ isScreenReaderEnabled: aloud, exitOnCtrlC: false, patchConsole: false },
  });
  await new Promise((over) => visit.over.addEventListener('abort', over, { once: true }));
  app.unmount();
  // Asked before, it would listen to the end of the process, once for every guest.
  await app.waitUntilExit();
}
