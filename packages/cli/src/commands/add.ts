import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddedDraft } from '@synoptic/core/ingest/drafts/draft-into-corpus';
import type { Proposal } from '@synoptic/core/ingest/drafts/proposal';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { coderOf } from '../command-line/coder-of.ts';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { faultyFolderProblem, selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { type AddedLines, addedLines } from '../describe/proposals/added-lines.ts';
import { type OriginalSource, readSource } from '../file-formats/read-source.ts';
import { settleMetadata } from '../file-formats/settle-metadata.ts';
import { sourcePath } from '../file-formats/source-path.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Most files of one run. */
const MOST_FILES = 100;

export const addCommand: Command = {
  name: 'add',
  operands: 'FILE…|-',
  least: 1,
  most: MOST_FILES,
  summary: 'add.summary',
  options: {
    corpus: CORPUS_OPTION,
    event: { value: 'ID', describe: 'add.event' },
    publisher: { value: 'NAME', describe: 'add.publisher' },
    title: { value: 'TEXT', describe: 'add.title' },
    date: { value: 'DAY', describe: 'add.date' },
    author: { value: 'NAME', describe: 'add.author' },
    language: { value: 'TAG', describe: 'add.language' },
    as: { value: 'NAME', describe: 'add.as' },
    json: { describe: 'add.json' },
  },
  examples: [
    { run: 'synoptic add report.html --corpus my-corpus', what: 'add.example.1' },
    { run: 'synoptic add scan.pdf --publisher "Harbour Gazette" --date 2031-04-05', what: 'add.example.2' },
    { run: 'pbpaste | synoptic add - --publisher "Coast Blog" --event event:ferry', what: 'add.example.3' },
  ],
  async run(args, terminal) {
    const folder = await selectedDataFolder(args, terminal);
    const added: AddedLines[] = [];
    for (const operand of args.operands) added.push(await addFile(operand, folder, args, terminal));
    if (args.flag('json')) terminal.json({ added: added.map(reportOf) });
    else {
      for (const one of added) terminal.print(addedLines(one, terminal));
      terminal.note(terminal.word('add.next', { path: args.text('corpus') ?? '.' }));
    }
    return 0;
  },
};

async function addFile(operand: string, folder: string, args: ParsedArguments, terminal: Terminal): Promise<AddedLines> {
  return addSource(await readSource(operand === '-' ? '-' : sourcePath(operand, terminal), terminal), folder, args, terminal);
}

/** Adds a text that was read to a corpus: the text under `texts/`, the records of its document, and proposals. */
export async function addSource(source: OriginalSource, folder: string, args: ParsedArguments, terminal: Terminal): Promise<AddedLines> {
  const corpus = await corpusOf(folder, args.text('corpus') ?? folder, terminal);
  const coder = await coderOf(args.text('as'), terminal, folder);
  const { readDrafts } = await import('@synoptic/core/node/read-drafts');
  const { proposals } = await readDrafts(folder);
  const event = eventOf(args.text('event'), corpus, proposals, terminal);
  const settled = await settleMetadata(source, args, terminal);
  const { readText } = await import('@synoptic/core/ingest/read-text');
  const { corpusNames, draftIntoCorpus } = await import('@synoptic/core/ingest/drafts/draft-into-corpus');
  const { nameSlug } = await import('@synoptic/core/ingest/drafts/draft-agents');
  const { textAsLines } = await import('@synoptic/core/ingest/passages/reading-view');
  const text = textAsLines(source.text);
  const slug = freeSlug(nameSlug(source.name), corpus);
  const language = settled.language === 'en' || settled.language === 'ja' ? settled.language : null;
  const reading = readText(text, { date: settled.date, vocabulary: corpus, entities: corpusNames(corpus), language });
  const others = await textsAtHand(folder, corpus, proposals);
  const draft = draftIntoCorpus(
    { ...settled, slug, url: source.url, reading },
    {
      corpus,
      event: event ?? `event:${slug}`,
      others,
      curation: { by: coder.by, on: coder.at.slice(0, 10) },
    },
  );
  await writeAdded(folder, slug, { draft, text, original: source.original, extension: source.extension });
  return { slug, source, settled, event: event ?? `event:${slug}`, draft, lines: reading.view.paragraphs.length };
}

async function corpusOf(folder: string, named: string, terminal: Terminal): Promise<CompiledCorpus> {
  const { loadCorpus } = await import('@synoptic/core/node/load-corpus');
  const { corpus, issues } = await loadCorpus(folder);
  if (!corpus) throw await faultyFolderProblem(named, issues, terminal);
  return corpus;
}

/** Event that the text is about: the one named, the only one of the corpus, or the only one proposed; null for a new one. */
function eventOf(named: string | undefined, { events }: CompiledCorpus, proposals: readonly Proposal[], { word }: Terminal): string | null {
  if (named !== undefined) {
    if (!/^event:[a-z0-9][a-z0-9-]*$/.test(named)) throw new UsageProblem(word('add.bad-event', { event: named }), word('add.event-hint'));
    return named;
  }
  const proposed = proposals.filter(({ kind }) => kind === 'event').map(({ payload }) => String(payload['id']));
  const ids = [...new Set([...events.map(({ id }) => id), ...proposed])];
  if (ids.length > 1) throw new UsageProblem(word('add.which-event', { n: ids.length }), ids.slice(0, 8).join('\n'));
  return ids[0] ?? null;
}

function freeSlug(base: string, { documents }: CompiledCorpus): string {
  const taken = new Set(documents.map(({ id }) => id));
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(`document:${slug}`)) return slug;
  }
}

/** Texts of other documents of the corpus, where they are in `texts`. */
async function textsAtHand(folder: string, { documents }: CompiledCorpus, proposals: readonly Proposal[]) {
  const found = documents.map(async ({ id, date }) => {
    const slug = id.slice('document:'.length);
    const text = await readFile(join(folder, 'texts', `${slug}.txt`), 'utf8').catch(() => null);
    return text === null ? [] : [{ id: slug, text, date, proposals: proposals.filter(({ document }) => document === slug) }];
  });
  return (await Promise.all(found)).flat();
}

interface AddedFiles {
  readonly draft: AddedDraft;
  readonly text: string;
  readonly original: Uint8Array;
  readonly extension: string;
}

/** Writes text, records and proposals; the records come last, so that a killed run leaves nothing that names what is not there. */
async function writeAdded(folder: string, slug: string, { draft, text, original, extension }: AddedFiles): Promise<void> {
  const { writeFolderSafely } = await import('@synoptic/core/node/write-folder-safely');
  const { sealNewDocument } = await import('@synoptic/core/node/seal-folder');
  const ignored = join(folder, '.gitignore');
  const files = new Map<string, string | Uint8Array>();
  if (!(await stat(ignored).catch(() => null))) files.set('.gitignore', '/texts/\n/dist/\n');
  files.set(`texts/${slug}.original${extension}`, original);
  files.set(`texts/${slug}.txt`, text);
  files.set(`drafts/${slug}/proposals.rules.jsonl`, draft.proposals.map((proposal) => `${JSON.stringify(proposal)}\n`).join(''));
  for (const [path, content] of draft.files) files.set(path, content);
  await mkdir(join(folder, 'texts'), { recursive: true });
  await writeFolderSafely(folder, files, { command: 'add', keep: true });
  await sealNewDocument(folder, join(folder, 'texts'), slug);
}

function reportOf({ slug, source, settled, event, draft, lines }: AddedLines) {
  return {
    document: `document:${slug}`,
    event,
    format: source.format,
    encoding: source.encoding,
    leftOut: source.leftOut,
    notes: source.notes,
    ...settled,
    paragraphs: lines,
    copies: draft.copies,
    proposals: draft.proposals.length,
    claims: draft.proposals.filter(({ kind }) => kind === 'claim').length,
    files: [...draft.files.keys()],
  };
}
