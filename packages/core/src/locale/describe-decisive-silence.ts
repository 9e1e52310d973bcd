import type { Claim } from '../shapes/claim.ts';
import type { DecisiveSilence } from '../shapes/ledger.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue } from './describe-claim.ts';
import { joinSentences, translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/**
 * Decisive silence: the account, its judgement, the case that it leaves out and the cases that it cites (rule L10).
 */
export function describeDecisiveSilence(silence: DecisiveSilence, claims: Readonly<Record<Id, Claim>>, speaker: ValueFormatter): string {
  const { language } = speaker;
  const judging = silence.judges.flatMap((id) => claims[id] ?? []);
  const list = (items: readonly string[]) => speaker.list([...new Set(items)]);
  const names = (ids: readonly Id[]) => list(ids.map((id) => speaker.name(id)));
  const silent = translateReason(language, 'decisive', {
    account: speaker.account(silence.account),
    subject: names(judging.map((c) => c.about)),
    judgement: list(judging.map((c) => describeClaimValue(c, speaker))),
    case: speaker.name(silence.case),
    others: list(silence.told.map((t) => speaker.account(t.account))),
    status: translate(language, `status.${silence.is}`),
    bearer: speaker.name(silence.bearer),
  });
  const rests =
    silence.rests.length > 0
      ? translateReason(language, 'decisive.rests', { cases: names(silence.rests.map((r) => r.case)) })
      : translateReason(language, 'decisive.rests-not');
  return joinSentences([silent, rests], language);
}
