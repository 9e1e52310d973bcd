import { describeClaimValue, describeForce } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/model/claim';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { writeLocator } from '@synoptic/core/text/locator';
import type { Text } from '@synoptic/core/text/text';
import { dayNumber } from '@synoptic/core/values/date';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import type { ClaimRowText, SortableValue } from './claim-sorting.ts';

/** Tells a claim in a line, by the words that came with the claims. */
export function formatClaimRow(
  claim: Claim,
  lexicon: Lexicon,
  speaker: ValueFormatter,
  tell: (text: Text | undefined) => string,
): ClaimRowText {
  return {
    voice: claim.voice,
    about: speaker.name(claim.about),
    facet: tell(lexicon.facets[claim.facet]?.label) || claim.facet,
    value: describeClaimValue(claim, speaker),
    gloss: tell(claim.gloss),
    force: describeForce(claim, speaker),
    place: claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' '),
    line: claim.anchors[0]?.lines[0] ?? 0,
    edtf: claim.value.type === 'date' ? claim.value.edtf : null,
    measured: sortableValueOf(claim, lexicon),
  };
}

/** Where a value stands among those of its measure: a figure by its lower bound, a date by its first day; null for words. */
function sortableValueOf({ value }: Claim, lexicon: Lexicon): SortableValue | null {
  if (value.type === 'quantity') {
    const at = value.lower ?? value.upper;
    return at === null ? null : { measure: value.unit, at };
  }
  const span = value.type === 'date' ? lexicon.dates[value.edtf] : undefined;
  const day = span?.from ?? span?.to;
  return day ? { measure: 'day', at: dayNumber(day) } : null;
}
