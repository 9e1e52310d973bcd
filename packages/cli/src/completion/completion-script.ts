import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { Command, CommandOption } from '../command-line/command.ts';
import { COMMON_OPTIONS } from '../command-line/read-arguments.ts';

/** Writes the completion script of one shell. */
export type CompletionScript = (commands: readonly Command[], language: InterfaceLanguage) => string;

/** Options of a command, common ones included. */
export function completedOptions(command: Command): readonly (readonly [string, CommandOption])[] {
  return Object.entries({ ...command.options, ...COMMON_OPTIONS });
}

/** Fixed operands of a command: `[documents|entities]`, or the formats of `export`. */
export function fixedOperands(command: Command, formats: readonly string[]): readonly string[] {
  if (command.name === 'export') return formats;
  const words = command.operands.replace(/[[\]]/g, '').split('|');
  return words.length > 1 && words.every((w) => /^[a-z]+$/.test(w)) ? words : [];
}

/** True if the operands of a command are file names. */
export function takesFileOperands({ operands }: Command): boolean {
  return /FILE|DIR|OLD/.test(operands);
}

/** Text in single quotes for a POSIX shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
