#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOutput } from './terminal/file-output.ts';
import type { Host, OutputStream } from './terminal/host.ts';

// The only file that reads `process`. Everything else is imported after the compile cache is enabled.
enableCompileCache();

// Each SSH session listens for the signals that end the program.
process.setMaxListeners(0);

const host: Host = {
  stdin: process.stdin,
  stdout: standardOutput(),
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  home: dirname(fileURLToPath(import.meta.url)),
  ...(process.platform === 'win32' ? {} : { suspend: stopUntilContinued }),
  ended: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => resolve());
    }),
};

const [{ describeOutputFailure, faultReport, runCommandLine }, { LOCAL_COMMAND_SET }] = await Promise.all([
  import('./command-line/run-command-line.ts'),
  import('./commands/open-screens.ts'),
]);
host.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A closed pipe is a normal end: the reader has seen enough.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`synoptic: ${describeOutputFailure(error, process.argv.slice(2), host)}\n`);
  process.exit(1);
});
// No stream is left for a message.
process.stderr.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1));

// Node would print the error as it is, and the source line that threw, which is the whole minified bundle.
process.on('uncaughtException', (error) => {
  process.stderr.write(faultReport(error));
  process.exit(1);
});
process.exitCode = await runCommandLine(process.argv.slice(2), host, LOCAL_COMMAND_SET).catch((error: unknown) => {
  process.stderr.write(faultReport(error));
  return 1 as const;
});

/** Stops the whole job, as Ctrl-Z does outside raw mode, until the shell continues it. */
function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGCONT', () => resolve());
    process.kill(0, 'SIGTSTP');
  });
}

/** Standard output, written with a check of every byte where it is a file or a device. */
function standardOutput(): OutputStream {
  if (process.stdout.isTTY) return process.stdout;
  const found = fstatSync(process.stdout.fd);
  return found.isFile() || found.isCharacterDevice() ? fileOutput(process.stdout.fd) : process.stdout;
}
