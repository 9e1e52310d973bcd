import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBeingWritten, WRITE_LOCK, withWriteLock } from './with-write-lock.ts';

const WRITER = fileURLToPath(new URL('killed-writer.fixture.ts', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(operation: string): ChildProcess {
  return spawn(process.execPath, ['--conditions=synoptic:source', WRITER, operation, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Puts a lock there as another process would. */
async function putLock(holder: object | string, age = 0): Promise<void> {
  await mkdir(join(folder, WRITE_LOCK));
  const file = join(folder, WRITE_LOCK, 'aa.json');
  await writeFile(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const then = new Date(Date.now() - age);
  await utimes(file, then, then);
}

const lock = () => withWriteLock(folder, 'test', async () => 'done');

describe('the lock of a folder', () => {
  it('is gone after the work, also after a failure', async () => {
    expect(await withWriteLock(folder, 'test', () => readdir(folder))).toEqual([WRITE_LOCK]);
    await expect(withWriteLock(folder, 'test', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });
  it('lies beside a folder that does not exist yet', async () => {
    await withWriteLock(join(folder, 'new'), 'test', async () => expect(await readdir(folder)).toEqual([`.new${WRITE_LOCK}`]));
    expect(await readdir(folder)).toEqual([]);
  });
  it('names its holder to a second writer, and is free once that process is killed', async () => {
    const holder = start('hold');
    await once(holder.stdout ?? holder, 'data');
    await expect(lock()).rejects.toMatchObject({
      name: 'WriteLockHeld',
      message: expect.stringMatching(
        `^${folder} is being written by synoptic hold \\(process ${holder.pid} on ${hostname()}, since 2\\d{3}-.*Z\\)$`,
      ),
      lock: join(folder, WRITE_LOCK),
    });
    expect([await readdir(folder), await isBeingWritten(folder)]).toEqual([[WRITE_LOCK], true]);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    expect(await isBeingWritten(folder)).toBe(false);
    expect([await readdir(folder), await lock(), await readdir(folder)]).toEqual([[WRITE_LOCK], 'done', []]);
  });
  it('is held by only one of many writers, also after a dead holder', async () => {
    await putLock({ command: 'seal', host: 'here', started: 'then', pid: 1, birth: '', machine: '00000000' }, 3_600_000);
    const children = Array.from({ length: 5 }, () => start('count'));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0] as number));
    // The others have ended with an error that names the holder; none has written at the same time.
    expect(new Set([...codes, 0, 3])).toEqual(new Set([0, 3]));
    expect(Number(await readFile(join(folder, 'count'), 'utf8'))).toBe(codes.filter((code) => code === 0).length);
    expect((await readdir(folder)).filter((name) => name !== 'count')).toEqual([]);
  });
  it('of another machine is stale without a heartbeat', async () => {
    const elsewhere = { command: 'seal', host: 'elsewhere', started: '2031-04-03T00:00:00Z', pid: 1, birth: '', machine: '00000000' };
    await putLock(elsewhere);
    await expect(lock()).rejects.toThrow('synoptic seal (process 1 on elsewhere, since 2031-04-03T00:00:00Z)');
    await rm(join(folder, WRITE_LOCK), { recursive: true });
    await putLock(elsewhere, 3_600_000);
    expect(await lock()).toBe('done');
  });
  it('that is torn, or empty, is taken over', async () => {
    await putLock('{"pi', 3_600_000);
    expect(await lock()).toBe('done');
    await mkdir(join(folder, WRITE_LOCK));
    expect(await lock()).toBe('done');
  });
});
