import { Box } from 'ink';
import { lineText } from '../../layout/styled-line.ts';
import { type SpokenScreenText, spokenScreenLines } from '../frame/spoken-screen-lines.ts';
import { useEnvironment } from '../use-environment.ts';
import { PaintedText } from './line.tsx';

/** A screen for a screen reader: plain lines, of any length. */
export function SpokenScreen(props: SpokenScreenText) {
  const lines = spokenScreenLines(props, useEnvironment());
  return (
    <Box flexDirection="column">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <PaintedText key={i} text={lineText(line)} />
      ))}
    </Box>
  );
}
