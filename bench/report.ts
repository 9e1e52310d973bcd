import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const FILE = new URL('../docs/performance.md', import.meta.url);

/** Middle value: machines are noisy, and a mean follows the noise. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Shows a result; with `--write` it also takes the place of the last one in docs/performance.md. */
export function reportBenchmark(name: string, text: string): void {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}.`;
  const whole = `${text}\n\n${machine}`;
  console.log(whole);
  if (!process.argv.includes('--write')) return;
  const page = readFileSync(FILE, 'utf8');
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(FILE, `${page.slice(0, from + begin.length)}\n\n${whole}\n\n${page.slice(to)}`);
}
