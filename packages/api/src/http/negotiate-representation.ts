import type { Representation } from '../routes/representation.ts';
import { Problem } from './problem.ts';

/** Splits `event:x.json` into id and representation; the representation is null if the text ends in none of the suffixes. */
export function splitFormatSuffix(
  path: string,
  formats: readonly Representation[],
): { readonly stem: string; readonly representation: Representation | null } {
  const representation = formats.find((r) => path.endsWith(`.${r.suffix}`)) ?? null;
  return { stem: representation ? path.slice(0, -representation.suffix.length - 1) : path, representation };
}

/** Representation that `Accept` prefers; equal preferences are resolved by the order of the list. */
export function negotiateRepresentation(accept: string | undefined, formats: readonly Representation[]): Representation {
  const [first] = formats;
  if (first && (accept === undefined || accept === '' || accept === '*/*')) return first;
  const ranges = (accept ?? '').split(',').map(parseAcceptRange);
  const liked = formats.map((format) => ({ format, quality: qualityOf(mediaTypeOf(format), ranges) })).filter(({ quality }) => quality > 0);
  const best = liked.reduce<(typeof liked)[number] | null>((a, b) => (a && a.quality >= b.quality ? a : b), null);
  if (best) return best.format;
  throw new Problem('not-acceptable', 'no representation matches Accept', `use one of ${formats.map(mediaTypeOf).join(', ')}`);
}

interface AcceptRange {
  readonly type: string;
  readonly quality: number;
}

function parseAcceptRange(text: string): AcceptRange {
  const [type = '', ...parts] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parts.find((part) => part.startsWith('q='))?.slice(2);
  const quality = q === undefined ? 1 : Number(q);
  return { type, quality: Number.isFinite(quality) ? Math.min(Math.max(quality, 0), 1) : 0 };
}

/** Quality of a type: the most specific range that matches decides. */
function qualityOf(type: string, ranges: readonly AcceptRange[]): number {
  for (const wanted of [type, type.replace(/\/.*/, '/*'), '*/*']) {
    const range = ranges.find((r) => r.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}

function mediaTypeOf({ type }: Representation): string {
  return type.split(';')[0] as string;
}
