import type { CliWord } from '../locale/cli-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Exit codes: 0 for success, 1 for problems found, 2 for a usage error. */
export type ExitCode = 0 | 1 | 2;

/** Flag (without `value`) or option with a value. */
export interface CommandOption {
  readonly describe: CliWord;
  /** Name of the value in help; absent for a flag. */
  readonly value?: string;
  readonly oneOf?: readonly string[];
  /** True if the option names a path or a URL, which only a local user may do. */
  readonly local?: true;
}

/** Parsed and checked command line. */
export interface ParsedArguments {
  readonly operands: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** Items of a comma-separated option. */
  list(name: string): readonly string[] | undefined;
}

/** Command with its description, from which help, completion and the manual page are made; commands/registry.ts lists all. */
export interface Command {
  readonly name: string;
  /** Operands as shown in help: `ID…`. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  readonly summary: CliWord;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly { readonly run: string; readonly what: CliWord }[];
  run(args: ParsedArguments, terminal: Terminal): Promise<ExitCode>;
}

export const CORPUS_OPTION: CommandOption = {
  value: 'PATH|URL',
  local: true,
  describe: 'option.corpus',
};

const JSON_OPTION: CommandOption = { describe: 'option.json' };

/** Options of all reading commands. */
export const READ_OPTIONS = { corpus: CORPUS_OPTION, json: JSON_OPTION } as const;

/** Commands under one heading of help; without a title they follow with no heading. */
export interface CommandGroup {
  readonly title: CliWord | null;
  readonly commands: readonly Command[];
}
