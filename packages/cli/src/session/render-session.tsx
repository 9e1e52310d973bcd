import { render } from 'ink';
import type { KeyboardInput } from '../terminal/host.ts';
import type { FrameStream } from './frame-stream.ts';
import { SessionApp } from './session-app.tsx';
import type { SessionController } from './session-controller.ts';

/**
 * Shows a visit by Ink until it is over. In Ink's `debug` a frame is one whole write, and where it takes itself for not interactive it steers
 * nothing: no cursor, no clearing, no old lines in a new window. What the terminal gets is the wire's.
 */
export async function renderSession(visit: SessionController, stdin: KeyboardInput, wire: FrameStream, aloud: boolean): Promise<void> {
  const app = render(<SessionApp visit={visit} />, {
    ...{ stdin, stdout: wire, debug: true, interactive: false },
    ...{ isScreenReaderEnabled: aloud, exitOnCtrlC: false, patchConsole: false },
  });
  await new Promise((over) => visit.over.addEventListener('abort', over, { once: true }));
  app.unmount();
  // Asked before, it would listen to the end of the process, once for every guest.
  await app.waitUntilExit();
}
