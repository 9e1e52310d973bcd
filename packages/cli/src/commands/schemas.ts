import { join, resolve } from 'node:path';
import type { Command } from '../command-line/command.ts';

export const schemasCommand: Command = {
  name: 'schemas',
  operands: '',
  least: 0,
  most: 0,
  summary: 'schemas.summary',
  options: {
    out: {
      value: 'DIR',
      describe: 'schemas.out',
    },
  },
  examples: [{ run: 'synoptic schemas --out schemas', what: 'schemas.example.1' }],
  async run(args, terminal) {
    const { recordJsonSchemas } = await import('@synoptic/core/records/registry');
    const all = recordJsonSchemas();
    const out = args.text('out');
    if (out === undefined) {
      terminal.data(`${JSON.stringify(all, null, 2)}\n`);
      return 0;
    }
    const { writeFolderSafely } = await import('@synoptic/core/node/write-folder-safely');
    const folder = resolve(terminal.host.cwd, out);
    const files = new Map(Object.entries(all).map(([kind, schema]) => [`${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`]));
    await writeFolderSafely(folder, files, { command: 'schemas', keep: true });
    for (const name of files.keys()) terminal.data(`${join(folder, name)}\n`);
    return 0;
  },
};
