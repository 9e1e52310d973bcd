import { APPARATUS_FORMS, type ApparatusForm } from '@synoptic/core/export/apparatus/apparatus';
import type { ExportContent, ExportFormat, ExportOptions } from '@synoptic/core/export/export-format';
import { EXPORT_FORMAT_NAMES, type FormatName, formatNamesOf } from '@synoptic/core/export/format-names';
import type { Reader } from '@synoptic/core/reader/reader';
import { ARRANGEMENTS, type Arrangement, NETWORK_NAMES, type NetworkName } from '@synoptic/core/text/arrangements';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { EXPORT_TARGETS, isFolderExport } from '../command-line/export-targets.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { suggestChoice } from '../command-line/suggestion.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { similarFormat } from '../file-formats/similar-format.ts';
import { ANNOTATION_FORMAT_NAMES } from '../importing/annotation-format.ts';
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
    network: { value: 'WHICH', oneOf: NETWORK_NAMES, describe: 'export.network' },
    apparatus: { value: 'FORM', oneOf: APPARATUS_FORMS, describe: 'compare.apparatus' },
    bom: { local: true, describe: 'export.bom' },
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
    format: { value: 'FORMAT', local: true, oneOf: ANNOTATION_FORMAT_NAMES, describe: 'export.format' },
    texts: { local: true, describe: 'export.texts' },
  },
  examples: [
    { run: 'synoptic export bibtex > corpus.bib', what: 'export.example.1' },
    {
      run: 'synoptic export html --about event:… --out page.html',
      what: 'export.example.2',
    },
    {
      run: 'synoptic export site public --base /papers/',
      what: 'export.example.3',
    },
    { run: 'synoptic export worker edition --corpus my-corpus', what: 'export.example.4' },
    { run: 'synoptic export annotations out --format brat --texts', what: 'export.example.5' },
    { run: 'synoptic export sqlite --out corpus.sqlite', what: 'export.example.6' },
  ],
  async run(args, terminal) {
    const [target] = args.operands;
    if (isFolderExport(target) && !terminal.host.corpus) {
      const { exportFolder } = await import('../site/export-folder.ts');
      return exportFolder(target, args, terminal);
    }
    if (target === 'annotations' && !terminal.host.corpus) {
      const { exportAnnotations } = await import('../importing/export-annotations.ts');
      return exportAnnotations(args, terminal);
    }
    if (target === 'sqlite' && !terminal.host.corpus) {
      const { exportSqlite } = await import('../stores/export-sqlite.ts');
      return exportSqlite(args, Object.keys(exportCommand.options), terminal);
    }
    const { formatNamed } = await import('@synoptic/core/export/registry');
    const format = formatNamed(checkedFormatName(args, terminal));
    if (!format) throw new UsageProblem(terminal.word('usage.choices', { choices: EXPORT_FORMAT_NAMES.join(', ') }));
    const { reader } = await openSelectedCorpus(args, terminal);
    const out = args.text('out');
    const isStream = out === undefined || out === '/dev/stdout';
    if (format.binary && isStream && terminal.host.stdout.isTTY)
      throw new UsageProblem(terminal.word('export.binary', { format: format.name }));
    const content = await exportedContent(format, args, reader, terminal);
    // A stream, not a path: what is behind it may be a socket, which cannot be opened.
    if (isStream) {
      if (typeof content === 'string') terminal.data(content);
      else terminal.host.stdout.write(content);
      return 0;
    }
    const { resolve } = await import('node:path');
    const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
    const file = resolve(terminal.host.cwd, out);
    await writeFileSafely(file, content);
    terminal.data(`${file}\n`);
    return 0;
  },
};

/** Options that only some formats have. */
const OPTION_FORMATS: Readonly<Record<string, readonly FormatName[]>> = {
  network: ['gexf', 'graphml'],
  apparatus: ['txt', 'tei', 'html'],
  bom: ['csv'],
};

/** Name of the format; throws if it does not exist or cannot write the scope. */
function checkedFormatName(args: ParsedArguments, { word, host }: Terminal): string {
  const [name = '', extra] = args.operands;
  const about = args.list('about');
  if (!EXPORT_FORMAT_NAMES.some((n) => n === name)) {
    const similar = similarFormat(name);
    throw new UsageProblem(
      word('export.unknown', { format: name }),
      similar === null
        ? suggestChoice(name, host.corpus ? EXPORT_FORMAT_NAMES : EXPORT_TARGETS, word)
        : word('export.similar', { format: similar }),
    );
  }
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }), word('export.to-a-file'));
  for (const [option, targets] of Object.entries({
    base: 'site',
    url: 'site, worker',
    force: EXPORT_TARGETS.filter(isFolderExport).join(', '),
    format: 'annotations',
    texts: 'annotations',
  }))
    if (args.text(option) !== undefined || args.flag(option))
      throw new UsageProblem(word('export.wants-format', { what: `--${option}`, formats: targets }));
  for (const [option, formats] of Object.entries(OPTION_FORMATS))
    if ((args.text(option) !== undefined || args.flag(option)) && !formats.some((n) => n === name))
      throw new UsageProblem(word('export.wants-format', { what: `--${option}`, formats: formats.join(', ') }));
  if (about === undefined) {
    for (const option of ['by', 'accounts', 'facets', 'apparatus'])
      if (args.text(option) !== undefined) throw new UsageProblem(word('export.wants-about', { what: `--${option}` }));
    if (!formatNamesOf('corpus').some((n) => n === name)) throw new UsageProblem(word('export.wants-about', { what: name }));
  }
  return name;
}

async function exportedContent(format: ExportFormat, args: ParsedArguments, reader: Reader, terminal: Terminal): Promise<ExportContent> {
  const { language, word } = terminal;
  const about = args.list('about');
  const options: ExportOptions = {
    language,
    network: args.text('network') as NetworkName | undefined,
    apparatus: args.text('apparatus') as ApparatusForm | undefined,
    bom: args.flag('bom'),
  };
  if (about === undefined) return format.writes.corpus?.(await reader.export(), options) ?? '';
  const write = format.writes.comparison;
  if (!write) throw new UsageProblem(word('export.no-comparison', { format: format.name }));
  const by = args.text('by') as Arrangement | undefined;
  const question = {
    about,
    ...(by === undefined ? {} : { by }),
    accounts: args.list('accounts') ?? null,
    facets: args.list('facets') ?? null,
  };
  return write(await reader.compare(question), options);
}
