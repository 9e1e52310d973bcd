import { spawn } from 'node:child_process';

/**
 * Starts a program of Node and kills it: `after` some milliseconds, or at the `call`-th of some system calls of one of its threads (`strace`).
 * Resolves to the signal that ended it, or to its exit status.
 */
export function killCommand(args, { call, after, calls }, { env, cwd }) {
  const node = [process.execPath, ...args];
  const strace = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, `--inject=${calls}:signal=KILL:when=${call}`];
  const [program, ...rest] = call ? [...strace, ...node] : node;
  const child = spawn(program, rest, { env, cwd, stdio: 'ignore' });
  const timer = after === undefined ? null : setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(signal ?? code);
    }),
  );
}
