import type { TextSpan } from '../passages/text-span.ts';
import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { SpanIndex } from '../text/span-index.ts';
import type { DraftClaim } from './draft-claim.ts';
import type { AuthoredFigure, DateFound } from './found-figure.ts';

interface EventGround {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly dates: SpanIndex<DateFound>;
}

/** Words that introduce another event beside the one of the text. */
const ANOTHER: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:(?:a|the)\s+(?:second|third)|another|(?:a|in\s+a)\s+(?:separate|different))\s+[^,;.]{1,80}?\b(?:collapsed?|crashed|exploded|derailed|sank|capsized|erupted|struck|hit|caught\s+fire|broke\s+out|was\s+attacked|occurred|happened)\b|\b(?:a|the)\s+second\s+\w+\s+in\s+[^;.]{1,80}?\bhas\s+(?:\p{Ll}+ly\s+)?(?:collapsed|crashed|exploded|derailed|sunk|capsized|erupted)\b/iu,
  ja: /(?:別の|もう(?:一つ|1つ|一件|1件)の|(?:2|二)(?:件|校|棟|隻|機|度)目の)[^。]{1,40}?(?:倒壊し|墜落し|爆発し|脱線し|転覆し|崩落し|出火し|衝突し|発生し|起き)/,
};

/**
 * C-11: sentences about a second event: from the one that introduces it up to the next that has a date. Only where the figures of these
 * sentences exclude those of the rest on one facet: a text that reports two events of one kind contradicts itself otherwise.
 */
export function otherEventSpans(claims: readonly DraftClaim[], sentences: readonly Sentence[], ground: EventGround): TextSpan[] {
  const spans: TextSpan[] = [];
  let open = false;
  for (const sentence of sentences) {
    const introduces = ANOTHER[ground.language].test(ground.text.slice(sentence.start, sentence.end));
    open = introduces || (open && ground.dates.within(sentence).length === 0);
    if (open) spans.push({ start: sentence.start, end: sentence.end });
  }
  if (spans.length === 0) return [];
  const index = new SpanIndex(spans, (span) => span);
  const [inside, rest] = [new Map<string, Extent>(), new Map<string, Extent>()];
  for (const { facet, type, value, start, end } of claims)
    if (type === 'quantity' && value !== true) widen(index.touching({ start, end }).length > 0 ? inside : rest, facet, boundsOf(value));
  const contradicts = [...inside].some(([facet, one]) => {
    const other = rest.get(facet);
    return other !== undefined && (one.leastHigh < other.mostLow || other.leastHigh < one.mostLow);
  });
  return contradicts ? spans : [];
}

/** Lowest upper and highest lower bound of figures: one of them excludes a figure of others if these do not meet. */
interface Extent {
  readonly leastHigh: number;
  readonly mostLow: number;
}

function widen(extents: Map<string, Extent>, facet: string, [low, high]: readonly [number, number]): void {
  const known = extents.get(facet);
  extents.set(facet, { leastHigh: Math.min(known?.leastHigh ?? high, high), mostLow: Math.max(known?.mostLow ?? low, low) });
}

function boundsOf(value: AuthoredFigure): readonly [number, number] {
  if (typeof value === 'number') return [value, value];
  if (typeof value === 'string') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [form, figure] = Object.entries(value).find(([key]) => key !== 'unit' && key !== 'currency') ?? [];
  if (Array.isArray(figure)) return [Number(figure[0]), Number(figure[1])];
  const n = Number(figure);
  if (Number.isNaN(n)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (form === 'at-least' || form === 'more-than') return [n, Number.POSITIVE_INFINITY];
  return form === 'at-most' || form === 'less-than' || form === 'nearly' ? [Number.NEGATIVE_INFINITY, n] : [n, n];
}
