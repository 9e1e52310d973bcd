import type { ThreadsAnswer } from '@synoptic/core/shapes/threads';
import { answerWording } from '../describe/answer-wording.ts';
import { threadLines } from '../describe/thread-lines.ts';
import { type AnsweredText, AnsweredTextScreen, answeredTextHandlers } from './components/answered-text.tsx';
import { goBack, type ScreenDefinition } from './screen-definition.ts';
import type { ThreadsState } from './screen-state.ts';

const THREADS: AnsweredText<ThreadsState, ThreadsAnswer> = {
  question:
    ({ id }) =>
    ({ answers, reader }) =>
      answers.ask(`threads ${id}`, () => reader.threads(id)),
  title: ({ agent, lexicon }, { language }) => answerWording(lexicon, language).speaker.name(agent),
  // The name is the title of the screen.
  lines: (answer, { language }, width) => threadLines(answer, answerWording(answer.lexicon, language), width).slice(1),
};

/** All statements of a person or body by question and day, each with its relation to the one before. */
function ThreadsScreen({ state }: { readonly state: ThreadsState }) {
  return <AnsweredTextScreen scope="threads" state={state} text={THREADS} />;
}

export const threadsScreen: ScreenDefinition<ThreadsState, 'threads'> = {
  Component: ThreadsScreen,
  scope: () => 'threads',
  actions: { ...answeredTextHandlers(THREADS), back: goBack },
};
