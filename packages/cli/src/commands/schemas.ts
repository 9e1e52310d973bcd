import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from '../command-line/command.ts';

export const schemasCommand: Command = {
  name: 'schemas',
  operands: '',
  least: 0,
  most: 0,
  summary: {
    en: 'write the JSON Schemas of the data files, for editors that check and complete',
    ja: 'データファイルのJSON Schemaを書き出す(エディターの補完と検査のため)',
  },
  options: {
    out: {
      value: 'DIR',
      describe: {
        en: 'a file for each kind of record; else all of them to stdout',
        ja: '記録の種類ごとに一つのファイル。省略時は標準出力へ',
      },
    },
  },
  examples: [{ run: 'synoptic schemas --out schemas', what: { en: 'then name them in your editor', ja: 'あとはエディターに指定する' } }],
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
