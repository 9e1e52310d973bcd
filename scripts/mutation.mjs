// `npm run verify:mutation [-- values|compare] [-- --mutate src/compare/verdict.ts]`: changes the rules and the value types one token at a time and
// sees whether a test notices. With `--write` the figures take their place in docs/mutation.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tools = join(root, 'tools/mutation');
const PARTS = ['values', 'compare'];
const args = process.argv.slice(2).filter((arg) => arg !== '--write');
const asked = args.filter((arg) => !PARTS.includes(arg));
const parts = PARTS.filter((part) => !args.some((arg) => PARTS.includes(arg)) || args.includes(part));

function run(command, args, cwd, env = {}) {
  return (
    spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1
  );
}

/** Killed or timed out of all that could be noticed. */
function score(mutants) {
  const count = (...statuses) => mutants.filter((m) => statuses.includes(m.status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  return { noticed, missed, percent: noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed) };
}

function line(name, { noticed, missed, percent }) {
  return `| ${name} | ${noticed + missed} | ${noticed} | ${missed} | ${percent.toFixed(1)} % |`;
}

function figures() {
  const reports = PARTS.map((part) => join(tools, `report/${part}.json`)).filter((file) => existsSync(file));
  const files = Object.assign({}, ...reports.map((file) => JSON.parse(readFileSync(file, 'utf8')).files));
  const rows = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { mutants }]) => line(`\`${file.replace('src/', '')}\``, score(mutants)));
  const all = line('**all**', score(Object.values(files).flatMap((f) => f.mutants)));
  return ['| file | mutants | noticed | survived | score |', '| --- | --- | --- | --- | --- |', ...rows, all].join('\n');
}

function write(text) {
  const file = join(root, 'docs/mutation.md');
  const page = readFileSync(file, 'utf8');
  const [begin, end] = ['<!-- mutation -->', '<!-- /mutation -->'];
  writeFileSync(file, `${page.slice(0, page.indexOf(begin) + begin.length)}\n\n${text}\n\n${page.slice(page.indexOf(end))}`);
}

if (!existsSync(join(tools, 'node_modules'))) run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], tools);
const stryker = join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const command = [stryker, 'run', join(tools, 'stryker.config.mjs'), ...asked];
const failed = parts.filter((part) => run(process.execPath, command, join(root, 'packages/core'), { SYNOPTIC_MUTATION_PART: part }) !== 0);
process.exitCode = failed.length > 0 ? 1 : 0;
if (process.argv.includes('--write')) write(figures());
