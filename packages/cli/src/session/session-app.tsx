import { Box, Text, useInput, useWindowSize } from 'ink';
import { memo, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { keyNames } from './key-names.ts';
import type { ScreenFrame, SessionController } from './session-controller.ts';

/** A visit on a terminal: keys and the window's size go in, frames come out. Whoever takes it down ends the visit. */
export function SessionApp({ visit }: { readonly visit: SessionController }) {
  const frame = useSyncExternalStore(visit.subscribe, visit.frame);
  const window = useWindowSize();
  useEffect(() => visit.resize(window), [visit, window]);
  useLayoutEffect(() => () => visit.leave(), [visit]);
  return (
    <>
      <KeyListener press={visit.press} />
      {/* In a window of another size nothing stands where it stood, though it may read the same. */}
      <ScreenView key={`${frame.window.columns} ${frame.window.rows}`} {...frame} />
    </>
  );
}

/** Keys by the names that screens know. Ink lays a frame out anew whenever this is rendered. */
export const KeyListener = memo(function Keys({ press }: { press(name: string): void }) {
  useInput((input, key) => keyNames(input, key).forEach(press));
  return null;
});

/** Drawn for another frame and for nothing else. */
export const ScreenView = memo(function Screen({ lines, window }: ScreenFrame) {
  return (
    <Box flexDirection="column" height={window.rows}>
      {lines.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Row key={i} text={text} />
      ))}
    </Box>
  );
});

/** Laid out again only where it changed. A blank keeps its place. */
const Row = memo(function Row({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text || ' '}</Text>;
});
