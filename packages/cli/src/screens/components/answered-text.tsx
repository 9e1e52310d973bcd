import { type StyledLine, span } from '../../layout/styled-line.ts';
import type { KeyScope, MovementAction } from '../keymap.ts';
import { scrollHandlers } from '../list/movement-handlers.ts';
import type { ActionHandlers } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import type { ScreenQuestion } from '../screen-questions.ts';
import type { ScreenState } from '../screen-state.ts';
import { useAnswer, useEnvironment } from '../use-environment.ts';
import { PendingScreen } from './pending-screen.tsx';
import { TextScreen, textHeight } from './text-screen.tsx';

/** A text that scrolls, made of the answer to a question: its title, and its lines in a width. */
export interface AnsweredText<S, A> {
  question(state: S): ScreenQuestion<A>;
  title(answer: A, environment: ScreenEnvironment): string;
  lines(answer: A, environment: ScreenEnvironment, width: number): readonly StyledLine[];
}

interface AnsweredTextScreenProps<S, A> {
  readonly scope: KeyScope;
  readonly state: S & { readonly top: number };
  readonly text: AnsweredText<S, A>;
}

/** The screen of a text once its question is answered. */
export function AnsweredTextScreen<S, A>({ scope, state, text }: AnsweredTextScreenProps<S, A>) {
  const environment = useEnvironment();
  const answer = useAnswer(text.question(state));
  if (answer.is !== 'here') return <PendingScreen answer={answer} scope={scope} />;
  const title = text.title(answer.value, environment);
  const lines = linesOf(text, answer.value, environment);
  return <TextScreen scope={scope} title={[span(title, 'strong')]} lines={lines} top={state.top} spoken={{ title: [title], lines }} />;
}

/** Handlers of movement in such a text. */
export function answeredTextHandlers<S extends ScreenState & { readonly top: number }, A>(
  text: AnsweredText<S, A>,
): ActionHandlers<S, MovementAction> {
  return scrollHandlers<S>((state, environment) => {
    const answer = text.question(state)(environment);
    if (answer.is !== 'here') return null;
    const height = textHeight(environment);
    return { length: linesOf(text, answer.value, environment).length, height, page: Math.floor(height / 2) };
  });
}

function linesOf<S, A>(text: AnsweredText<S, A>, answer: A, environment: ScreenEnvironment): readonly StyledLine[] {
  return text.lines(answer, environment, environment.size.columns - 2).map((of) => [span(' '), ...of]);
}
