import { existsSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ExitCode, ParsedArguments } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Options of `export` that say something of a SQLite file. */
const TAKEN = ['corpus', 'out'];

/** Writes a corpus as a SQLite file of its own, which replaces an earlier one at once. Programs that open SQLite files, such as Datasette, show and search it. */
export async function exportSqlite(args: ParsedArguments, options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { host, word } = terminal;
  const out = args.text('out');
  if (out === undefined) throw new UsageProblem(word('export.sqlite-out'), word('export.sqlite-out-hint'));
  const stray = options.find((name) => !TAKEN.includes(name) && (args.text(name) !== undefined || args.flag(name)));
  if (stray !== undefined) throw new UsageProblem(word('export.sqlite-option', { option: `--${stray}` }));
  const { reader } = await openSelectedCorpus(args, terminal);
  const compiled = await reader.export();
  const file = resolve(host.cwd, out);
  const folder = await mkdtemp(join(dirname(file), '.synoptic-'));
  try {
    const written = join(folder, 'corpus.sqlite');
    const [{ openSqliteStore }, { pushCorpus }] = await Promise.all([
      import('@synoptic/core/node/stores/open-sqlite-store'),
      import('@synoptic/core/sql/push-corpus'),
    ]);
    const store = openSqliteStore(written, { single: true });
    await pushCorpus(store, compiled).finally(() => store.close());
    const handle = await open(written, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(written, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // A log of the file that was there before belongs to that file.
  for (const rest of ['-wal', '-shm']) if (existsSync(`${file}${rest}`)) await rm(`${file}${rest}`);
  terminal.data(`${file}\n`);
  return 0;
}
