import { WriteLockHeld } from '@synoptic/core/node/write-lock-held';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { escapeControls } from '@synoptic/core/text/escape-controls';
import { type InterfaceLanguage, parseInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { readerProblemText } from '../describe/reader-problem-text.ts';
import { cliText } from '../locale/cli-text.ts';
import type { Host } from '../terminal/host.ts';
import { detectLanguage, openTerminal, type Terminal } from '../terminal/terminal.ts';
import { VERSION } from '../version.ts';
import type { Command, CommandGroup, ExitCode } from './command.ts';
import { commandHelp, programHelp } from './command-help.ts';
import { CommandProblem } from './command-problem.ts';
import { describeSystemError, isSystemError } from './describe-system-error.ts';
import { readArguments } from './read-arguments.ts';
import { suggestNearest } from './suggestion.ts';
import { UsageProblem } from './usage-problem.ts';

/** Runs one command line to its end. Reports usage, corpus and system errors; throws only for bugs. */
export async function runCommandLine(args: readonly string[], host: Host, commands: CommandSet): Promise<ExitCode> {
  const terminal = openTerminal(host, languageOf(args, host));
  try {
    return await dispatch(args, commands, terminal);
  } catch (error) {
    if (error instanceof CommandProblem) return fail(terminal, error.exitCode, error.message, error.hint);
    if (error instanceof ReaderProblem) {
      const { message, hint } = readerProblemText(error, terminal.language);
      return fail(terminal, error.type === 'bad-question' ? 2 : 1, message, hint);
    }
    if (error instanceof WriteLockHeld)
      return fail(terminal, 1, lockText(error, terminal), terminal.word('locked.hint', { lock: error.lock }));
    // The reader of a named pipe has all that it wants, as with standard output.
    if (isSystemError(error) && error.code === 'EPIPE') return 0;
    if (isSystemError(error)) return fail(terminal, 1, describeSystemError(error, terminal));
    throw error;
  }
}

/** Message of an error of standard output, such as a full disk. */
export function describeOutputFailure(error: Error, args: readonly string[], host: Host): string {
  const word: Terminal['word'] = (key, parts) => cliText(languageOf(args, host), key, parts);
  return isSystemError(error)
    ? describeSystemError(error, { word }, word('refused.stdout'))
    : `${word('refused.stdout')}: ${error.message}`;
}

/**
 * Last words of the program after a bug. The stack may quote data, a remote answer or an argument, so it is escaped like everything else
 * that a terminal shows.
 */
export function faultReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(escapeControls);
  return `synoptic: a fault of the program, and none of yours; please report it with these lines:\n${lines.join('\n')}\n`;
}

/** Commands of an entry point (local or SSH); `unnamed` runs without a command name. */
export interface CommandSet {
  readonly named: readonly Command[];
  /** The same commands as help lists them. */
  readonly groups: readonly CommandGroup[];
  readonly unnamed: Command | null;
}

async function dispatch(args: readonly string[], commands: CommandSet, terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-V') {
    terminal.data(`${VERSION}\n`);
    return 0;
  }
  if (first === 'help')
    return help(
      rest.find((arg, i) => !arg.startsWith('-') && rest[i - 1] !== '--lang'),
      commands,
      terminal,
    );
  if (commands.unnamed && (first === undefined || first.startsWith('-'))) return runCommand(commands.unnamed, args, commands, terminal);
  return runCommand(commandOf(first ?? '', commands, terminal), rest, commands, terminal);
}

async function runCommand(command: Command, args: readonly string[], commands: CommandSet, terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(args, command, terminal.word);
  if (parsed.flag('help')) return help(command === commands.unnamed ? undefined : command.name, commands, terminal);
  return command.run(parsed, terminal);
}

function help(name: string | undefined, commands: CommandSet, terminal: Terminal): ExitCode {
  const { language, width } = terminal;
  terminal.print(
    name === undefined ? programHelp(commands.groups, language, width) : commandHelp(commandOf(name, commands, terminal), language, width),
  );
  return 0;
}

const RENAME_AND_MERGE = 'docs/recipes/rename-and-merge.md';
/** Names of edits that people try as commands; the answer is the recipe for editing the files. */
const RECIPES: Readonly<Record<string, string>> = Object.fromEntries(
  ['rename', 'merge', 'remove', 'delete', 'move', 'mv', 'rm'].map((name) => [name, RENAME_AND_MERGE]),
);

function commandOf(name: string, { named }: CommandSet, { word }: Terminal): Command {
  const command = named.find((c) => c.name === name);
  if (command) return command;
  if (Object.hasOwn(RECIPES, name))
    throw new UsageProblem(word('usage.command', { command: name }), word('usage.recipe', { recipe: RECIPES[name] ?? '' }));
  const known = named.map((c) => c.name);
  throw new UsageProblem(
    word('usage.command', { command: name }),
    suggestNearest(name, known, word, word('usage.see', { command: 'synoptic --help' })),
  );
}

function lockText({ folder, holder }: WriteLockHeld, { word }: Terminal): string {
  if (!holder) return word('locked.unknown', { folder });
  const { command, pid, host, started } = holder;
  return word('locked', { folder, command, pid, host, since: started });
}

function languageOf(args: readonly string[], { env }: Host): InterfaceLanguage {
  return requestedLanguage(args) ?? detectLanguage(env);
}

/** InterfaceLanguage of --lang, read before the other arguments because usage messages need it. */
function requestedLanguage(args: readonly string[]): InterfaceLanguage | undefined {
  const at = args.indexOf('--lang');
  const requested = at >= 0 ? args[at + 1] : args.find((a) => a.startsWith('--lang='))?.slice('--lang='.length);
  return parseInterfaceLanguage(requested);
}

function fail(terminal: Terminal, code: ExitCode, message: string, hint?: string): ExitCode {
  terminal.problem(message, hint);
  return code;
}
