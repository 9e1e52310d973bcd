import type { Lexicon } from '../shapes/lexicon.ts';
import type { RowKey } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { inBrackets } from './describe-claim.ts';
import { translate } from './value-formatter.ts';

/** Question of a row in plain words, with the side or place that it is asked of. */
export function describeQuestion(row: Omit<RowKey, 'about'>, lexicon: Lexicon, speaker: ValueFormatter): string {
  const facet = lexicon.facets[row.facet];
  const question = facet ? speaker.text(facet.question) || speaker.text(facet.label) : row.facet;
  const sides = [row.of, row.where].filter((side): side is Id => side !== null).map((side) => speaker.name(side));
  return sides.length === 0 ? question : `${question}${inBrackets(sides.join(translate(speaker.language, 'list.comma')), speaker)}`;
}
