import { compareRationals } from '../../values/rational.ts';
import { isSpacedLetter, skipSpaces, skipSpacesBack } from '../text/character-class.ts';
import { CUES, type CueKind } from './cues.ts';
import type { QuantityText } from './measure.ts';
import type { QuantityModifier, ReadQuantity } from './quantity-reading.ts';
import type { MeasureRange } from './ranges.ts';

/** Cues on one figure or range. */
interface Cue {
  /** The strongest: a bound before `about`. */
  readonly kind: CueKind | null;
  readonly approximate: boolean;
  readonly start: number;
  readonly end: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** A range with its cues, and a second one where the two are the lower and the upper bound of one quantity. */
export interface CuedMeasure {
  readonly range: MeasureRange;
  readonly cue: Cue;
  readonly second: { readonly range: MeasureRange; readonly cue: Cue } | null;
  readonly start: number;
  readonly end: number;
  readonly figuresStart: number;
  readonly figuresEnd: number;
}

export function withCues(ctx: QuantityText, ranges: readonly MeasureRange[]): CuedMeasure[] {
  const cues = ranges.map((range) => cueOf(ctx, range));
  const found: CuedMeasure[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const [range, cue] = [ranges[i] as MeasureRange, cues[i] as Cue];
    const [next, nextCue] = [ranges[i + 1], cues[i + 1]];
    const pair = next && nextCue && isPair(ctx, range, cue, next, nextCue) ? { range: next, cue: nextCue } : null;
    if (pair) i++;
    const last = pair ?? { range, cue };
    found.push({
      range,
      cue,
      second: pair,
      start: Math.min(range.start, cue.start),
      end: Math.max(last.range.end, pairEnd(ctx, pair, last.cue.end)),
      figuresStart: cue.hasBefore ? Math.min(cue.start, range.figureStart) : range.figureStart,
      figuresEnd: last.cue.hasAfter ? pairEnd(ctx, pair, last.cue.end) : last.range.figureEnd,
    });
  }
  return found;
}

/** 10以上15未満の間: the words that close a pair of bounds belong to it. */
function pairEnd({ text }: QuantityText, pair: object | null, end: number): number {
  return pair && text.startsWith('の間', end) ? end + 2 : end;
}

const MOST_CUES = 3;

function cueOf(ctx: QuantityText, range: MeasureRange): Cue {
  const before = cuesBefore(ctx, range.start);
  const after = cuesAfter(ctx, range);
  const kinds = [...before.kinds, ...after.kinds];
  const approximate = kinds.includes('about') || range.approximate;
  let kind = kinds.find((k) => BOUNDS.has(k)) ?? kinds.find((k) => k === 'about' || k === 'exact') ?? null;
  if (kinds.includes('inclusive')) kind = kind === 'more-than' ? 'at-least' : kind === 'less-than' ? 'at-most' : kind;
  if (range.low.over && !kind) kind = 'over';
  return {
    kind,
    approximate,
    start: before.at,
    end: after.at,
    hasBefore: before.kinds.length > 0,
    hasAfter: after.kinds.length > 0,
  };
}

const BOUNDS: ReadonlySet<CueKind> = new Set(['at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'over']);

interface CueRun {
  readonly kinds: readonly CueKind[];
  readonly at: number;
}

function cuesBefore({ language, text, lower }: QuantityText, start: number): CueRun {
  const kinds: CueKind[] = [];
  let reached = start;
  for (let at = start; kinds.length < MOST_CUES; ) {
    const end = skipSpacesBack(text, at);
    const hit = CUES[language].before.before(lower, end);
    if (!hit || (isSpacedLetter(lower.charCodeAt(hit.start)) && isSpacedLetter(lower.charCodeAt(hit.start - 1)))) break;
    if (language === 'ja' && isOtherWord(text, hit.start, hit.entry)) break;
    kinds.push(hit.entry);
    at = hit.start;
    if (hit.entry !== 'neutral') reached = hit.start;
  }
  const used = kinds.filter((kind) => kind !== 'neutral');
  return used.length > 0 ? { kinds: used, at: reached } : { kinds: [], at: start };
}

/** 史上最大, 過去最高 and the like are records, not bounds; 条約 and 契約 are no 約. */
function isOtherWord(text: string, at: number, kind: CueKind): boolean {
  if (kind === 'at-most' || kind === 'at-least')
    return ['史上', '過去', '世界', '国内', '観測'].some((word) => text.startsWith(word, at - word.length));
  const before = text.charAt(at - 1);
  return kind === 'about' && text[at] === '約' && '条契公規解予制誓婚協節集特要'.includes(before || ' ');
}

function cuesAfter({ language, text, lower }: QuantityText, { start, end, low: { over } }: MeasureRange): CueRun {
  const kinds: CueKind[] = [];
  let at = end;
  // 6弱 of 震度6弱 is a degree of its own scale.
  const isIntensity = language === 'ja' && text.startsWith('震度', start - 2);
  while (kinds.length < MOST_CUES && !isIntensity) {
    const from = language === 'ja' ? at : skipSpaces(text, at);
    const hit = language === 'ja' && text[from] === '~' ? openEnd(text, from) : CUES[language].after.at(lower, from);
    if (!hit || (isSpacedLetter(lower.charCodeAt(hit.end - 1)) && isSpacedLetter(lower.charCodeAt(hit.end)))) break;
    // "5000 or less than 6000": the cue belongs to the figure after it.
    if (lower.startsWith('than', hit.end - 4) && !/^\s*(?:$|[.,;!?)])/.test(lower.slice(hit.end, hit.end + 3))) break;
    if (language === 'ja' && !endsJapaneseCue(text, hit.end, hit.entry)) break;
    kinds.push(hit.entry);
    at = hit.end;
  }
  return over ? { kinds: [...kinds, 'over'], at } : { kinds, at };
}

/** 3人〜: from three on, where no other figure follows. */
function openEnd(text: string, at: number): { readonly entry: CueKind; readonly end: number } | null {
  return /[0-9一-龠]/.test(text.charAt(at + 1)) ? null : { entry: 'at-least', end: at + 1 };
}

/** 強 and 弱 are a modifier only where no word goes on with them: 3割強の, not 3強化. */
function endsJapaneseCue(text: string, end: number, kind: CueKind): boolean {
  const last = text.charAt(end - 1);
  if (last === '強' || last === '弱') return !'化力点者大震制調度行い'.includes(text.charAt(end) || ' ');
  if (last === '超' && kind === 'more-than') return !'過党伝音人高速越'.includes(text.charAt(end) || ' ');
  if (last === '余' && kind === 'over') return !'り儀命計裕地波震白'.includes(text.charAt(end) || ' ');
  return true;
}

const LOWER = new Set<CueKind | null>(['at-least', 'more-than']);
const UPPER = new Set<CueKind | null>(['at-most', 'less-than']);
const PAIR_LINKS = new Set(['', 'で', 'で、', 'かつ', '、かつ', 'が', 'が、', '、', ',', 'and', ', and', 'but', ', but', 'and is', '&']);

/** A lower and an upper bound side by side, the lower not above the upper. */
function isPair(ctx: QuantityText, a: MeasureRange, x: Cue, b: MeasureRange, y: Cue): boolean {
  const rising = LOWER.has(x.kind) && UPPER.has(y.kind);
  const falling = UPPER.has(x.kind) && LOWER.has(y.kind);
  if ((!rising && !falling) || a.high || b.high || b.start - a.end > 60) return false;
  if (a.low.unit && b.low.unit && a.low.unit.id !== b.low.unit.id) return false;
  const [low, high] = rising ? [a, b] : [b, a];
  if (compareRationals(low.low.value, high.low.value) >= 0) return false;
  const link = ctx.text.slice(Math.max(x.end, a.end), Math.min(y.start, b.start)).trim();
  if (!PAIR_LINKS.has(link)) return false;
  // "at least 5 people, up to 9 soldiers" are two quantities: with a comma between them both count the same.
  const counted = ({ low: { figureEnd, end } }: MeasureRange) => ctx.lower.slice(figureEnd, end).trim();
  return (link !== ',' && link !== '、') || counted(a) === counted(b);
}

const MODIFIERS: Readonly<Record<CueKind, QuantityModifier>> = {
  about: 'about',
  'at-least': 'at-least',
  'more-than': 'more-than',
  'at-most': 'at-most',
  'less-than': 'less-than',
  nearly: 'nearly',
  over: 'over',
  exact: 'exact',
  neutral: 'exact',
  inclusive: 'exact',
};

/** Bounds that figures and cues give together. */
export function boundOf({ range, cue, second }: CuedMeasure): ReadQuantity {
  const { low, high } = range;
  const unit = low.unit ?? second?.range.low.unit ?? null;
  if (second) {
    const [under, over] = LOWER.has(cue.kind) ? [{ range, cue }, second] : [second, { range, cue }];
    return {
      lower: under.range.low.value,
      upper: over.range.low.value,
      lowerInclusive: under.cue.kind === 'at-least',
      upperInclusive: over.cue.kind === 'at-most',
      figure: null,
      modifier: 'between',
      approximate: cue.approximate || second.cue.approximate,
      unit,
    };
  }
  if (high)
    return {
      lower: low.value,
      upper: high.value,
      lowerInclusive: true,
      upperInclusive: cue.kind !== 'less-than',
      figure: null,
      modifier: 'between',
      approximate: cue.approximate,
      unit,
    };
  if (low.amount.limits && cue.kind !== 'at-most' && cue.kind !== 'less-than')
    return {
      lower: low.amount.limits.lower,
      upper: LOWER.has(cue.kind) ? null : low.amount.limits.upper,
      lowerInclusive: true,
      upperInclusive: !LOWER.has(cue.kind),
      figure: null,
      modifier: LOWER.has(cue.kind) ? 'at-least' : 'order',
      approximate: cue.approximate,
      unit,
    };
  return bounded(low.value, cue, unit);
}

function bounded(figure: ReadQuantity['lower'], cue: Cue, unit: ReadQuantity['unit']): ReadQuantity {
  const modifier = cue.kind ? MODIFIERS[cue.kind] : 'exact';
  const hasLower = modifier !== 'at-most' && modifier !== 'less-than' && modifier !== 'nearly';
  const hasUpper =
    modifier === 'exact' || modifier === 'about' || modifier === 'at-most' || modifier === 'less-than' || modifier === 'nearly';
  return {
    lower: hasLower ? figure : null,
    upper: hasUpper ? figure : null,
    lowerInclusive: hasLower && modifier !== 'more-than',
    upperInclusive: hasUpper && modifier !== 'less-than' && modifier !== 'nearly',
    figure,
    modifier,
    approximate: cue.approximate && modifier !== 'about',
    unit,
  };
}
