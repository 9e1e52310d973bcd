import type { Coder } from '@synoptic/core/node/decide-proposals';
import type { OpenedReview } from '@synoptic/core/node/open-review';
import { Box, render, useWindowSize } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { type Paint, paintLine } from '../../layout/paint.ts';
import { truncateLine } from '../../layout/styled-line.ts';
import { createScreenEncoder } from '../../session/frame-encoder.ts';
import { FrameStream } from '../../session/frame-stream.ts';
import { KeyListener } from '../../session/session-app.tsx';
import type { KeyboardInput } from '../../terminal/host.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { PaintedText } from '../components/line.tsx';
import { ReviewController } from './review-controller.ts';
import { reviewFrame } from './review-frame.ts';

interface ReviewScreenOptions {
  readonly review: OpenedReview;
  readonly coder: () => Coder;
  readonly stdin: KeyboardInput;
  readonly terminal: Terminal;
}

/** Shows the review until the user leaves; settles when the last decision is on disk. The terminal is restored in any case. */
export async function openReviewScreen({ review, coder, stdin, terminal }: ReviewScreenOptions): Promise<void> {
  const { host, language, paint } = terminal;
  const frames = new FrameStream(host.stdout, createScreenEncoder());
  const size = { columns: frames.columns, rows: frames.rows };
  const controller = await ReviewController.open({ folder: review.folder, coder, language }, review, size);
  const end = () => controller.over.abort();
  void host.ended().then(end);
  stdin.once('end', end);
  host.stdout.once('close', end);
  frames.enter();
  stdin.setRawMode(true);
  frames.connect({
    acceptsFrame: () => !controller.over.signal.aborted,
    refresh: () => controller.resize({ columns: frames.columns, rows: frames.rows }),
  });
  const app = render(<ReviewApp controller={controller} paint={paint} />, {
    ...{ stdin, stdout: frames, debug: true, interactive: false },
    ...{ exitOnCtrlC: false, patchConsole: false },
  });
  try {
    if (!controller.over.signal.aborted)
      await new Promise((over) => controller.over.signal.addEventListener('abort', over, { once: true }));
  } finally {
    app.unmount();
    await app.waitUntilExit();
    stdin.off('end', end);
    host.stdout.off('close', end);
    stdin.setRawMode(false);
    stdin.pause();
    await frames.leave();
    await controller.written;
  }
}

function ReviewApp({ controller, paint }: { readonly controller: ReviewController; readonly paint: Paint }) {
  const view = useSyncExternalStore(controller.subscribe, controller.view);
  const window = useWindowSize();
  useEffect(() => controller.resize(window), [controller, window]);
  const { columns, rows } = view.size;
  return (
    <>
      <KeyListener press={controller.press} />
      <Box key={`${columns} ${rows}`} flexDirection="column">
        {reviewFrame(view).map((styled, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its row on the screen
          <PaintedText key={i} text={paintLine(truncateLine(styled, columns), paint)} />
        ))}
      </Box>
    </>
  );
}
