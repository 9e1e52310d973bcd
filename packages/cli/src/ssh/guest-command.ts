import { PassThrough, type Writable } from 'node:stream';
import type { Command, ExitCode } from '../command-line/command.ts';
import { type CommandSet, runCommandLine } from '../command-line/run-command-line.ts';
import { compareCommand } from '../commands/compare.ts';
import { dependenceCommand } from '../commands/dependence.ts';
import { exportCommand } from '../commands/export.ts';
import { glanceCommand } from '../commands/glance.ts';
import { ledgerCommand } from '../commands/ledger.ts';
import { lsCommand } from '../commands/ls.ts';
import { searchCommand } from '../commands/search.ts';
import { sensitivityCommand } from '../commands/sensitivity.ts';
import { showCommand } from '../commands/show.ts';
import { threadsCommand } from '../commands/threads.ts';
import { timelineCommand } from '../commands/timeline.ts';
import { wholesCommand } from '../commands/wholes.ts';
import { cliText } from '../locale/cli-text.ts';
import type { Host, OpenedCorpus } from '../terminal/host.ts';
import { detectLanguage } from '../terminal/terminal.ts';
import { splitShellWords } from './shell-words.ts';

/** Commands of guests: reading commands without options that name a path or a URL. */
export const GUEST_COMMANDS: readonly Command[] = [
  lsCommand,
  showCommand,
  compareCommand,
  sensitivityCommand,
  dependenceCommand,
  glanceCommand,
  wholesCommand,
  threadsCommand,
  ledgerCommand,
  timelineCommand,
  searchCommand,
  exportCommand,
].map((command) => ({
  ...command,
  options: Object.fromEntries(Object.entries(command.options).filter(([, option]) => !option.local)),
}));

const GUEST_COMMAND_SET: CommandSet = { named: GUEST_COMMANDS, groups: [{ title: null, commands: GUEST_COMMANDS }], unnamed: null };
const GUEST_COMMAND_NAMES = [...GUEST_COMMANDS.map((c) => c.name), 'help'];
const MAX_COMMAND_LENGTH = 4096;

/** Streams, environment and corpus of a guest's command. */
export interface GuestStreams {
  readonly corpus: OpenedCorpus;
  readonly env: Readonly<Record<string, string>>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Runs a guest's command line without a shell, paths or URLs; anything else exits with 2. */
export async function runGuestCommand(line: string, guest: GuestStreams): Promise<ExitCode> {
  const words = line.length > MAX_COMMAND_LENGTH ? null : splitShellWords(line);
  if (words === null || !GUEST_COMMAND_NAMES.includes(words[0] ?? '')) {
    const language = detectLanguage(guest.env);
    guest.stderr.write(
      `synoptic: ${cliText(language, 'ssh.no-command')}\n  ${cliText(language, 'ssh.commands', { commands: GUEST_COMMAND_NAMES.join(' ') })}\n`,
    );
    return 2;
  }
  return runCommandLine(words, hostOf(guest), GUEST_COMMAND_SET);
}

function hostOf({ corpus, env, stdout, stderr }: GuestStreams): Host {
  return { stdin: new PassThrough(), stdout, stderr, env, cwd: '/', home: '/', corpus, ended: () => new Promise(() => {}) };
}
