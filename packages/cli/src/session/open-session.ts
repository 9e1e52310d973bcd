import type { KeyboardInput, OutputStream } from '../terminal/host.ts';
import { createScreenEncoder, createSpeechEncoder } from './frame-encoder.ts';
import { FrameStream } from './frame-stream.ts';
import { SessionController, type SessionOptions } from './session-controller.ts';

/** One reader at one terminal, here or far away. */
export interface TerminalSession extends SessionOptions {
  readonly stdin: KeyboardInput;
  readonly stdout: OutputStream;
  /** Ends the session from outside, as if the reader had left. */
  readonly ended?: AbortSignal;
}

/** Ink is loaded once the first screen is there, or after so long without it: keys must not wait for an answer. */
const FIRST_MS = 250;

/** Shows the screens until the reader leaves. What the terminal showed before comes back, also after a signal or an error. */
export async function openSession(session: TerminalSession): Promise<void> {
  const { stdin, stdout, aloud = false, ended } = session;
  if (ended?.aborted) return;
  const wire = new FrameStream(stdout, aloud ? createSpeechEncoder() : createScreenEncoder());
  const visit = new SessionController(session, wire);
  const leave = () => visit.leave();
  const left = new Promise<void>((resolve) => visit.over.addEventListener('abort', () => resolve(wire.leave()), { once: true }));
  ended?.addEventListener('abort', leave, { once: true });
  stdin.once('end', leave);
  stdout.once('close', leave);
  stdout.on('drain', visit.refresh);

  wire.enter();
  // What is typed from here on waits for Ink.
  stdin.setRawMode(true);
  try {
    await showFirstFrames(visit, wire);
    const { renderSession } = await import('./render-session.tsx');
    if (!visit.over.aborted) await renderSession(visit, stdin, wire, aloud);
  } catch (error) {
    visit.leave(error);
  }
  ended?.removeEventListener('abort', leave);
  stdin.off('end', leave);
  stdout.off('close', leave);
  stdout.off('drain', visit.refresh);
  stdin.setRawMode(false);
  stdin.pause();
  await left;
  if (visit.problem !== null) throw visit.problem;
}

/** Shows frames as Ink will write them, without it: the first has not to wait until Ink is loaded, nor has the first answer. */
function showFirstFrames(visit: SessionController, wire: FrameStream): Promise<void> {
  return new Promise((resolve) => {
    const write = () => wire.write(visit.frame().lines.join('\n'));
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      visit.over.removeEventListener('abort', done);
      resolve();
    };
    const unsubscribe = visit.subscribe(() => {
      write();
      if (!visit.waits) done();
    });
    const timer = setTimeout(done, FIRST_MS);
    visit.over.addEventListener('abort', done, { once: true });
    write();
    if (!visit.waits) done();
  });
}
