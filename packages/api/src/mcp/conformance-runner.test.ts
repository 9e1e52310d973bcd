import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveNode } from '../presets/node.ts';
import { missingTool } from '../presets/processes.fixture.ts';
import { UNHURRIED_LIMITS } from '../presets/unhurried-limits.fixture.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RUNNER = here('../../../../tools/node_modules/.bin/conformance');
const PAGE = readFileSync(here('../../../../docs/mcp.md'), 'utf8');

const reason = missingTool('@modelcontextprotocol/conformance');

interface Check {
  readonly id: string;
  readonly status: string;
  readonly errorMessage?: string;
}

interface Outcome {
  readonly code: number;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** Checks that failed in scenarios for features that are offered. */
  readonly faults: readonly string[];
}

/** Scenarios that are offered, although single checks of them need what is not. */
const OFFERED_IN_PART = ['server-stateless', 'caching'];

const REVISIONS = [
  { revision: '2025-11-25', pass: ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'], scenarios: 30 },
  { revision: '2026-07-28', pass: ['tools-list', 'dns-rebinding-protection', 'http-header-validation'], scenarios: 45 },
];

/** Runs all that a revision requires of a server by the protocol's official conformance runner. */
describe.skipIf(reason).each(REVISIONS)(
  `MCP’s conformance runner${reason ? ` (${reason})` : ''}, $revision`,
  ({ revision, pass, scenarios }) => {
    let outcome: Outcome;
    beforeAll(async () => {
      outcome = await runScenarios(revision);
    });

    it('finds no fault in the supported features', () => {
      expect([outcome.code, outcome.faults]).toEqual([0, []]);
      expect(outcome.passed).toEqual(expect.arrayContaining(pass));
    });
    it('has every scenario documented in docs/mcp.md', () => {
      const told = (rest: string) => new RegExp(`^\\| \`(${rest})\` \\|`, 'm').test(PAGE) || PAGE.includes(`\`${rest}\``);
      expect([...outcome.passed, ...outcome.failed].filter((name) => !told(name))).toEqual([]);
      expect(outcome.passed.length + outcome.failed.length).toBeGreaterThan(scenarios);
    });
  },
);

async function runScenarios(revision: string): Promise<Outcome> {
  const serving = await serveNode({
    reader: await readerOfShippedCorpus(),
    port: 0,
    limits: { threads: 0, ...UNHURRIED_LIMITS },
  });
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-mcp-'));
  const expected = here(`not-offered-${revision}.yaml`);
  const args = [RUNNER, 'server', '--url', `${serving.url}/mcp`, '--requirements', revision, '--expected-failures', expected, '-o', folder];
  const { code, out } = await new Promise<{ code: number; out: string }>((resolve) =>
    execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'], NO_COLOR: '1' } }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    ),
  );
  const of = (sign: string) => [...out.matchAll(new RegExp(`^${sign} ([a-z0-9-]+): \\d`, 'gm'))].map(([, name]) => name ?? '');
  const faults = await readFaults(folder);
  await Promise.all([serving.close(), rm(folder, { recursive: true })]);
  return { code, passed: of('✓'), failed: of('✗'), faults };
}

async function readFaults(folder: string): Promise<string[]> {
  const results = (await readdir(folder)).filter((name) => OFFERED_IN_PART.some((scenario) => name.startsWith(`server-${scenario}-`)));
  const checks = await Promise.all(results.map(async (name) => JSON.parse(await readFile(join(folder, name, 'checks.json'), 'utf8'))));
  return (checks.flat() as Check[])
    .filter(({ status, errorMessage = '' }) => status === 'FAILURE' && !/^Not testable: |: Method not found$/.test(errorMessage))
    .map(({ id, errorMessage }) => `${id}: ${errorMessage}`);
}
