import type { WholesAnswer } from '@synoptic/core/shapes/wholes';
import { answerWording } from '../describe/answer-wording.ts';
import { wholesLines } from '../describe/wholes-lines.ts';
import { type AnsweredText, AnsweredTextScreen, answeredTextHandlers } from './components/answered-text.tsx';
import { goBack, type ScreenDefinition } from './screen-definition.ts';
import type { WholesState } from './screen-state.ts';

const WHOLES: AnsweredText<WholesState, WholesAnswer> = {
  question:
    ({ documents }) =>
    ({ answers, reader }) =>
      answers.ask(`wholes ${documents.join(' ')}`, () => reader.wholes(documents)),
  title: ({ documents, lexicon }, { language }) => documents.map((id) => answerWording(lexicon, language).speaker.name(id)).join(' + '),
  // The names are the title of the screen.
  lines: (answer, { language }, width) => wholesLines(answer, answerWording(answer.lexicon, language), width).slice(1),
};

/** Documents as a whole: subjects of all, subjects of only one, characteristic words, and the questions where they meet. */
function WholesScreen({ state }: { readonly state: WholesState }) {
  return <AnsweredTextScreen scope="wholes" state={state} text={WHOLES} />;
}

export const wholesScreen: ScreenDefinition<WholesState, 'wholes'> = {
  Component: WholesScreen,
  scope: () => 'wholes',
  actions: { ...answeredTextHandlers(WHOLES), back: goBack },
};
