import type { LockRecord } from '../records/lock.ts';

/** Text of text.lock.yaml, with one line per line of the text and per span. */
export function writeLock({ spans, quotes, lines, ...head }: LockRecord): string {
  const sorted = <V>(record: Readonly<Record<string, V>>) =>
    Object.entries(record).sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length || (a < b ? -1 : 1));
  const rows = sorted(spans).map(([range, [start, end, digest]]) => `  '${range}': [${start}, ${end}, '${digest}']`);
  const parts = sorted(quotes ?? {}).map(
    ([key, [digest, start, end, folded]]) => `  '${key}': ['${digest}', ${start}, ${end}, '${folded}']`,
  );
  return [
    '# written by `synoptic seal`: offsets in code points and digests; no text',
    `sha256: '${head.sha256}'`,
    `digest: '${head.digest}'`,
    `folded: '${head.folded}'`,
    `length: ${head.length}`,
    'lines:',
    ...lines.map(([length, weight, ...digests]) => `  - [${length}, ${weight}, ${digests.map((d) => `'${d}'`).join(', ')}]`),
    'spans:',
    ...rows,
    ...(parts.length > 0 ? ['quotes:', ...parts] : []),
    '',
  ].join('\n');
}
