// `npm test`: builds, checks types, format and lint, runs every test, and ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QUIET, turbo } from './turbo.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, ...QUIET };
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command with inherited output; true if it exits with 0. */
function run(command, args, cwd = root) {
  const windows = process.platform === 'win32';
  return spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: windows }).status === 0;
}

/** Reports a repository-wide check, which counts as one test. */
function check(name, ok) {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** Installs tools/ (dependencies of tests only, with their own lock) if its lock has changed. */
function installTools() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'tools/package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'tools/node_modules/.lock-digest');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const installed = run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], join(root, 'tools'));
  if (installed) writeFileSync(stamp, lock);
  return installed;
}

/** Runs Vitest and adds the counts of its JSON report. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-test-'));
  const report = join(folder, 'report.json');
  // More workers than cores where there are few, since tests wait for browsers, servers and terminals.
  const workers = `--maxWorkers=${Math.max(4, availableParallelism() - 1)}`;
  const ended = run('npx', ['vitest', 'run', workers, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only]);
  if (!existsSync(report)) return check('the test runner reports', false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  total.passed += numPassedTests;
  total.failed += numFailedTests + broken;
  total.skipped += numPendingTests + (numTodoTests ?? 0);
  // Errors outside of tests do not appear in the report.
  if (!ended && numFailedTests + broken === 0) check('the test runner ends without an error', false);
  rmSync(folder, { recursive: true, force: true });
}

if (only.length === 0) {
  check('test tools are installed', installTools());
  check('every package builds', turbo(['run', 'build', '--output-logs=errors-only'], env));
  check('types hold', turbo(['run', 'check-types', '--output-logs=errors-only'], env));
  check('format, lint and import rules hold', run('npx', ['biome', 'ci', '--max-diagnostics=40', '.']));
}
runTests();
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
