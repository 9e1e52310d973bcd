import { resolve } from 'node:path';
import type { SealResult } from '@synoptic/core/node/seal-folder';
import { CORPUS_OPTION, type Command } from '../command-line/command.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

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
    follow: { describe: 'seal.follow' },
  },
  examples: [
    { run: 'synoptic seal --texts ~/texts', what: 'seal.example.1' },
    { run: 'synoptic seal --texts ~/texts --follow', what: 'seal.example.2' },
  ],
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
    const sealed = await sealFolder(folder, from, { follow: args.flag('follow') }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new UsageProblem(terminal.word('seal.no-texts', { path: texts }));
      throw error;
    });
    for (const result of sealed) terminal.print(sealedLines(result, terminal));
    return sealed.some((s) => s.fault !== null || s.uncovered.length > 0 || s.moves.some((move) => move.state !== 'moved')) ? 1 : 0;
  },
};

/** A document with its result, and under it each move. */
function sealedLines({ document, spans, fault, moves, uncovered }: SealResult, { word, width }: Terminal): StyledLine[] {
  const result = fault === null ? line(word('seal.done', { spans })) : line(span(fault, 'accent'));
  return [
    ...formatColumns([[line(document), result]], width),
    ...moves.flatMap((move) => hangingLines(moveLine(move, word), width)),
    ...uncovered.flatMap((lines) => hangingLines(line(span(word('seal.uncovered', { lines }), 'accent')), width)),
  ];
}

function moveLine({ passage, claim, from, to, state, file, line: at }: SealResult['moves'][number], word: Terminal['word']): StyledLine {
  const what = claim ?? word('seal.passage', { passage: passage ?? 0 });
  const lines = word('seal.lines', { what, from: to === null || to === from ? from : `${from} → ${to}` });
  return state === 'moved' ? line(lines) : line(lines, span(` · ${word(`seal.${state}`)} (${file}:${at})`, 'accent'));
}

function hangingLines(text: StyledLine, width: number): StyledLine[] {
  return wrapLine(text, width - 2).map((part) => line('  ', ...part));
}
