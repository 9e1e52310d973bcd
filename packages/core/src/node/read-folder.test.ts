import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { FileRefused, readBoundedFile } from './read-bounded-file.ts';
import { readFolder } from './read-folder.ts';

let folder = '';
const at = (path: string) => join(folder, path);
async function put(path: string, content: string | Uint8Array = 'a: 1\n'): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), content);
}
/** Files that are read, and the issues of those that are not as `code path: message`. */
async function read(): Promise<{ files: string[]; faults: string[] }> {
  const found = await readFolder(folder);
  return {
    files: [...found.keys()],
    faults: (found.faults ?? []).map((i) => `${i.severity} ${i.code} ${i.file}:${i.line}: ${i.message}`).sort(),
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading a data folder', () => {
  it('returns its YAML files, without texts, drafts, hidden and built files', async () => {
    for (const path of ['events/fire.yaml', 'corpus.yml', 'texts/a.yaml', 'drafts/b.yaml', '.git/c.yaml', 'dist/d.yaml', 'notes.md'])
      await put(path);
    expect(await read()).toEqual({ files: ['corpus.yml', 'events/fire.yaml'], faults: [] });
  });

  it.skipIf(process.platform === 'win32')('follows links that stay within it, and refuses all others with their path', async () => {
    await put('kept.yaml');
    await mkdir(at('events'));
    await symlink(at('kept.yaml'), at('events/fire.yaml'));
    await symlink('/nowhere.yaml', at('events/rain.yaml'));
    await symlink('/etc/passwd', at('events/users.yaml'));
    await symlink('circle.yaml', at('circle.yaml'));
    await symlink('..', at('events/up'));
    await symlink('/', at('backup'));
    await symlink('/dev/zero', at('zero.yaml'));
    expect(await read()).toEqual({
      files: ['events/fire.yaml', 'kept.yaml'],
      faults: [
        'error not-read circle.yaml:1: it is a symbolic link in a circle',
        'error not-read events/rain.yaml:1: it is a symbolic link to nothing',
        'error not-read events/up:1: it is a symbolic link that leads out of the folder',
        'error not-read events/users.yaml:1: it is a symbolic link that leads out of the folder',
        'error not-read zero.yaml:1: it is a symbolic link that leads out of the folder',
        'warning not-read backup:1: it is a symbolic link that leads out of the folder',
      ],
    });
  });

  it.skipIf(process.platform === 'win32')('neither opens a FIFO nor waits for it', async () => {
    execFileSync('mkfifo', [at('pipe.yaml')]);
    expect(await read()).toEqual({ files: [], faults: ['error not-read pipe.yaml:1: it is a FIFO, socket or device'] });
    await expect(readBoundedFile(at('pipe.yaml'), 10)).rejects.toThrow(FileRefused);
  });

  it.skipIf(process.getuid?.() === 0)('reports files without read permission (root may read all)', async () => {
    await put('locked/a.yaml');
    await put('b.yaml');
    await chmod(at('locked'), 0);
    await chmod(at('b.yaml'), 0);
    expect((await read()).faults).toEqual([
      expect.stringContaining('error unreadable b.yaml:1: the file cannot be read: EACCES'),
      'warning unreadable locked:1: it cannot be read for lack of permission',
    ]);
    await chmod(at('locked'), 0o755);
  });

  it('reads only what looks like records in a folder without a manifest', async () => {
    for (const path of ['documents/letter/claims.yaml', 'photos/2031/a.yaml', 'notes.yaml']) await put(path);
    await symlink(at('nothing'), at('photos/2031/broken'));
    expect(await read()).toEqual({ files: ['documents/letter/claims.yaml', 'notes.yaml'], faults: [] });
    await put('corpus.yaml');
    expect((await read()).files).toContain('photos/2031/a.yaml');
    expect((await read()).faults).toHaveLength(1);
  });

  it('refuses a file of 600 MB by its size, before it is read', async () => {
    await put('events/fire.yaml');
    await truncate(at('events/fire.yaml'), 600_000_000);
    expect(await read()).toEqual({
      files: [],
      faults: ['error too-large events/fire.yaml:1: the file has 600.0 MB; at most 12.0 MB are read'],
    });
  });

  it('refuses files that are not UTF-8 with the place and the probable encoding', async () => {
    await put('a.yaml', Uint8Array.of(0x61, 0x3a, 0x0a, 0x62, 0x3a, 0x20, 0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcd, 0x82, 0xa2, 0x0a));
    await put('b.yaml', Buffer.from('\uFEFFa: 1\n', 'utf16le'));
    const { faults } = await readFolder(folder);
    expect(faults).toMatchObject([
      { file: 'a.yaml', code: 'encoding', line: 2, column: 4, hint: 'save the file as UTF-8; it looks like shift_jis' },
      { file: 'b.yaml', code: 'encoding', line: 1, column: 1, hint: 'save the file as UTF-8; it looks like utf-16le' },
    ]);
  });

  it('reports unread files as issues, from which unknown ids follow', async () => {
    await put('corpus.yaml', Uint8Array.of(0xff));
    await put('events/fire.yaml', Uint8Array.of(0xff));
    await put('events/rain.yaml', '{id: event:rain, label: {en: r, ja: r}, date: null, partOf: [event:fire]}');
    const { corpus, issues } = compile(await readFolder(folder));
    expect([corpus, issues.map((i) => `${i.file} ${i.code} ${i.cause ?? ''}`)]).toEqual([
      null,
      ['corpus.yaml encoding ', 'events/fire.yaml encoding ', 'events/rain.yaml unknown-id events/fire.yaml'],
    ]);
  });
});
