import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const FILE = new URL('../docs/performance.md', import.meta.url);

/** Quantile of the values, the median by default: on noisy machines it is more stable than the mean. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prints a result; with `--write`, also replaces the previous one in docs/performance.md. */
export function reportBenchmark(name: string, text: string): void {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}.`;
  const whole = `${text}\n\n${machine}`;
  console.log(whole);
  if (!process.argv.includes('--write')) return;
  const page = readFileSync(FILE, 'utf8');
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks the markers ${begin} and ${end}`);
  writeFileSync(FILE, `${page.slice(0, from + begin.length)}\n\n${whole}\n\n${page.slice(to)}`);
}
