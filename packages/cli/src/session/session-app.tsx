import { Box, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink';
import { Component, memo, type ReactNode, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { Line } from '../screens/components/line.tsx';
import { tooSmallNotice } from '../screens/frame/narrow-window.ts';
import { screenOf } from '../screens/registry.ts';
import { EnvironmentContext } from '../screens/use-environment.ts';
import { keyNames, pastedKeyNames } from './key-names.ts';
import type { SessionController, SessionSnapshot } from './session-controller.ts';

/** A session on a terminal. Unmounting it ends the session. */
export function SessionApp({ session }: { readonly session: SessionController }) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const window = useWindowSize();
  useEffect(() => session.resize(window), [session, window]);
  useLayoutEffect(() => () => session.leave(), [session]);
  return (
    <>
      <KeyListener press={session.press} paste={session.paste} />
      <ErrorBoundary onError={session.leave}>
        <CurrentScreen {...snapshot} />
      </ErrorBoundary>
    </>
  );
}

/** Passes keys on by their names in the keymap, and pasted text whole. Memoized: a new render would subscribe to the keyboard again. */
export const KeyListener = memo(function KeyListener({ press, paste }: { press(name: string): void; paste?: (text: string) => void }) {
  useInput((input, key) => keyNames(input, key).forEach(press));
  usePaste(paste ?? ((text) => pastedKeyNames(text).forEach(press)));
  return null;
});

/** The screen on top. Memoized: Ink reports an unchanged window size too. */
const CurrentScreen = memo(function CurrentScreen({ screen, environment }: SessionSnapshot) {
  const isSpoken = useIsScreenReaderEnabled();
  const { columns, rows } = environment.size;
  const notice = isSpoken ? null : tooSmallNotice(environment);
  const { Component: CurrentComponent } = screenOf(screen);
  return (
    <EnvironmentContext value={environment}>
      {/* In a window of another size Ink would keep the layout of text that reads the same. */}
      <Box key={`${columns} ${rows}`} flexDirection="column">
        {notice ? <Line line={notice} /> : <CurrentComponent key={screen.screen} state={screen} />}
      </Box>
    </EnvironmentContext>
  );
});

interface ErrorBoundaryProps {
  onError(error: unknown): void;
  readonly children: ReactNode;
}

/** Ends the session on an error while rendering. Ink's own boundary would print the stack on the terminal. */
class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
