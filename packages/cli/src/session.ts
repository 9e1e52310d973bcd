import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { render } from 'ink';
import { createElement } from 'react';
import { App } from './app.tsx';
import type { Inlet, Outlet } from './host.ts';
import type { Paint } from './layout/paint.ts';

/** One reader at one terminal, here or far away. */
export interface Session {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: Language;
  readonly stdin: Inlet;
  readonly stdout: Outlet;
  readonly paint: Paint;
  /** The reader's own copies of documents; none of a guest's. */
  readonly texts?: ReadonlyMap<Id, Hydration>;
  /** Ends the session from outside, as if the reader had left. */
  readonly ended?: AbortSignal;
}

/** Shows the screens until the reader leaves. The screen that was there before comes back, also after a signal. */
export async function openSession({ stdin, stdout, ended, ...shown }: Session): Promise<void> {
  const copy = (text: string) => void stdout.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  const { waitUntilExit, unmount } = render(createElement(App, { ...shown, copy }), {
    stdin: stdin as NodeJS.ReadStream,
    stdout: stdout as NodeJS.WriteStream,
    interactive: true,
    alternateScreen: true,
    incrementalRendering: true,
    patchConsole: false,
    exitOnCtrlC: true,
  });
  if (ended?.aborted) unmount();
  else ended?.addEventListener('abort', () => unmount(), { once: true });
  await waitUntilExit();
}
