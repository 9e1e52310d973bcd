import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { nameSlug } from '@synoptic/core/ingest/drafts/draft-agents';
import type { DraftDeskState } from '@synoptic/core/node/drafting/draft-desk';
import { isItemFault } from '@synoptic/core/review/verify/proposed-item';
import type { ItemResult } from '@synoptic/core/review/verify/verify-items';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { faultyFolderProblem, selectedDataFolder } from '../command-line/selected-corpus.ts';
import { suggestChoice } from '../command-line/suggestion.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { ANNOTATION_FORMAT_NAMES, type AnnotationFormatName, type AnnotationSource } from './annotation-format.ts';
import { ANNOTATION_FORMATS } from './registry.ts';

/** Most files of one run, and largest file. */
const MOST_FILES = 500;
const MOST_BYTES = 64 * 1024 * 1024;

export const importCommand: Command = {
  name: 'import',
  operands: 'FORMAT FILE…',
  least: 2,
  most: MOST_FILES,
  summary: 'import.summary',
  options: {
    corpus: CORPUS_OPTION,
    document: { value: 'SLUG', describe: 'import.document' },
    event: { value: 'ID', describe: 'import.event' },
    json: { describe: 'import.json' },
  },
  examples: [
    { run: 'synoptic import brat report.ann --corpus my-corpus', what: 'import.example.1' },
    { run: 'synoptic import csv claims.csv --event event:ferry', what: 'import.example.2' },
    { run: 'synoptic import w3c annotations.jsonld --document report', what: 'import.example.3' },
  ],
  async run(args, terminal) {
    const [name = '', ...files] = args.operands;
    if (!isFormatName(name))
      throw new UsageProblem(
        terminal.word('import.unknown', { format: name }),
        suggestChoice(name, ANNOTATION_FORMAT_NAMES, terminal.word),
      );
    const folder = await selectedDataFolder(args, terminal);
    const { DraftDesk } = await import('@synoptic/core/node/drafting/draft-desk');
    const desk = new DraftDesk(folder);
    const { completeItem } = await import('@synoptic/core/review/verify/complete-item');
    const reports: FileReport[] = [];
    for (const file of files) {
      const source = await readAnnotationFile(file, terminal);
      const read = await (await ANNOTATION_FORMATS[name]()).read(source);
      const state = await readState(desk.read(), args, terminal);
      const defaults = { document: args.text('document') ?? documentNamed(file, state), event: args.text('event') ?? onlyEvent(state) };
      const completed = read.items.map(({ line, item }) => ({ line, item: completeItem(item, state, defaults) }));
      const whole = completed.filter(({ item }) => !isItemFault(item));
      const { items } = await desk.propose(
        { items: whole.map(({ item }) => item), records: [], asks: false },
        { rule: 'import', name, slug: `import-${name}` },
      );
      const faults = [
        ...read.faults,
        ...completed.flatMap(({ line, item }) => (isItemFault(item) ? [{ line, message: item.message, hint: item.hint }] : [])),
        ...items.flatMap((result, i) =>
          result.status === 'refused' ? [{ line: whole[i]?.line ?? 1, message: result.message, hint: result.hint }] : [],
        ),
      ].toSorted((a, b) => a.line - b.line);
      reports.push({ file, items, faults, skipped: read.skipped });
    }
    if (args.flag('json')) terminal.json({ files: reports.map(reportData) });
    else for (const report of reports) printReport(report, terminal);
    return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
  },
};

interface FileReport {
  readonly file: string;
  readonly items: readonly ItemResult[];
  readonly faults: readonly { readonly line: number; readonly message: string; readonly hint: string }[];
  readonly skipped: number;
}

function isFormatName(name: string): name is AnnotationFormatName {
  return ANNOTATION_FORMAT_NAMES.some((format) => format === name);
}

/** The folder as it is; a folder with errors is reported as every command reports it. */
async function readState(state: Promise<DraftDeskState>, args: ParsedArguments, terminal: Terminal): Promise<DraftDeskState> {
  const { FolderFaulty } = await import('@synoptic/core/node/decide-proposals');
  return state.catch(async (error: unknown) => {
    if (error instanceof FolderFaulty) throw await faultyFolderProblem(args.text('corpus') ?? '.', error.issues, terminal);
    throw error;
  });
}

async function readAnnotationFile(file: string, { host, word }: Terminal): Promise<AnnotationSource> {
  const path = resolve(host.cwd, file);
  const { readBoundedFile } = await import('@synoptic/core/node/read-bounded-file');
  const { readBytes } = await import('@synoptic/core/hydrate/encoding');
  const bytes = await readBoundedFile(path, MOST_BYTES, { named: true });
  if (bytes.includes(0) && !/^(?:\uFFFE|\uFEFF)/.test(readBytes(bytes).text))
    throw new CorpusProblem(word('import.binary', { file }), word('import.binary-hint'));
  const beside = `${path.slice(0, path.length - extname(path).length)}.txt`;
  const text = extname(path) === '.txt' ? null : await readFile(beside).catch(() => null);
  return { file, content: readBytes(bytes).text.replace(/^\uFEFF/, ''), text: text && readBytes(text).text };
}

/** Document with the name of the file. */
function documentNamed(file: string, { corpus }: DraftDeskState): string | null {
  const slug = nameSlug(basename(file, extname(file)));
  return corpus.documents.has(`document:${slug}`) ? slug : null;
}

/** The only event of the corpus or of its proposals. */
function onlyEvent({ corpus, reviewed }: DraftDeskState): string | null {
  const proposed = [...reviewed.values()].flatMap(({ proposal }) => (proposal.kind === 'event' ? [String(proposal.payload['id'])] : []));
  const events = [...new Set([...corpus.events.keys(), ...proposed])];
  return events.length === 1 ? (events[0] ?? null) : null;
}

function countsOf({ items, faults, skipped }: FileReport) {
  const count = (status: ItemResult['status']) => items.filter((result) => result.status === status).length;
  return { queued: count('queued'), duplicate: count('duplicate'), refused: faults.length, skipped };
}

function reportData(report: FileReport) {
  const proposals = report.items.flatMap((result) => (result.status === 'queued' ? [result.proposal.id] : []));
  return { file: report.file, ...countsOf(report), proposals, faults: report.faults };
}

function printReport(report: FileReport, terminal: Terminal): void {
  const { queued, duplicate, refused, skipped } = countsOf(report);
  for (const { line, message, hint } of report.faults) terminal.problem(`${report.file}:${line} ${message}`, hint);
  terminal.data(`${terminal.word('import.report', { file: report.file, queued, duplicate, refused, skipped })}\n`);
}
