import type { Language } from '@synoptic/core/text/bilingual';
import { COMMON } from '../arguments.ts';
import type { Command, Option } from '../command.ts';

/** A script that completes the commands for one shell. */
export type Completion = (commands: readonly Command[], language: Language) => string;

/** The options of a command with those that all take. */
export function optionsOf(command: Command): readonly (readonly [string, Option])[] {
  return Object.entries({ ...command.options, ...COMMON });
}

/** The fixed words that may stand after a command: `[documents|entities]`, or the formats of an export. */
export function operandsOf(command: Command, formats: readonly string[]): readonly string[] {
  if (command.name === 'export') return formats;
  const words = command.operands.replace(/[[\]]/g, '').split('|');
  return words.length > 1 && words.every((w) => /^[a-z]+$/.test(w)) ? words : [];
}

/** Whether words after it are names of files. */
export function takesFiles({ operands }: Command): boolean {
  return /FILE|DIR|OLD/.test(operands);
}

/** Text inside single quotes of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
