import { nearestName } from '../text/nearest-name.ts';
import { ReaderProblem } from './reader-problem.ts';

/** Throws unless a choice is left out or known. */
export function checkChoice(parameter: string, value: string | undefined, choices: readonly string[]): void {
  if (value !== undefined && !choices.includes(value)) throw unknownChoice(parameter, value, choices);
}

/** The data does not repeat the value: a server must not reflect text that matches no pattern. */
export function unknownChoice(parameter: string, value: string, choices: readonly string[]): ReaderProblem<'unknown-choice'> {
  return new ReaderProblem('unknown-choice', { parameter, choices, nearest: nearestName(value, choices) });
}
