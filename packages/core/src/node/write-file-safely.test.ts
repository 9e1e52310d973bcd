import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEveryWrite } from './fault-injection.fixture.ts';
import { createFileSafely, writeFileSafely } from './write-file-safely.ts';

const KILLED_WRITER = fileURLToPath(new URL('killed-writer.fixture.ts', import.meta.url));
/** Permissions do not bind root, who runs the tests in many containers. */
const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a safe write', () => {
  it('replaces a file and leaves no temporary file', async () => {
    await writeFileSafely(at('one.txt'), 'first');
    await writeFileSafely(at('one.txt'), '二');
    expect(await readFile(at('one.txt'), 'utf8')).toBe('二');
    expect(await readdir(folder)).toEqual(['one.txt']);
  });
  it('that fails leaves no temporary file and names the given path', async () => {
    await mkdir(at('folder.txt/inner'), { recursive: true });
    await expect(writeFileSafely(at('folder.txt'), 'x')).rejects.toMatchObject({ code: 'EISDIR', path: at('folder.txt') });
    await expect(writeFileSafely(at('no/such.txt'), 'x')).rejects.toMatchObject({ code: 'ENOENT', path: at('no/such.txt') });
    expect(await readdir(folder)).toEqual(['folder.txt']);
  });
  it('leaves the whole old file or the whole new one if the process is killed at any call', async () => {
    const [old, fresh] = ['old'.repeat(50), 'new'.repeat(100)];
    const seen = new Set<string>();
    const calls = await atEveryWrite(
      () => writeFileSafely(at('corpus.json'), fresh),
      () => writeFile(at('corpus.json'), old),
      async () => void seen.add(await readFile(at('corpus.json'), 'utf8')),
    );
    expect([...seen]).toEqual([old, fresh]);
    expect(calls).toBeGreaterThan(5);
  });
  it('removes leftovers of a killed process, not those of a live one', async () => {
    const { signal } = spawnSync(process.execPath, ['--conditions=synoptic:source', KILLED_WRITER, 'file', at('a.json'), '2']);
    expect(signal).toBe('SIGKILL');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.a\.json\.\d+-.*\.tmp$/)]);
    const live = (await readdir(folder)).map((name) => name.replace(/^(\.a\.json\.)\d+-\d*/, `$1${process.pid}-`));
    await writeFile(at(live[0] ?? ''), 'half');
    await writeFileSafely(at('a.json'), 'x');
    expect((await readdir(folder)).sort()).toEqual([...live, 'a.json'].sort());
  });
  it('accepts names of the greatest length', async () => {
    const name = `${'長'.repeat(83)}.json`;
    await writeFileSafely(at(name), 'x');
    expect(await readdir(folder)).toEqual([name]);
  });
});

describe.skipIf(isWindows)('a file that exists before a safe write', () => {
  it('as a symbolic link stays a link, also to a file that does not exist yet', async () => {
    await mkdir(at('real'));
    await symlink('real/data.json', at('link.json'));
    for (const text of ['first', 'second']) {
      await writeFileSafely(at('link.json'), text);
      expect([await readlink(at('link.json')), await readFile(at('real/data.json'), 'utf8')]).toEqual(['real/data.json', text]);
    }
    await symlink('circle', at('circle'));
    await expect(writeFileSafely(at('circle'), 'x')).rejects.toMatchObject({ code: 'ELOOP', path: at('circle') });
  });
  it('keeps its mode; a new file gets the usual one', async () => {
    await writeFile(at('private'), 'old');
    await chmod(at('private'), 0o600);
    await writeFileSafely(at('private'), 'new');
    await writeFileSafely(at('public'), 'new');
    expect([(await stat(at('private'))).mode & 0o777, (await stat(at('public'))).mode & 0o777]).toEqual([0o600, 0o666 & ~process.umask()]);
  });
  it.skipIf(!isRoot)('keeps its owner and group (only root can give files away)', async () => {
    await writeFile(at('theirs'), 'old');
    await chown(at('theirs'), 1234, 2345);
    await writeFileSafely(at('theirs'), 'new');
    expect(await stat(at('theirs'))).toMatchObject({ uid: 1234, gid: 2345 });
  });
  it.skipIf(isRoot)('as a read-only file or folder is refused (root may write anything)', async () => {
    await writeFile(at('fixed'), 'old', { mode: 0o444 });
    await expect(writeFileSafely(at('fixed'), 'new')).rejects.toMatchObject({ code: 'EACCES', path: at('fixed') });
    await chmod(folder, 0o555);
    await expect(writeFileSafely(at('other'), 'new')).rejects.toMatchObject({ code: 'EACCES', path: at('other') });
    await chmod(folder, 0o755);
  });
  it('as a device or FIFO is written to', async () => {
    await writeFileSafely('/dev/null', 'x');
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    let read = '';
    reader.stdout.on('data', (text) => (read += text));
    await writeFileSafely(at('pipe'), 'through');
    await new Promise((closed) => reader.on('close', closed));
    expect([read, (await lstat(at('pipe'))).isFIFO()]).toEqual(['through', true]);
  });
  it.skipIf(process.platform !== 'linux')('as a full device is an error that names it', async () => {
    await expect(writeFileSafely('/dev/full', 'x')).rejects.toMatchObject({ code: 'ENOSPC', path: '/dev/full' });
  });
});

describe('a safe creation', () => {
  it('never touches an existing file', async () => {
    expect([await createFileSafely(at('key'), () => 'one', { mode: 0o600 }), await createFileSafely(at('key'), () => 'two')]).toEqual([
      true,
      false,
    ]);
    expect(await readFile(at('key'), 'utf8')).toBe('one');
    if (!isWindows) expect((await stat(at('key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['key']);
  });
  it('leaves a whole file or none if the process is killed at any call', async () => {
    const seen = new Set<string | null>();
    await atEveryWrite(
      () => createFileSafely(at('key'), () => 'whole'),
      () => rm(at('key'), { force: true }),
      async () => void seen.add(await readFile(at('key'), 'utf8').catch(() => null)),
    );
    expect([...seen]).toEqual([null, 'whole']);
  });
  it('of many at once creates one', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, (_, i) => createFileSafely(at('key'), () => String(i))));
    expect(made.filter(Boolean)).toHaveLength(1);
  });
});
