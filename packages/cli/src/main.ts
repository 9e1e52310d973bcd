#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from './terminal/host.ts';

// The only file that reads `process`. Everything else is imported after the compile cache is enabled.
enableCompileCache();

// Each SSH session listens for the signals that end the program.
process.setMaxListeners(0);

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });

const host: Host = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  home: dirname(fileURLToPath(import.meta.url)),
  ended: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => resolve());
    }),
};

const [{ runCommandLine }, { LOCAL_COMMAND_SET }, { faultReport }] = await Promise.all([
  import('./command-line/run-command-line.ts'),
  import('./commands/open-screens.ts'),
  import('./command-line/fault-report.ts'),
]);
// Node would print the error as it is, and the source line that threw, which is the whole minified bundle.
process.on('uncaughtException', (error) => {
  process.stderr.write(faultReport(error));
  process.exit(1);
});
process.exitCode = await runCommandLine(process.argv.slice(2), host, LOCAL_COMMAND_SET).catch((error: unknown) => {
  process.stderr.write(faultReport(error));
  return 1 as const;
});
