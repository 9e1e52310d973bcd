import { promises } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Not `utimes`: the heartbeat of a lock calls it at moments of its own, also that of a run that was left behind. */
const FUNCTIONS = ['open', 'rename', 'mkdir', 'rm', 'rmdir', 'unlink', 'link', 'writeFile'] as const;
const METHODS = ['writeFile', 'sync', 'close', 'chmod', 'chown'] as const;

type Call = (...args: unknown[]) => Promise<unknown>;
type Calls = Record<string, Call>;

/** Event at a call that writes, before it is made; `write` puts the first half of a file's content on disk. */
type CallHandler = (number: number, write: () => Promise<void>) => Promise<void> | null;

/** Runs `handler` before each call of Node's file functions that writes, until the returned function is called. */
export async function interceptWrites(handler: CallHandler): Promise<() => Promise<void>> {
  const probe = await promises.open(process.execPath);
  const prototype = Object.getPrototypeOf(probe) as Calls;
  await probe.close();
  let count = 0;
  const restore: (() => void)[] = [];
  const opened: FileHandle[] = [];
  const intercept = (on: Calls, name: string) => {
    const original = on[name] as Call;
    restore.push(() => {
      on[name] = original;
    });
    on[name] = async function (this: unknown, ...args) {
      const half = async () => {
        if (name !== 'writeFile' || on !== prototype) return;
        const content = Buffer.from(args[0] as string | Uint8Array);
        await original.call(this, content.subarray(0, content.length / 2));
      };
      await handler(++count, half);
      const result = await original.apply(this, args);
      if (name === 'open') opened.push(result as FileHandle);
      return result;
    };
  };
  // `promises` and the prototype are objects of functions, which their types do not index by name.
  for (const name of FUNCTIONS) intercept(promises as unknown as Calls, name);
  for (const name of METHODS) intercept(prototype, name);
  syncBuiltinESMExports();
  return async () => {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
    // The kernel closes the files of a process that was killed.
    for (const handle of opened) if (handle.fd >= 0) await handle.close();
  };
}

/**
 * Leaves the disk as if the process had been killed before the n-th writing call of `run`, for n from 1 until `run` ends; a file that is
 * being written is then torn. `inspect` sees each state.
 */
export async function atEveryWrite(
  run: () => Promise<unknown>,
  prepare: () => Promise<void>,
  inspect: (n: number) => Promise<void>,
): Promise<number> {
  for (let n = 1; ; n++) {
    await prepare();
    const stopped = await stoppedAtWrite(n, run);
    await inspect(n);
    if (!stopped) return n - 1;
  }
}

/** Runs until before the n-th writing call, which is torn where it writes a file; false if there are not so many calls. */
export async function stoppedAtWrite(n: number, run: () => Promise<unknown>): Promise<boolean> {
  const stopped = Promise.withResolvers<'stopped'>();
  const restore = await interceptWrites(async (number, half) => {
    if (number < n) return;
    if (number === n) await half();
    stopped.resolve('stopped');
    // Never settles: whatever would follow, such as removing a temporary file, is not done.
    await new Promise(() => {});
  });
  const ended = await Promise.race([run(), stopped.promise]);
  await restore();
  return ended === 'stopped';
}
