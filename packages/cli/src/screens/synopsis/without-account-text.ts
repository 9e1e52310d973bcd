import { isSameRow } from '@synoptic/core/compare/row-key';
import { flipsBetween } from '@synoptic/core/questions/sensitivity/flips-between';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { cliCount } from '../../locale/cli-text.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { askComparison } from '../screen-questions.ts';

/** The effect of leaving out an account that answers the row: `without B1: unattested here, 2 other rows flip`. */
export function withoutAccountText(
  answer: ComparisonAnswer,
  view: ViewState,
  row: Row,
  account: Account,
  environment: ScreenEnvironment,
  { own, shared }: AnswerWording,
): string {
  if (cellOf(row, account.siglum)?.silence !== null) return '';
  const { siglum } = account;
  const others = answer.accounts.filter((a) => a.siglum !== siglum).map((a) => a.siglum);
  if (others.length === 0) return own('without.flips', { siglum, verdict: shared('verdict.unattested') });
  const without = askComparison({ ...view, accounts: others }, environment);
  if (without.is !== 'here') return '';
  const flips = flipsBetween(answer, without.value);
  const here = flips.find((f) => isSameRow(f, row));
  const more = flips.length - (here ? 1 : 0);
  return (
    (here ? own('without.flips', { siglum, verdict: shared(`verdict.${here.to}`) }) : own('without.unchanged', { siglum })) +
    (more === 0 ? '' : cliCount(environment.language, 'without.others', more))
  );
}
