import { cp, mkdir, readdir } from 'node:fs/promises';
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
    const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw new UsageProblem(terminal.word('init.no-folder', { path: named }));
    });
    if (there.length > 0) throw new UsageProblem(terminal.word('init.not-empty', { path: named }));
    const { recordJsonSchemas } = await import('@synoptic/core/records/registry');
    const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
    const { sealFolder } = await import('@synoptic/core/node/seal-folder');
    await mkdir(join(folder, 'schemas'), { recursive: true });
    await cp(join(terminal.host.home, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    await cp(join(terminal.host.home, 'template'), folder, { recursive: true });
    for (const [kind, schema] of Object.entries(recordJsonSchemas()))
      await writeFileSafely(join(folder, 'schemas', `${kind}.json`), `${JSON.stringify(schema, null, 2)}\n`);
    await sealFolder(folder, join(folder, 'texts'));
    terminal.data(`${folder}\n`);
    terminal.note(terminal.word('init.next', { path: named }));
    return 0;
  },
};
