import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { readerProblemText } from '../../describe/reader-problem-text.ts';
import { EMPTY_LINE, line, type StyledLine, truncateLine } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import type { SessionAnswer } from '../../session/session-answers.ts';
import type { KeyScope } from '../keymap.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { keyHintLine } from './key-hints.ts';
import { bodyHeight, tooSmallNotice } from './narrow-window.ts';
import { ruleLine, titleLine } from './title-line.ts';

type PendingAnswer = Exclude<SessionAnswer<unknown>, { is: 'here' }>;

/** A whole screen without an answer, as lines: it is also the first frame of a session, which is written before Ink is loaded. */
export function pendingLines(
  answer: PendingAnswer,
  scope: KeyScope,
  environment: Pick<ScreenEnvironment, 'size' | 'language'>,
): StyledLine[] {
  const notice = tooSmallNotice(environment);
  if (notice) return [notice];
  const rule = ruleLine(environment);
  const text = [EMPTY_LINE, ...pendingText(answer, environment).map((part) => line('  ', part))];
  const body = Array.from({ length: bodyHeight(environment, 1, 1) }, (_, i) => text[i] ?? EMPTY_LINE);
  const lines = [titleLine(EMPTY_LINE, EMPTY_LINE, environment), rule, ...body, rule, keyHintLine(scope, environment)];
  return lines.map((l) => truncateLine(l, environment.size.columns));
}

/** The text of a screen without an answer, by line: that it is coming, or why there is none and what to do. */
export function pendingText(answer: PendingAnswer, { language }: Pick<ScreenEnvironment, 'language'>): string[] {
  if (answer.is !== 'failed') return [cliText(language, 'screen.waiting')];
  if (!(answer.error instanceof ReaderProblem)) return [answer.error.message];
  const { message, hint } = readerProblemText(answer.error, language);
  return [message, ...hint.split('\n')].filter((part) => part !== '');
}
