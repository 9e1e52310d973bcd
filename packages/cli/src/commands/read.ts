import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Starter } from '@synoptic/core/compile/starter-folder';
import type { DraftDocument } from '@synoptic/core/ingest/drafts/draft-document';
import type { Reader } from '@synoptic/core/reader/reader';
import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/text/arrangements';
import { STARTER_NAMES } from '@synoptic/core/text/starter-names';
import { type Command, type ParsedArguments, UsageProblem } from '../command-line/command.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { comparisonTable } from '../describe/comparison-table.ts';
import { draftNotes } from '../describe/draft-notes.ts';
import type { SourceText } from '../reading/read-source.ts';
import { isKeyboardInput } from '../terminal/host.ts';
import { hasScreenReader, supportsClipboard, type Terminal } from '../terminal/terminal.ts';

/** Most files of one draft comparison: each has a letter as its siglum. */
const MOST_FILES = 26;

export const readCommand: Command = {
  name: 'read',
  operands: 'FILE…',
  least: 1,
  most: MOST_FILES,
  summary: 'read.summary',
  options: {
    starter: { value: 'NAME', describe: 'read.starter', oneOf: STARTER_NAMES },
    date: { value: 'DAY', describe: 'read.date' },
    by: { value: 'COLUMN', describe: 'read.by', oneOf: ARRANGEMENTS },
    all: { describe: 'read.all' },
    open: { describe: 'read.open' },
    json: { describe: 'read.json' },
  },
  examples: [
    { run: 'synoptic read reuters.html nhk.txt', what: 'read.example.1' },
    { run: 'synoptic read monday.txt tuesday.txt --starter disaster --by origin', what: 'read.example.2' },
    { run: 'synoptic read *.txt --json', what: 'read.example.3' },
  ],
  async run(args, terminal) {
    const { readSource } = await import('../reading/read-source.ts');
    const sources: SourceText[] = [];
    for (const path of args.operands) sources.push(await readSource(resolve(terminal.host.cwd, path), terminal));
    const { starter, fits } = await chooseStarter(args.text('starter'), sources, terminal);
    const documents = await readDocuments(sources, starter, args, terminal);
    const { compileDraft } = await import('@synoptic/core/ingest/drafts/draft-comparison');
    const { corpus, event, claims, refused } = compileDraft(starter, documents);
    const { memoryReader } = await import('@synoptic/core/reader/memory-reader');
    const reader = memoryReader(corpus);
    if (args.flag('open')) return openDraft(reader, terminal);
    const { copiedText } = await import('@synoptic/core/ingest/drafts/draft-role');
    const { findCopies } = await import('@synoptic/core/ingest/reuse/find-copies');
    const copies = findCopies(documents.map(({ slug, date, reading }) => ({ id: slug, text: copiedText(reading), date })));
    const whole = await reader.compare({ about: [event], by: (args.text('by') ?? 'document') as Arrangement });
    if (args.flag('json')) {
      const { draftProposals } = await import('@synoptic/core/ingest/drafts/draft-proposals');
      const drafted = Object.fromEntries(Object.entries(whole.claims).map(([id, claim]) => [id, { ...claim, draft: true }]));
      const proposals = documents.flatMap((document) => draftProposals(document, claims));
      const read = documents.map(({ slug, label, date, dateInferred, reading }, i) => ({
        slug,
        label,
        date,
        dateInferred,
        language: reading.language,
        encoding: sources[i]?.encoding,
        leftOut: sources[i]?.leftOut,
      }));
      terminal.json({
        draft: true,
        starter: starter.name,
        fits,
        documents: read,
        copies,
        proposals,
        refused: refused.map(({ claim, issue }) => ({ claim: claim.id, why: issue.message })),
        comparison: { ...whole, id: `draft-${whole.id}`, claims: drafted },
      });
      return 0;
    }
    const alone = args.flag('all')
      ? []
      : whole.rows.filter((row) => row.facet.startsWith('figure-') && row.cells.filter((cell) => cell.claims.length > 0).length < 2);
    const shown = { ...whole, id: `draft-${whole.id}`, rows: whole.rows.filter((row) => !alone.includes(row)) };
    terminal.print(
      draftNotes(
        { starter: starter.name, documents, sources, copies, refused: refused.length, alone: alone.length },
        terminal.language,
        terminal.width,
      ),
    );
    terminal.print(comparisonTable(shown, answerWording(shown.lexicon, terminal.language, true), terminal.width));
    return 0;
  },
};

async function readStarters({ host }: Terminal): Promise<Starter[]> {
  return Promise.all(
    STARTER_NAMES.map(async (name) => JSON.parse(await readFile(join(host.home, 'starters', `${name}.json`), 'utf8')) as Starter),
  );
}

/** The starter that the user named, else the one whose cues fit the texts best. */
async function chooseStarter(
  named: string | undefined,
  sources: readonly SourceText[],
  terminal: Terminal,
): Promise<{ starter: Starter; fits: readonly { starter: string; score: number }[] }> {
  const starters = await readStarters(terminal);
  const { starterFits } = await import('@synoptic/core/ingest/drafts/choose-starter');
  const fits = starterFits(
    starters,
    sources.map(({ text }) => text),
  );
  const name = named ?? (fits[0] && fits[0].score > 0 ? fits[0].starter : STARTER_NAMES[0]);
  const starter = starters.find((one) => one.name === name);
  if (!starter) throw new UsageProblem(terminal.word('read.no-starter', { name }));
  return { starter, fits };
}

/** Reads every text against its day: the stated one, the page's, the dateline's, or the day of the file. */
async function readDocuments(
  sources: readonly SourceText[],
  starter: Starter,
  args: ParsedArguments,
  terminal: Terminal,
): Promise<DraftDocument[]> {
  const { readText } = await import('@synoptic/core/ingest/read-text');
  const { vocabularyOfStarter } = await import('@synoptic/core/ingest/claims/reading-vocabulary');
  const { documentDate } = await import('@synoptic/core/ingest/drafts/document-date');
  const { nameSlug } = await import('@synoptic/core/ingest/drafts/draft-agents');
  const stated = args.text('date');
  if (stated !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(stated))
    throw new UsageProblem(terminal.word('read.bad-date', { date: stated }), terminal.word('read.date-hint'));
  const vocabulary = vocabularyOfStarter(starter);
  const slugs = new Set<string>();
  const documents: DraftDocument[] = [];
  for (const [i, source] of sources.entries()) {
    const printed = documentDate(source.text);
    const file = stated ?? source.date ?? printed?.date ?? (await fileDay(resolve(terminal.host.cwd, args.operands[i] ?? '')));
    const inferred =
      stated !== undefined || source.date !== null || printed?.from === 'dateline'
        ? null
        : printed
          ? `the latest date of the text, on line ${printed.line}`
          : 'the day of the file';
    const base = nameSlug(source.name);
    const slug = slugs.has(base) ? `${base}-${i + 1}` : base;
    slugs.add(slug);
    const reading = readText(source.text, { date: file, vocabulary });
    const first = reading.view.paragraphs[0];
    const title = source.title ?? (first ? reading.view.text.slice(first.start, Math.min(first.end, first.start + 120)) : source.name);
    documents.push({
      slug,
      label: source.outlet ?? source.name,
      title,
      outlet: null,
      date: file,
      dateInferred: inferred,
      url: source.url,
      reading,
    });
  }
  return documents;
}

async function fileDay(path: string): Promise<string> {
  const { mtime } = await stat(path);
  return mtime.toISOString().slice(0, 10);
}

/** Shows the draft in the terminal UI. */
async function openDraft(reader: Reader, terminal: Terminal): Promise<0> {
  const { host, language, paint, word } = terminal;
  const { stdin, stdout } = host;
  if (!isKeyboardInput(stdin) || !stdout.isTTY) throw new UsageProblem(word('read.no-terminal'));
  const { openSession } = await import('../session/open-session.ts');
  const ending = new AbortController();
  void host.ended().then(() => ending.abort());
  await openSession({
    ...{ language, stdin, stdout, paint, reader },
    base: null,
    ended: ending.signal,
    aloud: hasScreenReader(host.env),
    copies: supportsClipboard(host.env),
  });
  return 0;
}
