import { describeClaimValue, describeForce } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { writeLocator } from '@synoptic/core/text/locator';
import type { Text } from '@synoptic/core/text/text';
import { knownDays } from '@synoptic/core/values/days';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import type { ClaimRowText, SortableValue } from './claim-sorting.ts';

/** The texts of a claim's row in the language of the page. */
export function formatClaimRow(
  claim: Claim,
  lexicon: Lexicon,
  formatter: ValueFormatter,
  tell: (text: Text | undefined) => string,
): ClaimRowText {
  return {
    voice: claim.voice,
    about: formatter.name(claim.about),
    facet: tell(lexicon.facets[claim.facet]?.label) || claim.facet,
    value: describeClaimValue(claim, formatter),
    gloss: tell(claim.gloss),
    force: describeForce(claim, formatter),
    place: claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' '),
    line: claim.anchors[0]?.lines[0] ?? 0,
    edtf: claim.value.type === 'date' ? claim.value.edtf : null,
    measured: sortableValueOf(claim, lexicon),
  };
}

/** A figure's or amount's lower bound or a date's first day; null for other values. */
function sortableValueOf({ value }: Claim, lexicon: Lexicon): SortableValue | null {
  switch (value.type) {
    case 'quantity':
    case 'money': {
      const at = value.lower ?? value.upper;
      return at === null ? null : { measure: value.type === 'money' ? value.currency : value.unit, at };
    }
    case 'date': {
      const days = knownDays(lexicon.dates[value.edtf]);
      return days && { measure: 'day', at: days.lower };
    }
    case 'entities':
    case 'category':
    case 'appraisal':
    case 'truth':
    case 'text':
    case 'place':
      return null;
  }
}
