import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { coderOf } from '../command-line/coder-of.ts';
import type { Command } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { readPort } from '../command-line/read-port.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { builtFolder } from '../site/built-folder.ts';

/** Port that is taken where it is free, so that the page keeps its settings from one run to the next. */
const USUAL_PORT = 8788;

export const editCommand: Command = {
  name: 'edit',
  operands: 'DIR',
  least: 1,
  most: 1,
  summary: 'edit.summary',
  options: {
    port: { value: 'N', describe: 'edit.port' },
    as: { value: 'NAME', describe: 'add.as' },
  },
  examples: [
    { run: 'synoptic edit my-corpus', what: 'edit.example.1' },
    { run: 'synoptic edit new-folder', what: 'edit.example.2' },
  ],
  async run(args, terminal) {
    const { host, word } = terminal;
    const [named = ''] = args.operands;
    const folder = resolve(host.cwd, named);
    const found = await stat(folder).catch(() => null);
    if (found && !found.isDirectory()) throw new UsageProblem(word('init.no-folder', { path: named }));
    if (!found || !(await stat(resolve(folder, 'corpus.yaml')).catch(() => null))) {
      const { refuseFull } = await import('../commands/init.ts');
      await refuseFull(folder, named, terminal);
    }
    const pagesDir = builtFolder(host, 'workbench');
    if (pagesDir === undefined) throw new CorpusProblem(word('edit.not-built'), word('edit.build'));
    const stated = args.text('port');
    const port = stated === undefined ? USUAL_PORT : readPort(stated, terminal);
    const { serveWorkbench } = await import('./serve-workbench.ts');
    const serve = (at: number) =>
      serveWorkbench({ folder, port: at, pagesDir, terminal, coder: () => coderOf(args.text('as'), terminal, found ? folder : host.cwd) });
    const serving = await serve(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      if (stated !== undefined) throw new CorpusProblem(word('serve.taken', { port }), word('edit.other-port'));
      return serve(0);
    });
    terminal.data(`${serving.url.replace('127.0.0.1', 'localhost')}\n`);
    terminal.note(word('edit.private'));
    await host.ended();
    await serving.close();
    return 0;
  },
};
