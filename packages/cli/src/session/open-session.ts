import { BARE_PAINT, paintLine } from '../layout/paint.ts';
import { line } from '../layout/styled-line.ts';
import type { WindowSize } from '../layout/window-size.ts';
import { pendingLines, pendingText } from '../screens/frame/pending-lines.ts';
import { spokenScreenLines } from '../screens/frame/spoken-screen-lines.ts';
import { OVERVIEW_STATE } from '../screens/screen-state.ts';
import type { KeyboardInput, OutputStream } from '../terminal/host.ts';
import { createScreenEncoder, createSpeechEncoder } from './frame-encoder.ts';
import { FrameStream } from './frame-stream.ts';
import type { SessionOptions } from './session-controller.ts';

/** One user at one terminal, local or over SSH. */
export interface TerminalSession extends SessionOptions {
  readonly stdin: KeyboardInput;
  readonly stdout: OutputStream;
  /** Ends the session from outside, as if the user had left. */
  readonly ended?: AbortSignal;
}

/** Shows the screens until the user leaves. The terminal is restored at the end, also after a signal or an error. */
export async function openSession(session: TerminalSession): Promise<void> {
  const { stdin, stdout, aloud = false, ended } = session;
  if (ended?.aborted) return;
  const frames = new FrameStream(stdout, aloud ? createSpeechEncoder() : createScreenEncoder());
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    void frames.leave();
  };
  ended?.addEventListener('abort', end, { once: true });
  stdin.once('end', end);
  stdout.once('close', end);

  const stop = session.suspend;
  const suspend = stop && {
    suspend: () =>
      frames.suspend(async () => {
        stdin.setRawMode(false);
        await stop();
        stdin.setRawMode(true);
      }),
  };

  frames.enter();
  // Keys wait in the stream until Ink reads them.
  stdin.setRawMode(true);
  try {
    frames.write(openingFrame(session, frames));
    const { runSession } = await import('./render-session.tsx');
    if (!ending.signal.aborted) await runSession({ ...session, ...suspend }, stdin, frames, ending.signal);
  } finally {
    ended?.removeEventListener('abort', end);
    stdin.off('end', end);
    stdout.off('close', end);
    stdin.setRawMode(false);
    stdin.pause();
    await frames.leave();
  }
}

/** The first frame, written before Ink is loaded: a screen that waits for its answer, as `PendingScreen` renders it. */
function openingFrame({ aloud, paint, language, start = OVERVIEW_STATE }: TerminalSession, { columns, rows }: WindowSize): string {
  const environment = { size: { columns, rows }, language, message: null };
  const answer = { is: 'awaited' } as const;
  const scope = start.screen;
  const lines = aloud
    ? spokenScreenLines({ title: [], lines: pendingText(answer, environment).map((part) => line(part)), scope }, environment)
    : pendingLines(answer, scope, environment);
  return lines.map((l) => paintLine(l, aloud ? BARE_PAINT : paint)).join('\n');
}
