import { PassThrough, type Writable } from 'node:stream';
import type { Command, ExitCode } from '../command.ts';
import { compare } from '../commands/compare.ts';
import { exporting } from '../commands/export.ts';
import { ledger } from '../commands/ledger.ts';
import { ls } from '../commands/ls.ts';
import { search } from '../commands/search.ts';
import { show } from '../commands/show.ts';
import { timeline } from '../commands/timeline.ts';
import type { Host, Opened } from '../host.ts';
import { tell } from '../locale/tell.ts';
import { type Commands, run } from '../run.ts';
import { languageOf } from '../terminal.ts';
import { wordsOf } from './words.ts';

/** What a guest may run: readers of the one corpus, without the options that name a path or an address. */
export const GUEST_COMMANDS: readonly Command[] = [ls, show, compare, ledger, timeline, search, exporting].map((command) => ({
  ...command,
  options: Object.fromEntries(Object.entries(command.options).filter(([, option]) => !option.local)),
}));

const GUEST: Commands = { named: GUEST_COMMANDS, unnamed: null };
const NAMES = [...GUEST_COMMANDS.map((c) => c.name), 'help'];
const LONGEST = 4096;

/** Where a guest's command line comes from and goes to. */
export interface GuestStreams {
  readonly corpus: Opened;
  readonly env: Readonly<Record<string, string>>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Runs a guest's command line: no shell, no path, no address. Exit 2 on anything else. */
export async function runGuest(line: string, guest: GuestStreams): Promise<ExitCode> {
  const words = line.length > LONGEST ? null : wordsOf(line);
  if (words === null || !NAMES.includes(words[0] ?? '')) {
    const language = languageOf(guest.env);
    guest.stderr.write(
      `synoptic: ${tell(language, 'ssh.no-command')}\n  ${tell(language, 'ssh.commands', { commands: NAMES.join(' ') })}\n`,
    );
    return 2;
  }
  return run(words, hostOf(guest), GUEST);
}

function hostOf({ corpus, env, stdout, stderr }: GuestStreams): Host {
  return { stdin: new PassThrough(), stdout, stderr, env, cwd: '/', home: '/', corpus, ended: () => new Promise(() => {}) };
}
