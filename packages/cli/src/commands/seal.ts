import { resolve } from 'node:path';
import { CORPUS_OPTION, type Command, UsageProblem } from '../command-line/command.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { line, span } from '../layout/styled-line.ts';

export const sealCommand: Command = {
  name: 'seal',
  operands: '--texts DIR',
  least: 0,
  most: 0,
  summary: 'seal.summary',
  options: {
    corpus: CORPUS_OPTION,
    texts: {
      value: 'DIR',
      describe: 'seal.texts',
    },
  },
  examples: [{ run: 'synoptic seal --texts ~/texts', what: 'seal.example.1' }],
  async run(args, terminal) {
    const texts = args.text('texts');
    if (texts === undefined)
      throw new UsageProblem(
        terminal.word('usage.missing', { operands: '--texts DIR' }),
        terminal.word('usage.see', { command: 'synoptic seal --help' }),
      );
    const folder = await selectedDataFolder(args, terminal);
    const { sealFolder } = await import('@synoptic/core/node/seal-folder');
    const from = resolve(terminal.host.cwd, texts);
    const sealed = await sealFolder(folder, from).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new UsageProblem(terminal.word('seal.no-texts', { path: texts }));
      throw error;
    });
    terminal.print(
      formatColumns(
        sealed.map((s) => [
          line(s.document),
          s.fault === null ? line(terminal.word('seal.done', { spans: s.spans })) : line(span(s.fault, 'accent')),
        ]),
        terminal.width,
      ),
    );
    return sealed.some((s) => s.fault !== null) ? 1 : 0;
  },
};
