import type { CliWord } from '../locale/cli-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** 0 all is well, 1 problems were found, 2 the command was not well put. */
export type ExitCode = 0 | 1 | 2;

/** A flag (no `value`) or an option that takes one. */
export interface CommandOption {
  readonly describe: CliWord;
  /** How its value is called in help; left out of a flag. */
  readonly value?: string;
  readonly oneOf?: readonly string[];
  /** It names a path or an address, and so is taken on the reader's own machine only. */
  readonly local?: true;
}

/** A command line, read and found well put. */
export interface ParsedArguments {
  readonly operands: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A comma-separated list. */
  list(name: string): readonly string[] | undefined;
}

/** One command. To add one: a file in commands/ and a line in commands/list.ts; help is made from this description. */
export interface Command {
  readonly name: string;
  /** How operands are written in help: `ID…`. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  readonly summary: CliWord;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly { readonly run: string; readonly what: CliWord }[];
  run(given: ParsedArguments, terminal: Terminal): Promise<ExitCode>;
}

/** A command line that is not well put: exit 2. */
export class UsageProblem extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageProblem';
    this.hint = hint;
  }
}

export const CORPUS_OPTION: CommandOption = {
  value: 'PATH|URL',
  local: true,
  describe: 'option.corpus',
};

export const JSON_OPTION: CommandOption = { describe: 'option.json' };

/** Options that every reading command takes. */
export const READ_OPTIONS = { corpus: CORPUS_OPTION, json: JSON_OPTION } as const;
