// CPU time of verifying the digest of a compiled corpus when a command starts: each figure is of a process of its own, as code that has run before is
// faster. Run: npm run bench:digest [-- --write]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable, quantile, reportBenchmark } from './report.ts';

const STARTS = 15;
const file = fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url));
const main = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const reading = new URL('../packages/core/src/corpus/read-compiled-corpus.ts', import.meta.url).href;

/** Milliseconds of CPU, all threads, that a program prints. */
const measured = (program: string) =>
  Number(
    execFileSync(process.execPath, ['--conditions=synoptic:source', '--input-type=module', '-e', program], { encoding: 'utf8' }).trim(),
  );
const cpuOf = (work: string) => `
  import { readFileSync } from 'node:fs';
  const { readCompiledCorpus } = await import('${reading}');
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  const text = readFileSync('${file}', 'utf8');
  const began = process.cpuUsage();
  ${work}
  const { user, system } = process.cpuUsage(began);
  console.log((user + system) / 1000);`;
const wholeCommand = `
  process.argv.push('ls', 'facets', '--corpus', '${file}');
  process.stdout.write = () => true;
  process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000); });
  await import('${main}');`;

/** Milliseconds of CPU of a whole command, from the start of Node on. */
function commandCpu(): number {
  const script = `const { spawnSync } = require('node:child_process');
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(wholeCommand)}], { encoding: 'utf8' });
    console.log(stderr.trim().split('\\n').at(-1));`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim());
}

const columns: Record<string, number[]> = { 'JSON.parse alone': [], 'parsed and verified': [], 'whole command `ls facets`': [] };
for (let start = 0; start < STARTS; start++) {
  columns['JSON.parse alone']?.push(measured(cpuOf('JSON.parse(text);')));
  columns['parsed and verified']?.push(measured(cpuOf("await readCompiledCorpus(text, 'x');")));
  columns['whole command `ls facets`']?.push(commandCpu());
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
reportBenchmark(
  'digest',
  `CPU time, all threads, of ${STARTS} fresh processes for the bundled corpus (${(readFileSync(file).length / 1e6).toFixed(1)} MB):\n\n${markdownTable(
    ['', 'best', 'median'],
    Object.entries(columns).map(([name, values]) => [name, ms(Math.min(...values)), ms(quantile(values))]),
  )}`,
);
