import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Command, UsageProblem } from '../command-line/command.ts';

export const initCommand: Command = {
  name: 'init',
  operands: 'DIR',
  least: 1,
  most: 1,
  summary: 'init.summary',
  options: {},
  examples: [
    {
      run: 'synoptic init my-corpus',
      what: 'init.example.1',
    },
  ],
  async run(args, terminal) {
    const named = args.operands[0] ?? '';
    const folder = resolve(terminal.host.cwd, named);
    const { folderEntries, writeFolderSafely } = await import('@synoptic/core/node/write-folder-safely');
    const there = await folderEntries(folder).catch(() => {
      throw new UsageProblem(terminal.word('init.no-folder', { path: named }));
    });
    if (there && there.length > 0) throw new UsageProblem(terminal.word('init.not-empty', { path: named }));
    const { recordJsonSchemas } = await import('@synoptic/core/records/registry');
    const { listFiles } = await import('@synoptic/core/node/list-files');
    const { sealFolder } = await import('@synoptic/core/node/seal-folder');
    const files = new Map<string, string | Uint8Array>();
    for (const [from, to] of [
      ['vocabulary', 'vocabulary/'],
      ['template', ''],
    ] as const) {
      const source = join(terminal.host.home, from);
      for (const path of await listFiles(source)) files.set(`${to}${path}`, await readFile(join(source, path)));
    }
    for (const [kind, schema] of Object.entries(recordJsonSchemas()))
      files.set(`schemas/${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    await writeFolderSafely(folder, files, { command: 'init', keep: true });
    await sealFolder(folder, join(folder, 'texts'));
    terminal.data(`${folder}\n`);
    terminal.note(terminal.word('init.next', { path: named }));
    return 0;
  },
};
