import type { Claim } from '../shapes/claim.ts';
import type { CountCheck, Row } from '../shapes/row.ts';
import type { UnsettledRow } from '../shapes/sensitivity.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { giverInBrackets, valueWithGiver } from './describe-giver.ts';
import { joinSentences, translateReason } from './translate-reason.ts';

type Claims = Readonly<Record<Id, Claim>>;

/** Comparison of stated numbers with a stated list, one sentence per list: `The list of 6 (Essayist) has as many members as stated: 6 states (NHK).` (rule R7). */
export function describeCountChecks({ explanation }: Pick<Row, 'explanation'>, claims: Claims, speaker: ValueFormatter): string[] {
  const checks = (explanation.checks ?? []).toSorted((a, b) => checkPrecedence(a) - checkPrecedence(b));
  const lists = Map.groupBy(checks, ({ list, is }) => `${list} ${is}`);
  return [...lists.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { is, closed, listed, list } = first;
    const count = speaker.list(group.map((check) => valueWithGiver(claims[check.count], speaker)));
    return translateReason(speaker.language, `check.${is}.${closed ? 'closed' : 'open'}`, {
      count,
      listed,
      list: claims[list] ? giverInBrackets(claims[list], speaker) : '',
    });
  });
}

/** Sort order: contradictions first, then exact matches. */
function checkPrecedence({ is, closed }: CountCheck): number {
  return is === 'parts' ? 0 : closed ? 1 : 2;
}

/** Evidence that would settle a row, and accounts that could give it (rule P3). */
export function describeMissingEvidence(
  { needs, heard, could, origins }: Pick<UnsettledRow, 'needs' | 'heard' | 'could' | 'origins'>,
  speaker: ValueFormatter,
): string {
  const names = (ids: readonly Id[]) => speaker.list([...new Set(ids)].map((id) => speaker.name(id)));
  const silent =
    could.length > 0
      ? translateReason(speaker.language, 'settle.could', { accounts: speaker.list(could.map((siglum) => speaker.account(siglum))) })
      : '';
  return joinSentences(
    [translateReason(speaker.language, `settle.${needs}`, { heard: names(heard), who: names(origins) }), silent],
    speaker.language,
  );
}
