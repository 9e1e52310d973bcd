import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { Command, CommandOption } from '../command-line/command.ts';
import { COMMON_OPTIONS } from '../command-line/read-arguments.ts';

/** A script that completes the commands for one shell. */
export type CompletionScript = (commands: readonly Command[], language: InterfaceLanguage) => string;

/** The options of a command with those that all take. */
export function completedOptions(command: Command): readonly (readonly [string, CommandOption])[] {
  return Object.entries({ ...command.options, ...COMMON_OPTIONS });
}

/** The fixed words that may stand after a command: `[documents|entities]`, or the formats of an export. */
export function fixedOperands(command: Command, formats: readonly string[]): readonly string[] {
  if (command.name === 'export') return formats;
  const words = command.operands.replace(/[[\]]/g, '').split('|');
  return words.length > 1 && words.every((w) => /^[a-z]+$/.test(w)) ? words : [];
}

/** Whether words after it are names of files. */
export function takesFileOperands({ operands }: Command): boolean {
  return /FILE|DIR|OLD/.test(operands);
}

/** Text inside single quotes of a shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
