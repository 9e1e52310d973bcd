import { parseArgs } from 'node:util';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command, CommandOption, ParsedArguments } from './command.ts';
import { suggestChoice, suggestNearest } from './suggestion.ts';
import { UsageProblem } from './usage-problem.ts';

/** Options of all commands. */
export const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  lang: {
    value: INTERFACE_LANGUAGE_CODES.join('|'),
    oneOf: INTERFACE_LANGUAGE_CODES,
    describe: 'option.lang',
  },
  help: { describe: 'option.help' },
};

/** Parses the arguments of a command; throws a `UsageProblem` with a suggestion. */
export function readArguments(args: readonly string[], command: Command, word: Terminal['word']): ParsedArguments {
  const known = { ...command.options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, o]) => [
        name,
        { type: o.value ? 'string' : 'boolean', ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
  });
  const operands: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) throw new UsageProblem(word('usage.option', { option: token.rawName }), suggestOption(token.name, known, command, word));
    if (values.has(token.name)) throw new UsageProblem(word('usage.twice', { option: token.rawName }));
    values.set(token.name, readValue(token, option, word));
  }
  if (!values.has('help')) checkOperands(operands, command, word);
  return {
    operands,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values.get(name) === true,
    list: (name) => {
      const value = values.get(name);
      return typeof value === 'string'
        ? value
            .split(',')
            .map((s) => s.trim())
            .filter(Boolean)
        : undefined;
    },
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** Value of an option. A separate word that begins with `--` is the next option, and the value was forgotten; after `=` it is the value. */
function readValue({ rawName: name, value, inlineValue }: OptionToken, option: CommandOption, word: Terminal['word']): string | true {
  if (!option.value) {
    if (value !== undefined) throw new UsageProblem(word('usage.flag', { option: name }));
    return true;
  }
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--') && value.length > 2))
    throw new UsageProblem(word('usage.value', { option: name, value: option.value }));
  if (option.oneOf && !option.oneOf.includes(value))
    throw new UsageProblem(word('usage.one-of', { option: name, value }), suggestChoice(value, option.oneOf, word));
  return value;
}

function suggestOption(name: string, known: Readonly<Record<string, CommandOption>>, command: Command, word: Terminal['word']): string {
  const options = Object.keys(known).map((option) => `--${option}`);
  return suggestNearest(`--${name}`, options, word, word('usage.see', { command: `synoptic ${command.name} --help`.replace('  ', ' ') }));
}

function checkOperands(operands: readonly string[], command: Command, word: Terminal['word']): void {
  const help = word('usage.see', { command: `synoptic ${command.name} --help` });
  if (operands.length < command.least) throw new UsageProblem(word('usage.missing', { operands: command.operands }), help);
  const extra = operands[command.most];
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }), help);
}
