// Mutation testing of the rules and value types: `npm run verify:mutation [-- values|compare|questions] [-- --mutate src/compare/decide-verdict.ts]`.
// `--write` puts the figures of the files that were tested into the table of docs/mutation.md; the rows of other files stay as they are.
// Fails if a mutant survives that docs/mutation.md does not explain.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const started = Date.now();
const root = fileURLToPath(new URL('..', import.meta.url));
const tools = join(root, 'tools/mutation');
const PARTS = ['values', 'compare', 'questions'];
const args = process.argv.slice(2).filter((arg) => arg !== '--write');
const asked = args.filter((arg) => !PARTS.includes(arg));
const named = PARTS.filter((part) => args.some((arg) => arg === part || arg.includes(`src/${part}/`)));
const parts = named.length > 0 ? named : PARTS;

function run(command, args, cwd, env = {}) {
  return (
    spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1
  );
}

/** Mutants that a test killed or that timed out, and those that no test noticed. */
function score(mutants) {
  const count = (...statuses) => mutants.filter((m) => statuses.includes(m.status)).length;
  return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
}

function line(name, noticed, missed, measured) {
  const percent = noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
  return `| ${name} | ${noticed + missed} | ${noticed} | ${missed} | ${percent.toFixed(1)} % | ${measured} |`;
}

/** Mutants of this run by file, such as `values/date.ts`. A report also has some mutants of files that were not asked for. */
function found() {
  const reports = PARTS.map((part) => join(tools, `report/${part}.json`)).filter(
    (file) => existsSync(file) && statSync(file).mtimeMs > started,
  );
  const files = Object.assign({}, ...reports.map((file) => JSON.parse(readFileSync(file, 'utf8')).files));
  const named = asked[asked.indexOf('--mutate') + 1]?.split(',') ?? [];
  return Object.entries(files)
    .filter(([file]) => !asked.includes('--mutate') || named.some((name) => name.split(':')[0] === file))
    .map(([file, { mutants }]) => ({ file: file.replace('src/', ''), mutants }))
    .filter(({ mutants }) => mutants.some((m) => m.status !== 'Ignored'));
}

/** Table of the page with the figures of this run, and the sum of each part. */
function figures(files) {
  const page = readFileSync(join(root, 'docs/mutation.md'), 'utf8');
  const rows = new Map();
  for (const [, file, noticed, missed, measured] of page.matchAll(/^\| `([^`]+)` \| \d+ \| (\d+) \| (\d+) \| [\d.]+ % \| (\S+) \|$/gm))
    if (existsSync(join(root, 'packages/core/src', file))) rows.set(file, { noticed: Number(noticed), missed: Number(missed), measured });
  const measured = new Date().toISOString().slice(0, 10);
  for (const { file, mutants } of files) rows.set(file, { ...score(mutants), measured });
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = PARTS.map((part) => {
    const own = sorted.flatMap(([file, row]) => (file.startsWith(`${part}/`) ? [row] : []));
    const sum = (key) => own.reduce((total, row) => total + row[key], 0);
    return line(`**${part}**`, sum('noticed'), sum('missed'), '');
  });
  const lines = sorted.map(([file, row]) => line(`\`${file}\``, row.noticed, row.missed, row.measured));
  return ['| file | mutants | noticed | survived | score | measured |', '| --- | --- | --- | --- | --- | --- |', ...lines, ...sums].join(
    '\n',
  );
}

/** Files with more survivors than docs/mutation.md explains; each row there that starts with a file has the number it covers. */
function unexplained(files) {
  const page = readFileSync(join(root, 'docs/mutation.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w/-]+\.ts)`[^|]*\|[^|]*\| (\d+) \|[^|]*\|$/gm)];
  return files.flatMap(({ file, mutants }) => {
    const told = rows.filter(([, name]) => name === file).reduce((sum, [, , count]) => sum + Number(count), 0);
    const { missed } = score(mutants);
    return missed <= told ? [] : [`${file}: ${missed} survive, ${told} are explained in docs/mutation.md`];
  });
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
const files = found();
if (process.argv.includes('--write')) write(figures(files));
const missing = unexplained(files);
for (const problem of missing) console.error(problem);
if (failed.length > 0 || missing.length > 0) process.exitCode = 1;
