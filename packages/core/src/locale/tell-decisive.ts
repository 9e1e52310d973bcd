import type { DecisiveSilence } from '../compare/decisive.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';
import type { Speaker } from '../values/value-type.ts';
import { reason, sentences } from './reason.ts';
import { say } from './speaker.ts';
import { tellValue } from './tell.ts';

/** Who leaves out what, against which judgement of its own, and on what it rests instead (rule L10). */
export function tellDecisive(silence: DecisiveSilence, claims: Readonly<Record<Id, Claim>>, speaker: Speaker): string {
  const { language } = speaker;
  const judging = silence.judges.flatMap((id) => claims[id] ?? []);
  const list = (items: readonly string[]) => speaker.list([...new Set(items)]);
  const names = (ids: readonly Id[]) => list(ids.map((id) => speaker.name(id)));
  const told = reason(language, 'decisive', {
    account: silence.account,
    subject: names(judging.map((c) => c.about)),
    judgement: list(judging.map((c) => tellValue(c, speaker))),
    case: speaker.name(silence.case),
    others: list(silence.told.map((t) => t.account)),
    status: say(language, `status.${silence.is}`),
    bearer: speaker.name(silence.bearer),
  });
  const rests =
    silence.rests.length > 0
      ? reason(language, 'decisive.rests', { cases: names(silence.rests.map((r) => r.case)) })
      : reason(language, 'decisive.rests-not');
  return sentences([told, rests], language);
}
