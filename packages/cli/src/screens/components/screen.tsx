import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { StyledLine } from '../../layout/styled-line.ts';
import { keyHintLine } from '../frame/key-hints.ts';
import { noteLines } from '../frame/note-lines.ts';
import { ruleLine, titleLine } from '../frame/title-line.ts';
import type { KeyScope } from '../keymap.ts';
import { useEnvironment } from '../use-environment.ts';
import { Line, Lines } from './line.tsx';

interface ScreenProps {
  readonly header: ReactNode;
  readonly footer: ReactNode;
  readonly children?: ReactNode;
}

/** A whole window: a header, a body that takes the rows that are left, and a footer, separated by rules. */
export function Screen({ header, footer, children }: ScreenProps) {
  const { size } = useEnvironment();
  return (
    <Box flexDirection="column" height={size.rows}>
      <Box flexDirection="column" flexShrink={0}>
        {header}
        <Rule />
      </Box>
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {children}
      </Box>
      <Box flexDirection="column" flexShrink={0}>
        <Rule />
        {footer}
      </Box>
    </Box>
  );
}

function Rule() {
  return <Line line={ruleLine(useEnvironment())} />;
}

interface HeaderProps {
  readonly title: StyledLine;
  readonly aside?: StyledLine;
  readonly subtitle?: StyledLine | undefined;
}

/** The name of the program and the title, something at the right edge, and often a second line. */
export function Header({ title, aside = [], subtitle }: HeaderProps) {
  const environment = useEnvironment();
  return <Lines lines={[titleLine(title, aside, environment), ...(subtitle ? [subtitle] : [])]} />;
}

interface FooterProps {
  readonly scope: KeyScope;
  /** A text about the selection, in a fixed number of lines; a message takes its place. */
  readonly note?: { readonly text: StyledLine; readonly height: number };
  /** Lines between the note and the keys. */
  readonly children?: ReactNode;
}

/** A note on the selection and the keys of the screen. */
export function Footer({ scope, note, children }: FooterProps) {
  const environment = useEnvironment();
  return (
    <>
      {note && <Lines lines={noteLines(note.text, note.height, environment)} />}
      {children}
      <Line line={keyHintLine(scope, environment)} />
    </>
  );
}
