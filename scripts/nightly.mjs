// `npm run nightly [-- NAME…]`: checks too long for a test. Runs every `verify:*` and then every `bench:*` script of package.json, or the ones named,
// and ends with a summary table. Exit status 2 means that something outside the repository is missing, and counts as skipped.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
// Scripts that run this one with names are selections, not checks of their own.
const all = ['verify:', 'bench:'].flatMap((kind) =>
  Object.keys(scripts).filter((name) => name.startsWith(kind) && !scripts[name].includes('scripts/nightly.mjs')),
);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`unknown script: ${unknown.join(', ')}; choose from ${all.join(', ')}`);
  process.exit(2);
}

const RESULT = { 0: 'passed', 2: 'skipped' };

const told = (asked.length > 0 ? asked : all).map((name) => {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { status } = spawnSync('npm', ['run', '-s', name], { stdio: 'inherit', shell: process.platform === 'win32' });
  return { name, is: RESULT[status ?? 1] ?? 'failed', minutes: ((Date.now() - began) / 60_000).toFixed(1) };
});

const count = (is) => told.filter((t) => t.is === is).length;
const summary = [
  '| nightly | result | minutes |',
  '| --- | --- | --- |',
  ...told.map(({ name, is, minutes }) => `| ${name} | ${is} | ${minutes} |`),
  '',
  `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
].join('\n');
console.log(`\n${summary}`);
const page = process.env.GITHUB_STEP_SUMMARY;
if (page) appendFileSync(page, `${summary}\n`);
process.exitCode = count('failed') > 0 ? 1 : 0;
