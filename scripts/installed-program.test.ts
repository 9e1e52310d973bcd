import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'synoptic-installed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Environment of a user: no variable of this run, and the Node that runs the tests. */
const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, HOME: folder, LANG: 'en_US.UTF-8' };

interface PackedPackage {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('the program as npm would install it, in an empty folder', () => {
  let packed: PackedPackage;
  const program = join(folder, 'node_modules/.bin/synoptic');
  const run = (...args: string[]) => spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });

  beforeAll(() => {
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const listed = JSON.parse(execFileSync('npm', pack, { cwd: join(root, 'packages/cli'), encoding: 'utf8' })) as PackedPackage[];
    [packed] = Object.values(listed) as [PackedPackage];
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(folder, packed.filename)];
    execFileSync('npm', install, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  });

  it('is one package with licence, notices, manual, starters, viewer and worker, and no source', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of ['README.md', 'LICENSE', 'man/synoptic.1', 'bin/synoptic.cjs', 'dist/corpus.json', 'dist/THIRD-PARTY-NOTICES.md'])
      expect(paths).toContain(path);
    for (const part of ['starters', 'viewer', 'worker']) expect(paths.some((path) => path.startsWith(`dist/${part}/`))).toBe(true);
    expect(paths.filter((path) => /\.tsx?$|\.map$|(^|\/)src\//.test(path))).toEqual([]);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['synoptic']);
  });

  it('lists, compares, makes a corpus, checks and exports it', () => {
    expect(run('ls', 'documents')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('document:') });
    expect(run('init', 'storm', '--starter', 'disaster', '--language', 'fr').status).toBe(0);
    expect(run('check', '--corpus', 'storm').status).toBe(0);
    const events = JSON.parse(run('ls', 'events', '--json', '--corpus', 'storm').stdout).items as { id: string }[];
    const compared = run('compare', events[0]?.id ?? '', '--corpus', 'storm');
    expect(compared).toMatchObject({ status: 0, stderr: '' });
    expect(run('export', 'site', 'public', '--corpus', 'storm').status).toBe(0);
    expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
  });

  it('reads own texts and writes a server for an own corpus', () => {
    writeFileSync(join(folder, 'a.txt'), 'The mayor said on Monday that 12 people died in the flood.\n');
    writeFileSync(join(folder, 'b.txt'), 'Police said on Tuesday that 15 people died in the flood.\n');
    expect(run('read', 'a.txt', 'b.txt')).toMatchObject({ status: 0, stdout: expect.stringMatching(/12[\s\S]*15/) });
    for (const target of ['worker', 'deno', 'bun', 'vercel']) {
      expect(run('export', target, target, '--corpus', 'storm'), target).toMatchObject({ status: 0 });
      expect(existsSync(join(folder, target)), target).toBe(true);
    }
  });

  it('writes an own corpus into a database, and reads it there', () => {
    expect(run('push', 'sqlite:storm.sqlite', '--corpus', 'storm')).toMatchObject({ status: 0 });
    expect(run('ls', 'events', '--corpus', 'sqlite:storm.sqlite').stdout).toBe(run('ls', 'events', '--corpus', 'storm').stdout);
  });

  const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
  it.skipIf(!hasTerminal)('opens full-screen in a terminal, and quits by q and q again', async () => {
    const terminal = spawn('script', ['-qec', `${program} --corpus storm`, '/dev/null'], {
      cwd: folder,
      env: { ...env, TERM: 'xterm-256color' },
    });
    let shown = '';
    const presses = ['quit', 'once more'];
    terminal.stdout.setEncoding('utf8').on('data', (part: string) => {
      shown += part;
      if (presses[0] !== undefined && shown.includes(presses[0])) {
        presses.shift();
        terminal.stdin.write('q');
      }
    });
    expect((await once(terminal, 'close'))[0]).toBe(0);
    expect(shown).toContain('\u001b[?1049h');
  });

  it('serves the terminal over SSH', async () => {
    const server = spawn(program, ['ssh', '--port', '0', '--host-key', join(folder, 'key')], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for await (const part of server.stdout.setEncoding('utf8')) {
      said += part;
      if (/ssh.*\d{4,5}/.test(said)) break;
    }
    expect(said).toMatch(/ssh/);
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'close');
  });

  it('serves viewer and API', async () => {
    const server = spawn(program, ['serve'], { cwd: folder, env: { ...env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const base = said.trim().replace('Synoptic: ', '');
    const [page, corpus] = await Promise.all([fetch(`${base}/`), fetch(`${base}/v1/corpus`)]);
    expect([page.status, corpus.status]).toEqual([200, 200]);
    expect(await page.text()).toContain('<title>');
    server.kill('SIGTERM');
    expect((await once(server, 'close'))[0]).toBe(0);
  });

  it('answers an assistant on standard input', () => {
    const initialize = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    const input = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })}\n`;
    const { stdout, status } = spawnSync(program, ['mcp'], { cwd: folder, env, input, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, result: { serverInfo: { name: expect.stringMatching(/synoptic/i) } } });
  });
});

describe('the container image', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

  it('copies only what the package contains, and does not run as root', () => {
    const copied = [...dockerfile.matchAll(/^COPY --from=build (.+) (\S+)$/gm)].flatMap(([, from = '']) => from.split(' '));
    expect(copied).toEqual(['/build/packages/cli/bin', '/build/packages/cli/dist', '/build/packages/cli/package.json', '/build/LICENSE']);
    for (const path of copied) expect(existsSync(join(root, path.replace('/build/', ''))), path).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
