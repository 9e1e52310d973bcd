import { Box, useIsScreenReaderEnabled } from 'ink';
import { line } from '../../layout/styled-line.ts';
import type { SessionAnswer } from '../../session/session-answers.ts';
import { pendingLines, pendingText } from '../frame/pending-lines.ts';
import type { KeyScope } from '../keymap.ts';
import { useEnvironment } from '../use-environment.ts';
import { Lines } from './line.tsx';
import { SpokenScreen } from './spoken-screen.tsx';

interface PendingScreenProps {
  readonly answer: Exclude<SessionAnswer<unknown>, { is: 'here' }>;
  readonly scope: KeyScope;
}

/** A screen whose answer has not arrived, or will not: it says which. */
export function PendingScreen({ answer, scope }: PendingScreenProps) {
  const environment = useEnvironment();
  const isSpoken = useIsScreenReaderEnabled();
  if (isSpoken) return <SpokenScreen title={[]} lines={pendingText(answer, environment).map((part) => line(part))} scope={scope} />;
  return (
    <Box flexDirection="column">
      <Lines lines={pendingLines(answer, scope, environment)} />
    </Box>
  );
}
