import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Starter } from '@synoptic/core/compile/starter-folder';
import type { DatedSource } from '@synoptic/core/ingest/drafts/draft-of-sources';
import type { Reader } from '@synoptic/core/reader/reader';
import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/text/arrangements';
import { STARTER_NAMES } from '@synoptic/core/text/starter-names';
import type { Command } from '../command-line/command.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { comparisonTable } from '../describe/comparison-table.ts';
import { draftNotes } from '../describe/proposals/draft-notes.ts';
import { sourcePath } from '../file-formats/source-path.ts';
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
    const stated = args.text('date');
    if (stated !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(stated))
      throw new UsageProblem(terminal.word('read.bad-date', { date: stated }), terminal.word('read.date-hint'));
    const paths = args.operands.map((operand) => sourcePath(operand, terminal));
    const { readSource } = await import('../file-formats/read-source.ts');
    const sources: DatedSource[] = [];
    for (const path of paths) sources.push({ source: await readSource(path, terminal), fileDay: await fileDay(path) });
    const { draftOfSources } = await import('@synoptic/core/ingest/drafts/draft-of-sources');
    const draft = draftOfSources(sources, await readStarters(terminal), { starter: args.text('starter'), date: stated });
    const { memoryReader } = await import('@synoptic/core/reader/memory-reader');
    const reader = memoryReader(draft.corpus);
    if (args.flag('open')) return openDraft(reader, terminal);
    const whole = await reader.compare({ about: [draft.event], by: (args.text('by') ?? 'document') as Arrangement });
    const { asDraft, draftReport } = await import('@synoptic/core/ingest/drafts/draft-report');
    const { isLoneFigure } = await import('@synoptic/core/ingest/drafts/is-lone-figure');
    if (args.flag('json')) {
      terminal.json(draftReport(draft, sources, whole));
      return 0;
    }
    const { starter, documents, copies, refused } = draft;
    const alone = args.flag('all') ? [] : whole.rows.filter(isLoneFigure);
    const shown = { ...asDraft(whole), rows: whole.rows.filter((row) => !alone.includes(row)) };
    terminal.print(
      draftNotes(
        {
          starter: starter.name,
          documents,
          sources: sources.map(({ source }) => source),
          copies,
          refused: refused.length,
          alone: alone.length,
        },
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
    ...(host.suspend && { suspend: host.suspend }),
  });
  return 0;
}
