import { CORPUS_OPTION, type Command, JSON_OPTION } from '../command.ts';
import { folderOf } from '../corpus.ts';
import { line, span } from '../layout/line.ts';

export const check: Command = {
  name: 'check',
  operands: '',
  least: 0,
  most: 0,
  summary: {
    en: 'check a data folder: every problem with its file, line, column and a hint; exit 1 on errors',
    ja: 'データのフォルダを検査し、問題ごとにファイル・行・桁と手掛かりを示す(誤りがあれば終了コード1)',
  },
  options: {
    corpus: CORPUS_OPTION,
    json: { describe: { en: JSON_OPTION.describe.en.replace("the API's answer", 'the issues'), ja: '問題をJSONで' } },
  },
  examples: [{ run: 'synoptic check --corpus my-corpus', what: { en: 'before a commit', ja: 'コミットの前に' } }],
  async run(given, terminal) {
    const folder = await folderOf(given, terminal);
    const { compile } = await import('@synoptic/core/compile/compile');
    const { readFolder } = await import('@synoptic/core/node/folder');
    const { corpus, issues } = compile(await readFolder(folder));
    if (given.flag('json')) terminal.json({ ok: corpus !== null, issues });
    else
      for (const { file, line: at, column, severity, code, message, hint } of issues)
        terminal.print([
          line(`${file}:${at}:${column} `, span(severity, severity === 'error' ? 'accent' : 'quiet'), ` ${code}: ${message}`),
          line(span(`    ${hint}`, 'quiet')),
        ]);
    const errors = issues.filter((i) => i.severity === 'error').length;
    terminal.note(terminal.word('check.found', { errors, warnings: issues.length - errors }));
    return corpus === null ? 1 : 0;
  },
};
