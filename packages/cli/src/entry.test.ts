import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { VERSION } from './version.ts';

const ENTRY = fileURLToPath(new URL('../bin/synoptic.cjs', import.meta.url));

/** Runs the entry on a Node that says it is of another version. */
const onNode = (version: string) =>
  promisify(execFile)(process.execPath, [
    '-e',
    `Object.defineProperty(process.versions, 'node', { value: '${version}' }); process.argv.splice(1, 0, '${ENTRY}'); require('${ENTRY}')`,
    '--',
    '--version',
  ]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

describe('the entry of the program', () => {
  it.each(['18.20.8', '20.20.2', '22.11.0', '8.17.0'])('reports in one sentence that Node %s is too old', async (version) => {
    const { code, stdout, stderr } = await onNode(version);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`synoptic: needs Node 22.12 or newer; this is Node ${version}. See https://nodejs.org/en/download\n`);
  });

  it('runs the program on a newer version', async () =>
    expect(await onNode('22.12.0')).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' }));

  it('uses no syntax that old versions cannot parse', () =>
    expect(readFileSync(ENTRY, 'utf8')).not.toMatch(/=>|`|\b(const|let|import|class|async|await)\b(?! of)/));
});
