import type { Seal } from '../shapes/document.ts';
import { spanDigest } from '../text/digest.ts';
import { nonBlankLines, prepareText } from '../text/lines.ts';
import type { LineRange } from '../text/locator.ts';
import { type Hydration, hydrate } from './hydrate.ts';
import { sealText } from './seal-text.ts';
import type { HydratedSpan, SealedSpan } from './span-outcome.ts';

/** Page about a bridge with headings, end marks, a repeated title, a paragraph of three lines and near-copies. */
export const BRIDGE = [
  '川霧町の新しい橋をめぐる公開の討論会',
  '投稿日: 2031年4月3日',
  '川霧町の町議会は3日の夜、古い木の橋を鉄の橋に架け替える案について住民の意見を聞いた。',
  '集まったのはおよそ80人で、半分以上が橋の向こう側の農家の人たちだった。',
  '──',
  '町長は、冬のあいだに橋げたが二度も割れたことを挙げ、',
  'このままでは小学校に通う子どもたちを安全に渡らせることができない',
  'と説明した。',
  '──',
  '費用',
  '工事にかかる費用は1億2000万円で、そのうち3分の2を県が出す見通しだという。',
  '川霧町の新しい橋をめぐる公開の討論会',
  '漁業組合の代表は、アユが上ってくる5月から7月までは川の中で工事をしないよう求めた。',
  '──',
  '反対の声',
  '一方、橋の近くで茶店を営む女性は「木の橋だからこそ人が見に来る」と述べ、修理にとどめるよう訴えた。',
  '川霧町の町議会は3日の夜、古い木の橋を鉄の橋に架け替える案について住民の意見を聞いた。',
  '議会は6月の会期で結論を出すことにしているが、町長の任期は5月に切れる。',
  '(終)',
];

/** Another page that shares a sentence with the first. */
export const ORCHARD = [
  '果樹園だより 第12号',
  'ことしはリンゴの花が例年より十日も早く開き、霜への備えが間に合わなかった畑が多い。',
  '役場の農政課は、被害の大きい農家に苗木の代金の半分を補助する方針を決めた。',
  '集まったのはおよそ80人で、半分以上が橋の向こう側の農家の人たちだった。',
  '来月の寄り合いでは、隣の谷で始まった共同の選果場を見に行く予定である。',
];

/** Hard-wrapped page in English. */
export const FERRY = [
  'The ferry',
  'The island council voted on Tuesday to keep the night ferry running',
  'through the winter, although fewer than thirty people use it on most',
  'evenings and the engine is older than its captain.',
  'Shop owners had asked for a later boat on market days, when buyers',
  'from the mainland miss the last crossing and have to stay overnight.',
  'The ferry company said it would answer before the end of the month.',
];

/** Ranges as in passages and anchors: each line, and the paragraph of three lines. */
export const RANGES: readonly LineRange[] = [...BRIDGE.map((_, i): LineRange => [i + 1, i + 1]), [6, 8]];

export function sealOf(document: string, lines: readonly string[]): Seal {
  return { document: `document:${document}`, ...sealText(lines.join('\n')) };
}

export const SEALS = [sealOf('bridge', BRIDGE), sealOf('orchard', ORCHARD), sealOf('ferry', FERRY)];

/** Span of a range of lines, as in a seal. */
export function spanIn(lines: readonly string[], [from, to]: LineRange): SealedSpan {
  const prepared = prepareText(lines.join('\n'));
  const table = nonBlankLines(prepared);
  const start = table[from - 1]?.start ?? 0;
  const end = table[to - 1]?.end ?? 0;
  return { lines: [from, to], start, end, digest: spanDigest([...prepared].slice(start, end).join('')) };
}

/** Hydrates a text; throws if it is not identified. */
export function hydrateOrThrow(text: string | Uint8Array, seals: readonly Seal[] = SEALS): Hydration {
  const result = hydrate(text, seals);
  if (result.document === null) throw new Error(`the text was not identified: ${result.because}`);
  return result;
}

/** Outcomes of the lines of the bridge that are not exact. */
export function inexactOutcomes(text: Hydration): Record<string, string> {
  const outcomes = RANGES.map(
    (range) => [range[0] === range[1] ? `${range[0]}` : range.join('-'), bridgeSpan(text, range).outcome] as const,
  );
  return Object.fromEntries(outcomes.filter(([, outcome]) => outcome !== 'exact'));
}

export function bridgeSpan(text: Hydration, range: LineRange): HydratedSpan {
  return text.span(spanIn(BRIDGE, range));
}

/** Text of a span in the reader's copy. */
export function bridgeSpanText(text: Hydration, range: LineRange): string | null {
  const { start, end } = bridgeSpan(text, range);
  return start === null || end === null ? null : text.cut(start, end);
}
