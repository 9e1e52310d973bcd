import type { Row } from '../compare/compare.ts';
import type { CountCheck } from '../compare/counted.ts';
import type { Missing } from '../compare/settle.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';
import type { Speaker } from '../values/value-type.ts';
import { reason, sentences } from './reason.ts';
import { quoted } from './tell.ts';

type Claims = Readonly<Record<Id, Claim>>;

/** A stated number held against a stated list: `6 states (A3) fits the list of 6 (D1).` (rule R7). */
export function tellCheck({ count, list, listed, closed, is }: CountCheck, claims: Claims, speaker: Speaker): string {
  return reason(speaker.language, `check.${is}.${closed ? 'closed' : 'open'}`, {
    count: quoted(claims[count], speaker),
    listed,
    list: claims[list]?.voice ?? '',
  });
}

/** Every number of a row that meets a list, or list that meets a number. */
export function tellChecks({ explanation }: Pick<Row, 'explanation'>, claims: Claims, speaker: Speaker): string[] {
  return (explanation.checks ?? []).map((check) => tellCheck(check, claims, speaker));
}

/** What would settle a row, and who could tell it (rule P3). */
export function tellMissing({ needs, heard, could, claims: vague }: Missing, claims: Claims, speaker: Speaker): string {
  const names = (ids: readonly Id[]) => speaker.list([...new Set(ids)].map((id) => speaker.name(id)));
  const who = names(vague.flatMap((id) => claims[id]?.origin ?? []));
  const silent = could.length > 0 ? reason(speaker.language, 'settle.could', { accounts: speaker.list(could) }) : '';
  return sentences([reason(speaker.language, `settle.${needs}`, { heard: names(heard), who }), silent], speaker.language);
}
