import { Problem } from './problem.ts';

/** One way to write an answer. */
export interface Representation {
  readonly suffix: string;
  readonly type: string;
  write(answer: unknown): string;
}

const json: Representation = {
  suffix: 'json',
  type: 'application/json; charset=utf-8',
  write: (answer) => `${JSON.stringify(answer)}\n`,
};

/** In order of preference where a client takes any. A suffix never clashes with an id: ids hold no dot. */
export const REPRESENTATIONS: readonly Representation[] = [json];

/** Splits `event:x.json` into what is asked for and how; null where it ends in no known suffix. */
export function splitSuffix(path: string): { readonly stem: string; readonly representation: Representation | null } {
  const representation = REPRESENTATIONS.find((r) => path.endsWith(`.${r.suffix}`)) ?? null;
  return { stem: representation ? path.slice(0, -representation.suffix.length - 1) : path, representation };
}

/** The representation that `Accept` asks for. */
export function negotiate(accept: string | undefined): Representation {
  if (accept === undefined || accept === '' || accept.includes('*/*')) return json;
  const ranges = accept
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim().toLowerCase()))
    .filter(([, ...parts]) => !parts.some((p) => /^q=0(\.0*)?$/.test(p)))
    .map(([range]) => range);
  const found = REPRESENTATIONS.find(({ type }) => {
    const plain = type.split(';')[0] as string;
    return ranges.includes(plain) || ranges.includes(plain.replace(/\/.*/, '/*'));
  });
  if (found) return found;
  throw new Problem(
    'not-acceptable',
    'no representation fits Accept',
    `there are ${REPRESENTATIONS.map((r) => r.type.split(';')[0]).join(', ')}`,
  );
}
