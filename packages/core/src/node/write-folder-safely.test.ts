import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFolderSafely } from './write-folder-safely.ts';

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
  it('never replaces a file', async () => {
    writeFileSync(folder(), 'mine');
    await expect(writeFolderSafely(folder(), new Map([['index.html', 'new']]), { command: 'test' })).rejects.toThrow('ENOTDIR');
    expect([readFileSync(folder(), 'utf8'), readdirSync(around)]).toEqual(['mine', ['site']]);
  });
});
