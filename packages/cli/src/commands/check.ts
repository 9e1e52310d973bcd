import { resolve } from 'node:path';
import type { Issue } from '@synoptic/core/compile/issue';
import type { CheckedText, CheckedTexts } from '@synoptic/core/node/check-texts';
import { CORPUS_OPTION, type Command, type ExitCode } from '../command-line/command.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { hydrationTallyLine } from '../describe/hydration-outcome.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const checkCommand: Command = {
  name: 'check',
  operands: '',
  least: 0,
  most: 0,
  summary: 'check.summary',
  options: {
    corpus: CORPUS_OPTION,
    texts: {
      value: 'DIR',
      describe: 'check.texts',
    },
    translations: { describe: 'check.translations' },
    json: { describe: 'check.json' },
  },
  examples: [
    { run: 'synoptic check --corpus my-corpus', what: 'check.example.1' },
    { run: 'synoptic check --texts ~/texts', what: 'check.example.2' },
    { run: 'synoptic check --translations', what: 'check.example.3' },
  ],
  async run(args, terminal) {
    const folder = await selectedDataFolder(args, terminal);
    if (args.flag('translations')) return listTranslations(folder, args.flag('json'), terminal);
    const texts = args.text('texts');
    const checked: CheckReport = texts === undefined ? await checkData(folder) : await checkAgainst(folder, texts, terminal);
    const { foldIssues } = await import('@synoptic/core/compile/issue-order');
    const { followersLabel } = await import('@synoptic/core/compile/issue');
    const shown = foldIssues(checked.issues);
    if (args.flag('json')) terminal.json(checked);
    else {
      terminal.print(shown.flatMap(({ issue, more }) => issueLines(issue, more > 0 ? [issue.hint, followersLabel(more)] : [issue.hint])));
      if (checked.documents) terminal.print(textLines(checked.documents, checked.strangers ?? [], terminal));
    }
    const errors = shown.filter(({ issue }) => issue.severity === 'error').length;
    terminal.note(terminal.word('check.found', { errors, warnings: shown.length - errors }));
    return checked.ok ? 0 : 1;
  },
};

/** Lists the texts that lack a language of the corpus. That is no problem, so the exit status is 0. */
async function listTranslations(folder: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { parseFolder } = await import('@synoptic/core/compile/parse-folder');
  const { readFolder } = await import('@synoptic/core/node/read-folder');
  const { untranslated } = parseFolder(await readFolder(folder));
  if (json) terminal.json({ untranslated });
  else
    terminal.print(
      untranslated.map(({ file, line: at, column, what, languages }) =>
        line(`${file}:${at}:${column} `, span(what, 'quiet'), ` ${languages.join(', ')}`),
      ),
    );
  terminal.note(terminal.word('check.untranslated', { n: untranslated.length }));
  return 0;
}

/** Result of a check; documents and strangers only with texts. */
interface CheckReport extends Partial<Pick<CheckedTexts, 'documents' | 'strangers'>> {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
}

async function checkData(folder: string): Promise<CheckReport> {
  const { compile } = await import('@synoptic/core/compile/compile');
  const { readFolder } = await import('@synoptic/core/node/read-folder');
  const { corpus, issues } = compile(await readFolder(folder));
  return { ok: corpus !== null, issues };
}

async function checkAgainst(folder: string, texts: string, { host, word, progress }: Terminal): Promise<CheckReport> {
  const { checkTexts } = await import('@synoptic/core/node/check-texts');
  progress(word('check.against-texts'));
  const checked = await checkTexts(folder, resolve(host.cwd, texts)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new UsageProblem(word('seal.no-texts', { path: texts }));
    throw error;
  });
  progress(null);
  return { ok: checked.issues.every((i) => i.severity !== 'error'), ...checked };
}

function issueLines({ file, line: at, column, severity, code, message }: Issue, notes: readonly string[]): StyledLine[] {
  return [
    line(`${file}:${at}:${column} `, span(severity, severity === 'error' ? 'accent' : 'quiet'), ` ${code}: ${message}`),
    ...notes.map((note) => line(span(`    ${note}`, 'quiet'))),
  ];
}

/** Outcomes of the passages and anchors of each document. */
function textLines(documents: readonly CheckedText[], strangers: readonly string[], { language, width, word }: Terminal): StyledLine[] {
  const rows = documents.map(({ document, file, passages, anchors }) => {
    if (file === null) return [line(document), line(span(word('check.no-text'), 'accent'))];
    const outcomes = [
      `${word('field.passages')} `,
      ...hydrationTallyLine(passages, language),
      `; ${word('field.anchors')} `,
      ...hydrationTallyLine(anchors, language),
    ];
    return [line(document), line(span(`${file}  `, 'quiet'), ...outcomes)];
  });
  const others = strangers.length > 0 ? [line(span(word('check.strangers', { files: strangers.join(', ') }), 'quiet'))] : [];
  return [...formatColumns(rows, width), ...others];
}
