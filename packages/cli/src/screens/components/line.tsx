import { Text } from 'ink';
import { memo } from 'react';
import { paintLine } from '../../layout/paint.ts';
import { type StyledLine, truncateLine } from '../../layout/styled-line.ts';
import { useEnvironment } from '../use-environment.ts';

/**
 * A line of text in tones. Cells of a line are laid out by `layout/`, as in the tables of plain commands, which never load Ink. Colours
 * are codes in the text, not properties of `<Text>`: chalk has one colour depth per process, and a server's guests have several.
 */
export function Line({ line }: { readonly line: StyledLine }) {
  const { paint, size } = useEnvironment();
  return <PaintedText text={paintLine(truncateLine(line, size.columns), paint)} />;
}

/** Several lines, one below the other. */
export function Lines({ lines }: { readonly lines: readonly StyledLine[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its row on the screen
  return lines.map((line, i) => <Line key={i} line={line} />);
}

/** Memoized: Ink measures a text again only where it changed. An empty line keeps its row. */
export const PaintedText = memo(function PaintedText({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text || ' '}</Text>;
});
