import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the nightly run', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-nightly-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  function nightly(scripts: Record<string, string>, ...names: string[]) {
    writeFileSync(join(place, 'package.json'), JSON.stringify({ scripts }));
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(place, 'summary.md') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/nightly.mjs'), ...names], {
      cwd: place,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
  const results = (stdout: string) => [...stdout.matchAll(/^\| (\S+:\S+) \| (\w+) \|/gm)].map(([, name, is]) => `${name} ${is}`);

  it('continues after a failure, runs checks before benches, and counts exit status 2 as skipped', () => {
    const { status, stdout } = nightly({ 'bench:far': 'exit 2', 'verify:bad': 'exit 1', start: 'exit 9', 'verify:good': 'exit 0' });
    expect(results(stdout)).toEqual(['verify:bad failed', 'verify:good passed', 'bench:far skipped']);
    expect(stdout.trimEnd()).toMatch(/1 passed, 1 failed, 1 skipped$/);
    expect(readFileSync(join(place, 'summary.md'), 'utf8')).toContain('| verify:bad | failed |');
    expect(status).toBe(1);
  });

  it('runs only the scripts that are named, and refuses unknown ones and selections', () => {
    const some = { 'verify:good': 'exit 0', 'verify:some': 'node scripts/nightly.mjs verify:good' };
    expect(results(nightly(some).stdout)).toEqual(['verify:good passed']);
    const scripts = { 'verify:good': 'exit 0', 'verify:bad': 'exit 1', start: 'exit 0' };
    expect(nightly(scripts, 'verify:good')).toMatchObject({ status: 0 });
    expect(nightly(scripts, 'start')).toMatchObject({ status: 2, stderr: expect.stringContaining('verify:good, verify:bad') });
  });
});

describe('the workflows', () => {
  const folder = join(root, '.github/workflows');
  const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  it('pin each action to a commit, with its version in a comment', () => {
    expect(workflows.some(({ text }) => text.includes('uses: '))).toBe(true);
    for (const { name, text } of workflows)
      for (const [, action] of text.matchAll(/uses: (.*)/g)) expect(action, name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('have read-only permissions, but for those that a release needs, and persist no credentials', () => {
    for (const { name, text } of workflows) {
      expect(
        [...text.matchAll(/^\s*permissions:\n((?:\s+\w[\w-]*: \w+\n)+)/gm)].map(([, rights]) => rights?.trim()),
        name,
      ).toEqual(name === 'release.yml' ? ['contents: read', 'contents: write\n      id-token: write'] : ['contents: read']);
      expect(text.match(/checkout@/g)?.length, name).toBe(text.match(/persist-credentials: false/g)?.length);
      expect(text, name).not.toContain('secrets.');
    }
  });

  it('run only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const run = workflows.flatMap(({ text }) => [...text.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name = '']) => name));
    expect(run).toContain('nightly');
    for (const name of run) expect(scripts).toHaveProperty([name]);
  });
});
