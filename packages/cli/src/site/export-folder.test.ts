import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { writeFlood } from '../corpus.fixture.ts';

const WEB = fileURLToPath(new URL('../../../web', import.meta.url));
const corpus = writeFlood();
let around: string;

beforeAll(() => {
  around = mkdtempSync(join(tmpdir(), 'synoptic-site-'));
  if (!existsSync(join(WEB, 'dist/service-worker.js'))) execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: WEB });
});

const site = (...args: string[]) => runSynoptic(['export', 'site', ...args, '--corpus', corpus], { cwd: around });
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

describe('synoptic export site', () => {
  it('writes the viewer, the corpus, and a page for each record, and prints the folder', async () => {
    const folder = join(around, 'flood');
    const { code, out, err } = await site('flood', '--base', '/papers/flood');
    expect([code, out]).toEqual([0, `${folder}\n`]);
    expect(err).toMatch(/^\d+ files, \d+ KB; corpus [0-9a-f]{12}; to lie at \/papers\/flood\/\n$/);
    expect(files(folder)).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'service-worker.js',
        '.nojekyll',
        'events/event_flood/index.html',
        'ledger/index.html',
      ]),
    );
    const name = files(folder).find((file) => file.startsWith('corpus-')) ?? '';
    expect(JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()).corpus.name).toBeDefined();
    const page = readFileSync(join(folder, 'events/event_flood/index.html'), 'utf8');
    expect(page).toContain('<title>The flood of the north · Synoptic</title>');
    expect(page).toContain(`<meta name="synoptic-corpus" content="/papers/flood/${name}">`);
    expect(page.match(/(?:href|src)="(?!\/papers\/flood\/)[^"]*"/g)).toBeNull();
    expect(statSync(folder).mode & 0o755).toBe(0o755);
  });

  it('has a policy on every page that allows only its own scripts, styles and server', async () => {
    for (const file of files(join(around, 'flood')).filter((name) => name.endsWith('.html'))) {
      const page = readFileSync(join(around, 'flood', file), 'utf8');
      expect(page.indexOf('http-equiv="Content-Security-Policy"'), file).toBeLessThan(page.indexOf('<script'));
      expect(page, file).toMatch(/content="default-src 'none'; script-src 'self'; /);
      expect(page, file).not.toMatch(/unsafe|<script(?![^>]* src=)|<style| on\w+=/);
    }
  });

  it('has a heading on each page without scripts, and absolute URLs only if the server is known', async () => {
    const flood = readFileSync(join(around, 'flood', 'events/event_flood/index.html'), 'utf8');
    expect(flood).toContain('<meta property="og:title" content="The flood of the north">');
    expect(flood).not.toMatch(/canonical|og:url/);
    expect(files(join(around, 'flood')).filter((file) => /robots|sitemap/.test(file))).toEqual([]);
    expect((await site('known', '--base', '/papers/', '--url', 'https://edition.example/')).code).toBe(0);
    const page = readFileSync(join(around, 'known', 'events/event_flood/index.html'), 'utf8');
    expect(page).toContain('<link rel="canonical" href="https://edition.example/papers/events/event_flood/">');
    const map = readFileSync(join(around, 'known', 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>https:\/\/edition\.example\/papers\/([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(listed).toEqual(expect.arrayContaining(['', 'ledger/', 'events/event_flood/']));
    for (const path of listed) expect(existsSync(join(around, 'known', path ?? '', 'index.html')), path).toBe(true);
    expect((await site('top', '--url', 'https://edition.example')).code).toBe(0);
    expect(readFileSync(join(around, 'top', 'robots.txt'), 'utf8')).toContain('Sitemap: https://edition.example/sitemap.xml');
    for (const folder of ['known', 'top']) rmSync(join(around, folder), { recursive: true });
  });

  it('escapes texts of the data', async () => {
    const page = readFileSync(join(around, 'flood', 'entities/outlet_evil/index.html'), 'utf8');
    expect(page).toContain('Evil');
    expect(page.match(/<h1>[^<]*<\/h1>/)).not.toBeNull();
  });

  it('has portable file names: distinct without case, short, not reserved, of safe characters', () => {
    const paths = files(join(around, 'flood'));
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const part of paths.flatMap((path) => path.split('/'))) {
      expect(part).toMatch(/^[A-Za-z0-9._-]{1,200}$/);
      expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/i);
    }
  });

  it('is the same bytes each time', async () => {
    await site('again', '--base', '/papers/flood/');
    const bytes = (folder: string) =>
      files(join(around, folder)).map((file) => [file, readFileSync(join(around, folder, file)).toString('base64')]);
    expect(bytes('again')).toEqual(bytes('flood'));
  });

  it('never overwrites a folder without --force', async () => {
    expect(await site('flood')).toMatchObject({ code: 2, err: expect.stringContaining('use --force to replace its contents') });
    writeFileSync(join(around, 'flood', 'left-over.html'), 'old');
    expect((await site('flood', '--force')).code).toBe(0);
    expect(existsSync(join(around, 'flood', 'left-over.html'))).toBe(false);
    expect(readdirSync(around).toSorted()).toEqual(['again', 'flood']);
  });

  it('never deletes other files, even with --force', async () => {
    mkdirSync(join(around, 'work/.git'), { recursive: true });
    expect(await site('work', '--force')).toMatchObject({ code: 2, err: expect.stringContaining('(.git)') });
    expect(await site('.', '--force')).toMatchObject({ code: 2, err: expect.stringContaining('more than an export') });
    expect(existsSync(join(around, 'work/.git'))).toBe(true);
  });

  it.each([
    [[], 'site needs a folder'],
    [['x', '--base', 'csto'], 'csto is not a base path'],
    [['x', '--base', '/a/../b/'], 'is not a base path'],
    [['x', '--base', '//elsewhere.example/'], 'is not a base path'],
    [['x', '--base', '/a b/'], 'is not a base path'],
    [['x', '--url', 'https://edition.example/csto/'], 'is not a public address'],
    [['x', '--about', 'event:flood'], '--about does not work with site'],
    [['x', 'y'], 'too many arguments'],
  ])('%j is refused, and nothing is written', async (args, said) => {
    expect(await site(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(existsSync(join(around, 'x'))).toBe(false);
  });

  it('is in help and completion, and its options are refused elsewhere', async () => {
    expect((await runSynoptic(['export', '--help'])).out).toContain('--base /PATH/');
    expect((await runSynoptic(['completion', 'bash'])).out).toMatch(
      /compgen -W "json csv [^"]* site worker deno bun vercel annotations --/,
    );
    expect(await runSynoptic(['export', 'csv', '--force'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    });
  });
});
