import type { Account } from '@synoptic/core/compare/accounts';
import type { Row } from '@synoptic/core/compare/compare';
import { flipsBetween } from '@synoptic/core/questions/sensitivity/verdict-flips';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { cellOf } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { cliCount } from '../../locale/cli-text.ts';
import type { ScreenContext } from '../screen.ts';
import { askComparison } from '../screen-questions.ts';

/** What would read otherwise without an account, where it speaks in the row: `without B1: unattested here, 2 other rows flip`. */
export function withoutAccountText(
  answer: ComparisonAnswer,
  view: ViewState,
  row: Row,
  account: Account,
  scene: ScreenContext,
  { own, shared }: AnswerWording,
): string {
  if ((cellOf(row, account.siglum)?.claims.length ?? 0) === 0) return '';
  const { siglum } = account;
  const others = answer.accounts.filter((a) => a.siglum !== siglum).map((a) => a.siglum);
  if (others.length === 0) return own('without.flips', { siglum, verdict: shared('verdict.unattested') });
  const without = askComparison({ ...view, accounts: others }, scene);
  if (without.is !== 'here') return '';
  const flips = flipsBetween(answer, without.value);
  const here = flips.find((f) => f.about === row.about && f.facet === row.facet && f.of === row.of && f.where === row.where);
  const more = flips.length - (here ? 1 : 0);
  return (
    (here ? own('without.flips', { siglum, verdict: shared(`verdict.${here.to}`) }) : own('without.unchanged', { siglum })) +
    (more === 0 ? '' : cliCount(scene.language, 'without.others', more))
  );
}
