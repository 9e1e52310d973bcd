import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { readerProblemText } from '../../describe/reader-problem-text.ts';
import { line, type StyledLine } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import type { SessionAnswer } from '../../session/session-answers.ts';
import type { ScreenContext } from '../screen.ts';
import { messageFrame } from './frame.ts';
import type { KeyHint } from './key-hint.ts';
import { speechLines } from './screen-speech.ts';

/** Draws an answer; where it is not here yet, or never will be, says so. */
export function drawAnswer<T>(
  asked: SessionAnswer<T>,
  keys: readonly KeyHint[],
  scene: ScreenContext,
  draw: (value: T) => readonly StyledLine[],
): readonly StyledLine[] {
  return asked.is === 'here' ? draw(asked.value) : messageFrame(sayOf(asked, scene), scene, keys);
}

/** The same aloud. */
export function speakAnswer<T>(
  asked: SessionAnswer<T>,
  keys: readonly KeyHint[],
  scene: ScreenContext,
  speak: (value: T) => StyledLine[],
): StyledLine[] {
  return asked.is === 'here' ? speak(asked.value) : speechLines({ title: [], lines: [line(sayOf(asked, scene))] }, keys, scene);
}

function sayOf(asked: Exclude<SessionAnswer<unknown>, { is: 'here' }>, { language }: ScreenContext): string {
  if (asked.is === 'awaited') return cliText(language, 'screen.waiting');
  return asked.error instanceof ReaderProblem ? readerProblemText(asked.error, language).message : asked.error.message;
}
