import { mkdir } from 'node:fs/promises';
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
    const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
    const folder = resolve(terminal.host.cwd, out);
    await mkdir(folder, { recursive: true });
    for (const [kind, schema] of Object.entries(all)) {
      const file = join(folder, `${kind}.json`);
      await writeFileSafely(file, `${JSON.stringify(schema, null, 2)}\n`);
      terminal.data(`${file}\n`);
    }
    return 0;
  },
};
