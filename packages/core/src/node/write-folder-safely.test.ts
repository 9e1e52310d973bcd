import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { atEveryWrite } from './fault-injection.fixture.ts';
import { writeFolderSafely } from './write-folder-safely.ts';

const KILLED_WRITER = fileURLToPath(new URL('killed-writer.fixture.ts', import.meta.url));

describe('writing a folder', () => {
  let around: string;
  beforeEach(() => {
    around = mkdtempSync(join(tmpdir(), 'synoptic-folder-'));
  });
  const folder = () => join(around, 'site');

  it('leaves exactly the given files, also when it replaces another folder', async () => {
    await writeFolderSafely(folder(), new Map([['old.html', 'old']]), { command: 'test' });
    const counted: number[] = [];
    await writeFolderSafely(
      folder(),
      new Map<string, string | Uint8Array>([
        ['index.html', 'new'],
        ['a/b.gz', new Uint8Array([1])],
      ]),
      { command: 'test', onWritten: (n) => counted.push(n) },
    );
    expect(readdirSync(folder(), { recursive: true }).map(String).toSorted()).toEqual(['a', join('a', 'b.gz'), 'index.html']);
    expect([readFileSync(join(folder(), 'index.html'), 'utf8'), counted]).toEqual(['new', [1, 2]]);
    expect(readdirSync(around)).toEqual(['site']);
  });
  it('leaves the old folder and no temporary one after a failure', async () => {
    await writeFolderSafely(folder(), new Map([['index.html', 'old']]), { command: 'test' });
    // The third write fails: its path needs a folder where there is a file.
    const files = new Map([
      ['new.html', 'new'],
      ['x', 'a file'],
      ['x/y', 'below it'],
    ]);
    await expect(writeFolderSafely(folder(), files, { command: 'test' })).rejects.toThrow();
    expect([readdirSync(folder()), readdirSync(around)]).toEqual([['index.html'], ['site']]);
  });
  it('replaces links within the folder and never follows them; a link to the folder stays', async () => {
    mkdirSync(join(around, 'elsewhere'));
    writeFileSync(join(around, 'elsewhere', 'kept.js'), 'kept');
    await writeFolderSafely(folder(), new Map([['index.html', 'old']]), { command: 'test' });
    symlinkSync(join(around, 'elsewhere'), join(folder(), 'assets'));
    symlinkSync('site', join(around, 'link'));
    await writeFolderSafely(join(around, 'link'), new Map([['assets/new.js', 'new']]), { command: 'test' });
    expect(readdirSync(folder(), { recursive: true }).map(String).toSorted()).toEqual(['assets', join('assets', 'new.js')]);
    expect([readdirSync(join(around, 'elsewhere')), readlinkSync(join(around, 'link'))]).toEqual([['kept.js'], 'site']);
  });
  it('replaces a file with a folder, and a folder with a file', async () => {
    await writeFolderSafely(
      folder(),
      new Map([
        ['a', 'file'],
        ['b/c', 'deep'],
      ]),
      { command: 'test' },
    );
    await writeFolderSafely(
      folder(),
      new Map([
        ['a/c', 'deep'],
        ['b', 'file'],
      ]),
      { command: 'test' },
    );
    expect(readdirSync(folder(), { recursive: true }).map(String).toSorted()).toEqual(['a', join('a', 'c'), 'b']);
  });
  it('has each file whole with the files that it names if the process is killed at any call', async () => {
    const version = (name: string) =>
      new Map([
        [`assets/${name}.js`, name],
        ['a/index.html', name],
        ['index.html', name],
      ]);
    const read = (path: string) => readFileSync(join(folder(), path), 'utf8');
    const states = new Set<string>();
    const calls = await atEveryWrite(
      () => writeFolderSafely(folder(), version('new'), { command: 'test' }),
      async () => {
        rmSync(around, { recursive: true });
        mkdirSync(around);
        await writeFolderSafely(folder(), version('old'), { command: 'test' });
      },
      async () => {
        const pages = ['a/index.html', 'index.html'].map(read);
        for (const page of pages) expect(read(`assets/${page}.js`)).toBe(page);
        states.add(pages.join(' '));
      },
    );
    expect([...states]).toEqual(['old old', 'new old', 'new new']);
    expect(calls).toBeGreaterThan(20);
  });
  it('appears whole or not at all in an empty place', async () => {
    const states = new Set<number>();
    await atEveryWrite(
      () =>
        writeFolderSafely(
          folder(),
          new Map([
            ['a/b', '1'],
            ['c', '2'],
          ]),
          { command: 'test' },
        ),
      async () => {
        rmSync(around, { recursive: true });
        mkdirSync(around);
      },
      async () => void states.add(existsSync(folder()) ? readdirSync(folder(), { recursive: true }).length : 0),
    );
    expect([...states]).toEqual([0, 3]);
  });
  it.each([4, 9, 17, 25, 31])('is completed by the next run after a kill at call %i, without leftovers', async (n) => {
    await writeFolderSafely(
      folder(),
      new Map([
        ['index.html', 'old'],
        ['old.html', 'old'],
      ]),
      { command: 'test' },
    );
    const { signal } = spawnSync(process.execPath, ['--conditions=synoptic:source', KILLED_WRITER, 'folder', folder(), String(n)]);
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(folder(), 'index.html'))).toBe(true);
    await writeFolderSafely(folder(), new Map([['index.html', 'newer']]), { command: 'test' });
    expect([readdirSync(folder()), readdirSync(around)]).toEqual([['index.html'], ['site']]);
  });
  it('never replaces a file', async () => {
    writeFileSync(folder(), 'mine');
    await expect(writeFolderSafely(folder(), new Map([['index.html', 'new']]), { command: 'test' })).rejects.toThrow('ENOTDIR');
    expect([readFileSync(folder(), 'utf8'), readdirSync(around)]).toEqual(['mine', ['site']]);
  });
});
