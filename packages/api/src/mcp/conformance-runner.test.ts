import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveNode } from '../presets/node.ts';
import { missingTool } from '../presets/processes.fixture.ts';
import { buildShippedCorpus } from '../presets/runtimes.fixture.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RUNNER = here('../../../../tools/node_modules/.bin/conformance');
const NOT_OFFERED = here('not-offered.yaml');
const PAGE = readFileSync(here('../../../../docs/mcp.md'), 'utf8');

const reason = missingTool('@modelcontextprotocol/conformance');

/** Runs every server scenario of the protocol's official conformance runner. */
describe.skipIf(reason)(`MCP’s conformance runner${reason ? ` (${reason})` : ''}`, () => {
  let outcome: { code: number; passed: string[]; failed: string[] };
  beforeAll(async () => {
    const serving = await serveNode({ reader: memoryReader(await buildShippedCorpus()), port: 0, limits: { threads: 0 } });
    const folder = await mkdtemp(join(tmpdir(), 'synoptic-mcp-'));
    const args = [RUNNER, 'server', '--url', `${serving.url}/mcp`, '--suite', 'all', '--expected-failures', NOT_OFFERED, '-o', folder];
    outcome = await new Promise((resolve) =>
      execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'], NO_COLOR: '1' } }, (error, out) => {
        const of = (sign: string) => [...out.matchAll(new RegExp(`^${sign} ([a-z0-9-]+): \\d`, 'gm'))].map(([, name]) => name ?? '');
        resolve({ code: error ? Number(error.code) : 0, passed: of('✓'), failed: of('✗') });
      }),
    );
    await Promise.all([serving.close(), rm(folder, { recursive: true })]);
  });

  it('finds no fault in the supported features', () => {
    expect(outcome.code).toBe(0);
    expect(outcome.passed).toEqual(expect.arrayContaining(['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection']));
  });
  it('has every scenario documented in docs/mcp.md', () => {
    const told = (rest: string) => new RegExp(`^\\| \`(${rest})\` \\|`, 'm').test(PAGE) || PAGE.includes(`\`${rest}\``);
    expect([...outcome.passed, ...outcome.failed].filter((name) => !told(name))).toEqual([]);
    expect(outcome.passed.length + outcome.failed.length).toBeGreaterThan(30);
  });
});
