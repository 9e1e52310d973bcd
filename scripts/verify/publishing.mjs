// `npm run verify:publishing`: what a release would publish, checked by the programs of others (tools/publishing): publint, attw, mcpb, and clients of
// the API made by three generators, which must compile and have a type for every path.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUBLISHED, stageRelease } from '../stage-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = join(root, 'tools/publishing');
const windows = process.platform === 'win32';
const failed = [];

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell: windows }).status === 0;
}

/** A program of tools/publishing. */
const tool = (name, args, cwd) => run(join(tools, 'node_modules/.bin', name), args, cwd);

function check(name, ok) {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (!ok) failed.push(name);
}

if (!existsSync(join(tools, 'node_modules')) && !run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], tools)) process.exit(1);
const work = mkdtempSync(join(tmpdir(), 'synoptic-publishing-'));
const out = stageRelease(join(work, 'release'), process.env.GITHUB_REPOSITORY ?? 'owner/synoptic');

for (const name of PUBLISHED) {
  check(`publint has nothing against ${name}`, tool('publint', ['run', join(out, name), '--strict'], work));
  const packed = run('npm', ['publish', join(out, name), '--dry-run', '--access', 'public', '--loglevel=error'], work);
  check(`npm would publish ${name}`, packed);
}
// The program is no library: it has no types to resolve.
for (const name of ['core', 'api'])
  check(`types of ${name} resolve (attw)`, tool('attw', ['--pack', join(out, name), '--profile', 'esm-only'], work));
check('the bundle for assistants is valid (mcpb)', tool('mcpb', ['validate', join(out, 'mcpb/manifest.json')], work));
check('the bundle is packed (mcpb)', tool('mcpb', ['pack', join(out, 'mcpb'), join(out, 'synoptic.mcpb')], work));

const clients = join(tools, 'generated');
rmSync(clients, { recursive: true, force: true });
cpSync(join(root, 'packages/api/src/openapi/openapi.json'), join(clients, 'openapi.json'));
writeFileSync(
  join(clients, 'orval.config.mjs'),
  "export default { synoptic: { input: './openapi.json', output: { target: './orval/client.ts', client: 'fetch', mode: 'single' } } };\n",
);
writeFileSync(
  join(clients, 'every-path-has-a-type.ts'),
  `import type { paths } from './types.ts';
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: infer C } } } } ? C[keyof C] : never;
type Untyped = { [P in keyof paths]: unknown extends Answer<P> ? P : [Answer<P>] extends [never] ? P : never }[keyof paths];
export const none: [Untyped] extends [never] ? true : Untyped = true;
export const verdict = (answer: Answer<'/v1/compare'>): string | undefined => answer.rows[0]?.verdict;
`,
);
check('openapi-typescript reads the document', tool('openapi-typescript', ['openapi.json', '-o', 'types.ts'], clients));
check('orval reads the document', tool('orval', ['--config', 'orval.config.mjs'], clients));
check('hey-api reads the document', tool('openapi-ts', ['-i', 'openapi.json', '-o', 'hey'], clients));
const strict = [
  '--noEmit',
  '--strict',
  '--target',
  'es2022',
  '--module',
  'esnext',
  '--moduleResolution',
  'bundler',
  '--allowImportingTsExtensions',
];
const sources = ['types.ts', 'every-path-has-a-type.ts', 'orval/client.ts', 'hey/index.ts'];
check(
  'their clients compile, with a type for every path',
  tool('tsc', [...strict, '--lib', 'es2022,dom,dom.iterable', ...sources], clients),
);

rmSync(clients, { recursive: true, force: true });
rmSync(work, { recursive: true, force: true });
console.log(failed.length === 0 ? 'what a release publishes is in order' : `${failed.length} failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
