// Program for tests: runs one write and kills itself with SIGKILL before its n-th writing call.
// node --conditions=synoptic:source killed-writer.fixture.ts OPERATION PATH N
import { interceptWrites } from './fault-injection.fixture.ts';
import { withWriteLock } from './with-write-lock.ts';
import { createFileSafely, writeFileSafely } from './write-file-safely.ts';
import { writeFolderSafely } from './write-folder-safely.ts';

const [, , operation = '', path = '', limit = '0'] = process.argv;

const OPERATIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  file: () => writeFileSafely(path, 'new'.repeat(100)),
  create: () => createFileSafely(path, () => 'new'.repeat(100), { mode: 0o600 }),
  folder: () =>
    writeFolderSafely(path, new Map([...['assets/new.js', 'a/index.html', 'index.html']].map((name) => [name, 'new'])), {
      command: 'test',
    }),
  // Tells that it holds the lock, and keeps it until it is killed.
  hold: () =>
    withWriteLock(path, 'hold', async () => {
      process.stdout.write('held\n');
      await new Promise((resolve) => process.stdin.once('data', resolve));
    }),
  // Adds one to a number in a file; loses counts unless it is alone.
  count: () =>
    withWriteLock(path, 'count', async () => {
      const { readFile, writeFile } = await import('node:fs/promises');
      const before = Number(await readFile(`${path}/count`, 'utf8').catch(() => '0'));
      await new Promise((resolve) => setImmediate(resolve));
      await writeFile(`${path}/count`, String(before + 1));
    }),
};

await interceptWrites(async (number, half) => {
  if (number !== Number(limit)) return;
  await half();
  process.kill(process.pid, 'SIGKILL');
});
await OPERATIONS[operation]?.().catch((error: Error) => {
  if (error.name !== 'WriteLockHeld') throw error;
  process.exitCode = 3;
});
process.stdin.destroy();
