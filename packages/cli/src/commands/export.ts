import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/compare/arrangement';
import type { ExportFormat } from '@synoptic/core/export/export-format';
import type { Reader } from '@synoptic/core/reader/reader';
import { CORPUS_OPTION, type Command, type ParsedArguments, UsageProblem } from '../command-line/command.ts';
import { askWithIdSuggestion } from '../command-line/describe-problem.ts';
import { CORPUS_FORMAT_NAMES, EXPORT_FORMAT_NAMES, EXPORT_TARGETS, SITE_EXPORT } from '../command-line/format-names.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { suggestChoice } from '../command-line/suggestion.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: 'FORMAT [DIR]',
  least: 1,
  most: 2,
  summary: 'export.summary',
  options: {
    corpus: CORPUS_OPTION,
    about: { value: 'ID,…', describe: 'export.about' },
    by: {
      value: 'WHAT',
      oneOf: ARRANGEMENTS,
      describe: 'export.by',
    },
    accounts: { value: 'A,B1,…', describe: 'export.accounts' },
    facets: { value: 'F,G,…', describe: 'export.facets' },
    out: { value: 'FILE', local: true, describe: 'export.out' },
    base: {
      value: '/PATH/',
      local: true,
      describe: 'export.base',
    },
    url: {
      value: 'https://…',
      local: true,
      describe: 'export.url',
    },
    force: { local: true, describe: 'export.force' },
  },
  examples: [
    { run: 'synoptic export bibtex > corpus.bib', what: 'export.example.1' },
    {
      run: 'synoptic export html --about event:kazakhstan-deployment-2022 --out page.html',
      what: 'export.example.2',
    },
    {
      run: 'synoptic export site public --base /csto/',
      what: 'export.example.3',
    },
  ],
  async run(given, terminal) {
    if (given.operands[0] === SITE_EXPORT && !terminal.host.corpus) {
      const { exportSite } = await import('../site/export-site.ts');
      return exportSite(given, terminal);
    }
    const { formatNamed } = await import('@synoptic/core/export/registry');
    const format = formatNamed(checkedFormatName(given, terminal));
    if (!format) throw new UsageProblem(terminal.word('usage.choices', { choices: EXPORT_FORMAT_NAMES.join(', ') }));
    const { reader } = await openSelectedCorpus(given, terminal);
    const text = await exportedText(format, given, reader, terminal);
    const out = given.text('out');
    if (out === undefined) {
      terminal.data(text);
      return 0;
    }
    const { resolve } = await import('node:path');
    const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
    const file = resolve(terminal.host.cwd, out);
    await writeFileSafely(file, text);
    terminal.data(`${file}\n`);
    return 0;
  },
};

/** The format's name, where there is such a format and it can write what is asked for. */
function checkedFormatName(given: ParsedArguments, { word, host }: Terminal): string {
  const [name = '', extra] = given.operands;
  const about = given.list('about');
  if (!EXPORT_FORMAT_NAMES.some((n) => n === name))
    throw new UsageProblem(
      word('export.unknown', { format: name }),
      suggestChoice(name, host.corpus ? EXPORT_FORMAT_NAMES : EXPORT_TARGETS, word),
    );
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }), word('export.to-a-file'));
  for (const option of ['base', 'url', 'force'])
    if (given.text(option) !== undefined || given.flag(option)) throw new UsageProblem(word('export.wants-site', { what: `--${option}` }));
  if (about === undefined) {
    for (const option of ['by', 'accounts', 'facets'])
      if (given.text(option) !== undefined) throw new UsageProblem(word('export.wants-about', { what: `--${option}` }));
    if (!CORPUS_FORMAT_NAMES.some((n) => n === name)) throw new UsageProblem(word('export.wants-about', { what: name }));
  }
  return name;
}

async function exportedText(format: ExportFormat, given: ParsedArguments, reader: Reader, terminal: Terminal): Promise<string> {
  const { language, word } = terminal;
  const about = given.list('about');
  if (about === undefined) return format.writes.corpus?.(await reader.export(), { language }) ?? '';
  const write = format.writes.comparison;
  if (!write) throw new UsageProblem(word('export.no-comparison', { format: format.name }));
  const by = given.text('by') as Arrangement | undefined;
  const question = {
    about,
    ...(by === undefined ? {} : { by }),
    accounts: given.list('accounts') ?? null,
    facets: given.list('facets') ?? null,
  };
  return write(await askWithIdSuggestion(about, reader, terminal, () => reader.compare(question)), { language });
}
