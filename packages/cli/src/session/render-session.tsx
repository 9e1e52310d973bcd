import { render } from 'ink';
import type { KeyboardInput } from '../terminal/host.ts';
import type { FrameStream } from './frame-stream.ts';
import { SessionApp } from './session-app.tsx';
import { SessionController, type SessionOptions } from './session-controller.ts';

/** Runs a session on an open terminal until the user leaves or `ended` is aborted; rejects with the error that ended it. */
export async function runSession(options: SessionOptions, stdin: KeyboardInput, frames: FrameStream, ended: AbortSignal): Promise<void> {
  const session = new SessionController(options, frames);
  const leave = () => session.leave();
  session.over.addEventListener('abort', () => void frames.leave(), { once: true });
  ended.addEventListener('abort', leave, { once: true });
  try {
    await renderSession(session, stdin, frames, options.aloud ?? false);
  } finally {
    ended.removeEventListener('abort', leave);
  }
  if (session.problem !== null) throw session.problem;
}

/**
 * Renders a session with Ink until it is over. With `debug: true` Ink writes each frame whole and at once, and without `interactive` it
 * sends no cursor movements and clears nothing: `FrameStream` decides what the terminal gets.
 */
export async function renderSession(session: SessionController, stdin: KeyboardInput, frames: FrameStream, aloud: boolean): Promise<void> {
  frames.connect(session);
  const app = render(<SessionApp session={session} />, {
    ...{ stdin, stdout: frames, debug: true, interactive: false },
    ...{ isScreenReaderEnabled: aloud, exitOnCtrlC: false, patchConsole: false },
  });
  if (!session.over.aborted) await new Promise((over) => session.over.addEventListener('abort', over, { once: true }));
  app.unmount();
  // Only after unmounting: before, Ink would add a listener for the end of the process, one for every guest.
  await app.waitUntilExit();
}
