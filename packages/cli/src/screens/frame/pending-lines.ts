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
  const text = [EMPTY_LINE, line('  ', pendingText(answer, environment))];
  const body = Array.from({ length: bodyHeight(environment, 1, 1) }, (_, i) => text[i] ?? EMPTY_LINE);
  const lines = [titleLine(EMPTY_LINE, EMPTY_LINE, environment), rule, ...body, rule, keyHintLine(scope, environment)];
  return lines.map((l) => truncateLine(l, environment.size.columns));
}

/** The text of a screen without an answer. */
export function pendingText(answer: PendingAnswer, { language }: Pick<ScreenEnvironment, 'language'>): string {
  return answer.is === 'failed' ? answer.error.message : cliText(language, 'screen.waiting');
}
