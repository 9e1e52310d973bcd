import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../packages/core/src/compile/compile.ts';
import { readFolder } from '../packages/core/src/node/read-folder.ts';
import { sealFolder } from '../packages/core/src/node/seal-folder.ts';
import { memoryReader } from '../packages/core/src/reader/memory-reader.ts';
import { STARTER_NAMES } from '../packages/core/src/text/starter-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Fenced blocks of a recipe that start with a file name. */
function blocks(recipe: string): { path: string; text: string }[] {
  const markdown = readFileSync(join(root, 'docs/recipes', recipe), 'utf8');
  return [...markdown.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({ path, text }));
}

describe('the recipe "add a document"', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-recipe-'));
  beforeAll(() => {
    cpSync(join(root, 'data'), join(place, 'data'), { recursive: true, filter: (path) => !/node_modules|dist/.test(path) });
    for (const { path, text } of blocks('add-a-document.md')) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('passes check and seal, and adds a column', async () => {
    const before = compile(await readFolder(join(place, 'data')));
    expect(before.issues.filter((i) => i.severity === 'error')).toEqual([]);
    expect(before.issues.map((i) => i.code)).toContain('unsealed');

    const sealed = await sealFolder(join(place, 'data'), join(place, 'texts'));
    expect(sealed.find((s) => s.document === 'document:night-desk-2022')).toMatchObject({ spans: 3, fault: null });

    const { corpus, issues } = compile(await readFolder(join(place, 'data')));
    expect(issues.filter((i) => i.file.includes('night-desk'))).toEqual([]);
    if (!corpus) throw new Error('the corpus did not compile');
    const comparison = await memoryReader(corpus).compare({ about: ['event:kazakhstan-deployment-2022'] });
    expect(comparison.accounts.find((a) => a.siglum === 'N1')?.label['en']).toBe('Night Desk');
    const strength = comparison.rows.find((r) => r.facet === 'strength');
    expect(strength).toMatchObject({ verdict: 'refines', corroboration: { attestations: 4, reporters: 2, origins: 2 } });
  });
});

describe('the recipe "your own corpus"', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-recipe-'));
  const program = join(root, 'packages/cli/dist/main.js');
  const markdown = readFileSync(join(root, 'docs/recipes/your-own-corpus.md'), 'utf8');
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  /** Runs the commands of the recipe and writes its files, in their order. */
  function rehearse(): { command: string; code: number | null; out: string; err: string }[] {
    return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].flatMap(([, kind, path, text = '']) => {
      if (path !== undefined) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), text);
      }
      const commands = kind === 'sh' ? text.trim().split('\n') : [];
      return commands
        .filter((command) => !command.startsWith('synoptic serve'))
        .map((command) => {
          const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...command.split(' ').slice(1)], {
            cwd: place,
            encoding: 'utf8',
            env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' },
          });
          return { command, code: status, out: stdout, err: stderr };
        });
    });
  }

  it('ends with a column of the own corpus', async () => {
    const runs = rehearse();
    expect(runs.map(({ command, code }) => [command.split(' ')[1], code])).toEqual(
      ['init', 'check', 'compare', 'seal', 'check', 'compare'].map((name) => [name, 0]),
    );
    expect(runs.filter(({ command }) => command.startsWith('synoptic check')).map(({ err }) => err)).toEqual([
      'errors: 0, warnings: 0\n',
      'errors: 0, warnings: 0\n',
    ]);
    expect(runs.at(-1)?.out).toContain('D1 Island Radio');
    const { corpus } = compile(await readFolder(join(place, 'harbour')));
    if (!corpus) throw new Error('the corpus did not compile');
    const { rows } = await memoryReader(corpus).compare({ about: ['event:ferry-aground-2031'] });
    const injured = rows.find((row) => row.facet === 'injured');
    expect(markdown).toContain('synoptic serve --corpus harbour');
    const server = spawn(process.execPath, [program, 'serve', '--corpus', 'harbour'], {
      cwd: place,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const answer = await fetch(`${/http:\S+/.exec(said)?.[0]}/v1/compare?about=event:ferry-aground-2031`);
    expect(((await answer.json()) as { accounts: { siglum: string }[] }).accounts.map((a) => a.siglum)).toContain('D1');
    server.kill('SIGTERM');
    expect((await once(server, 'close'))[0]).toBe(0);
    expect([injured?.verdict, injured?.corroboration.origins]).toEqual(['conflict', 3]);
  });

  it('names every starter', () => {
    for (const name of STARTER_NAMES) expect(markdown).toContain(`\`${name}\``);
  });
});
