import { LIST_SORTS } from '@synoptic/core/reader/list-sorting';
import { paginate } from '@synoptic/core/reader/paging';
import type { Paging, Reader } from '@synoptic/core/reader/reader';
import type { Page } from '@synoptic/core/shapes/page';
import { inLanguage } from '@synoptic/core/text/text';
import { type Command, type ParsedArguments, READ_OPTIONS } from '../command-line/command.ts';
import { noteNextPage, PAGING_OPTIONS, pagingFromArguments } from '../command-line/paging-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { suggestChoice } from '../command-line/suggestion.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { field, fieldLines } from '../describe/field.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Options that only some lists accept. */
const NARROWING = ['kind', 'q', 'sort', 'limit', 'next'] as const;
type Narrowing = (typeof NARROWING)[number];

interface Listing {
  readonly takes: readonly Narrowing[];
  ask(reader: Reader, args: ParsedArguments, paging: Paging): Promise<Page<unknown>>;
  row(item: never, language: Terminal['language']): readonly string[];
}

function listing<T>(
  takes: readonly Narrowing[],
  ask: (reader: Reader, args: ParsedArguments, paging: Paging) => Promise<Page<T>>,
  row: (item: T, language: Terminal['language']) => readonly string[],
): Listing {
  return { takes: [...takes, 'limit', 'next'], ask, row };
}

const filter = (args: ParsedArguments) => ({ kind: args.text('kind'), q: args.text('q'), sort: args.text('sort') });

/** Lists by name, with the question and the columns of each. */
const LISTS: Readonly<Record<string, Listing>> = {
  documents: listing(
    ['q', 'sort'],
    (reader, args, paging) => reader.documents({ q: args.text('q'), sort: args.text('sort'), ...paging }),
    (d, l) => [d.siglum, d.id, d.issued ?? d.date, inLanguage(d.label, l)],
  ),
  entities: listing(
    ['kind', 'q', 'sort'],
    (reader, args, paging) => reader.entities({ ...filter(args), ...paging }),
    (e, l) => [e.id, inLanguage(e.label, l)],
  ),
  events: listing(
    ['q', 'sort'],
    (reader, args, paging) => reader.events({ ...filter(args), ...paging }),
    (e, l) => [e.id, e.date?.edtf ?? '', inLanguage(e.label, l)],
  ),
  facets: listing(
    [],
    async (reader, _, paging) => paginate((await reader.facets()).items, paging),
    (f, l) => [f.id, cliText(l, `takes.${f.value}`), cliText(l, `nature.${f.nature}`), inLanguage(f.question, l)],
  ),
};

export const lsCommand: Command = {
  name: 'ls',
  operands: `[${Object.keys(LISTS).join('|')}]`,
  least: 0,
  most: 1,
  summary: 'ls.summary',
  options: {
    ...READ_OPTIONS,
    kind: { value: 'KIND', describe: 'ls.kind' },
    q: { value: 'WORDS', describe: 'ls.q' },
    sort: {
      value: 'BY',
      oneOf: [...new Set(Object.values(LIST_SORTS).flat())],
      describe: 'ls.sort',
    },
    ...PAGING_OPTIONS,
  },
  examples: [
    { run: 'synoptic ls events', what: 'ls.example.1' },
    { run: 'synoptic ls documents --sort -date', what: 'ls.example.2' },
    { run: 'synoptic ls entities --kind person --json', what: 'ls.example.3' },
  ],
  async run(args, terminal) {
    const [name] = args.operands;
    const list = name === undefined ? null : listNamed(name, terminal);
    refuseOthers(args, name ?? '', list?.takes ?? [], terminal);
    const { reader } = await openSelectedCorpus(args, terminal);
    await checkKind(args.text('kind'), reader, terminal);
    if (list === null) return card(reader, args, terminal);
    const page = await list.ask(reader, args, pagingFromArguments(args));
    if (args.flag('json')) {
      terminal.json(page);
      return 0;
    }
    terminal.print(rowsOf(list, page, terminal));
    noteNextPage(page, terminal);
    return 0;
  },
};

function listNamed(name: string, { word }: Terminal): Listing {
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (!list) throw new UsageProblem(word('usage.list', { list: name }), suggestChoice(name, Object.keys(LISTS), word));
  return list;
}

/** Refuses options of other lists, which would be ignored here. */
function refuseOthers(args: ParsedArguments, name: string, takes: readonly Narrowing[], { word }: Terminal): void {
  const other = NARROWING.find((option) => args.text(option) !== undefined && !takes.includes(option));
  if (other === undefined) return;
  const lists = Object.keys(LISTS).filter((list) => LISTS[list]?.takes.includes(other));
  throw new UsageProblem(
    word('ls.not-here', { command: `ls ${name}`.trim(), option: `--${other}` }),
    word('ls.goes-with', { lists: lists.map((list) => `ls ${list}`).join(', ') }),
  );
}

async function checkKind(kind: string | undefined, reader: Reader, { word }: Terminal): Promise<void> {
  if (kind === undefined) return;
  const known = (await reader.kinds()).items.map((k) => k.id);
  if (!known.includes(kind)) throw new UsageProblem(word('problem.kind', { kind }), suggestChoice(kind, known, word));
}

/** In a pipe each item is one line; in a window texts are wrapped, but never the id. */
function rowsOf(list: Listing, page: Page<unknown>, { host, language, width }: Terminal): StyledLine[] {
  const rows = page.items.map((item) => list.row(item as never, language));
  const ids = list === LISTS['documents'] ? 1 : 0;
  return formatColumns(
    rows.map((row) => row.map((text, i) => line(span(text, i === row.length - 1 ? 'plain' : 'quiet')))),
    host.stdout.isTTY ? width : Number.POSITIVE_INFINITY,
    ids,
  );
}

async function card(reader: Reader, args: ParsedArguments, terminal: Terminal): Promise<0> {
  const corpus = await reader.corpus();
  if (args.flag('json')) terminal.json(corpus);
  else {
    const counts = Object.entries(corpus.counts).map(([what, n]) => field(terminal.word(`count.${what}` as 'count.claims'), String(n)));
    terminal.print([
      line(span(inLanguage(corpus.title, terminal.language), 'strong')),
      line(inLanguage(corpus.describe, terminal.language)),
      ...fieldLines(
        [
          field(terminal.word('field.name'), `${corpus.name} ${corpus.version}`),
          field(terminal.word('field.digest'), corpus.digest),
          ...counts,
        ],
        terminal.width,
      ),
    ]);
  }
  return 0;
}
