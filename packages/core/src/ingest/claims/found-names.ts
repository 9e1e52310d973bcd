import type { NamedMention } from '../mentions/group-names.ts';
import type { FoundValue } from './draft-claim.ts';

/** Names as the value of a facet, from the first to the last of them. */
export function foundNames(
  facet: string,
  type: 'place' | 'entities',
  named: readonly NamedMention[],
  grade: 'B' | 'C',
  why: readonly string[],
  rule: string,
): FoundValue {
  const spans = named.map(({ mention }) => mention);
  const span = { start: Math.min(...spans.map((m) => m.start)), end: Math.max(...spans.map((m) => m.end)) };
  return {
    ...span,
    facet,
    type,
    value: named.map(({ mention }) => mention.text).join('; '),
    entities: named.map(({ group }) => group),
    grade,
    why,
    rule,
  };
}
