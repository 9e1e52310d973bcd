import { useIsScreenReaderEnabled } from 'ink';
import { line, type StyledLine } from '../../layout/styled-line.ts';
import { bodyHeight } from '../frame/narrow-window.ts';
import type { KeyScope } from '../keymap.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { useEnvironment } from '../use-environment.ts';
import { Line, Lines } from './line.tsx';
import { Footer, Header, Screen } from './screen.tsx';
import { SpokenScreen } from './spoken-screen.tsx';

interface TextScreenProps {
  readonly scope: KeyScope;
  readonly title: StyledLine;
  readonly aside?: StyledLine;
  readonly lines: readonly StyledLine[];
  readonly top: number;
  readonly spoken: { readonly title: readonly string[]; readonly lines: readonly StyledLine[] };
}

/** A screen of text that scrolls and has nothing to select. */
export function TextScreen({ scope, title, aside = [], lines, top, spoken }: TextScreenProps) {
  const environment = useEnvironment();
  const isSpoken = useIsScreenReaderEnabled();
  if (isSpoken) return <SpokenScreen {...spoken} scope={scope} />;
  const { message } = environment;
  const height = textHeight(environment, message);
  const first = Math.max(0, Math.min(top, lines.length - height));
  const footer = <Footer scope={scope}>{message !== null && <Line line={line(' ', message)} />}</Footer>;
  return (
    <Screen header={<Header title={title} aside={aside} />} footer={footer}>
      <Lines lines={lines.slice(first, first + height)} />
    </Screen>
  );
}

/** Lines in sight; a message takes one of them. */
export function textHeight(window: Pick<ScreenEnvironment, 'size'>, message: string | null = null): number {
  return bodyHeight(window, 1, message === null ? 1 : 2);
}
