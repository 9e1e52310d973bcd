import { describeClaimValue, describeForce } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Bilingual } from '@synoptic/core/text/bilingual';
import { writeLocator } from '@synoptic/core/text/locator';
import { dayNumber } from '@synoptic/core/values/date';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import type { ClaimRowText, SortableValue } from './claim-sorting.ts';

/** Tells a claim in a line, by the words that came with the claims. */
export function formatClaimRow(
  claim: Claim,
  lexicon: Lexicon,
  speaker: ValueFormatter,
  tell: (text: Bilingual | undefined) => string,
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

/** Sort position of a value among those of its measure: a figure by its lower bound, a date by its first day; null for words. */
function sortableValueOf({ value }: Claim, lexicon: Lexicon): SortableValue | null {
  switch (value.type) {
    case 'quantity': {
      const at = value.lower ?? value.upper;
      return at === null ? null : { measure: value.unit, at };
    }
    case 'date': {
      const span = lexicon.dates[value.edtf];
      const day = span?.from ?? span?.to;
      return day ? { measure: 'day', at: dayNumber(day) } : null;
    }
    case 'entities':
    case 'category':
    case 'appraisal':
    case 'truth':
    case 'text':
      return null;
  }
}
