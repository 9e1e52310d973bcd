import { createContext, useContext } from 'react';
import type { SessionAnswer } from '../session/session-answers.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import type { ScreenQuestion } from './screen-questions.ts';

export const EnvironmentContext = createContext<ScreenEnvironment | null>(null);

/** The window, the language and the reader of the session that renders this component. */
export function useEnvironment(): ScreenEnvironment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new Error('this component needs an EnvironmentContext around it');
  return environment;
}

/** The answer to a question. The component renders again when it arrives: each frame has an environment of its own. */
export function useAnswer<T>(question: ScreenQuestion<T>): SessionAnswer<T> {
  return question(useEnvironment());
}
