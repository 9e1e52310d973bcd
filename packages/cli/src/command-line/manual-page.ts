import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { VERSION } from '../version.ts';
import type { Command, CommandOption } from './command.ts';
import { helpText } from './help-text.ts';
import { COMMON_OPTIONS } from './read-arguments.ts';

/** Manual page in roff; `look` is the program without a command, `released` an ISO day. */
export function manualPage(look: Command, commands: readonly Command[], released: string): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['NAME', ['synoptic \\- one event, every account, side by side']],
    [
      'SYNOPSIS',
      [...synopsis('synoptic', '[options]'), ...commands.flatMap((c) => ['.br', ...synopsis(`synoptic ${c.name}`, c.operands)])],
    ],
    [
      'DESCRIPTION',
      [
        'Synoptic holds a typed corpus of documents, passages, entities, events and attributed claims, and computes the comparison of accounts:',
        'one column an account, one row a question, each row with a verdict that a numbered rule decided.',
        'Alone on a terminal it opens the corpus on the whole screen; keys are those of vim, and',
        '.B ?',
        'lists them. Anywhere else it prints help.',
        '.PP',
        'Data goes to standard output and messages to standard error. Plain tables fit the terminal, or 100 columns in a pipe;',
        'other programs read',
        '.B \\-\\-json',
        'or an export.',
      ],
    ],
    ['OPTIONS', options({ ...look.options, ...COMMON_OPTIONS })],
    [
      'COMMANDS',
      commands.flatMap((c) => [`.SS synoptic ${[c.name, c.operands].filter(Boolean).map(escapeRoff).join(' ')}`, ...commandSection(c)]),
    ],
    [
      'EXIT STATUS',
      [
        '.TP',
        '.B 0',
        'All is well.',
        '.TP',
        '.B 1',
        'Problems were found, or something is not there.',
        '.TP',
        '.B 2',
        'The command line was not well put.',
      ],
    ],
    ['ENVIRONMENT', ENVIRONMENT.flatMap(([name, text]) => ['.TP', `.B ${name}`, escapeRoff(text)])],
    [
      'FILES',
      [
        '.TP',
        '.I corpus.yaml',
        'The nearest folder above the working directory that holds one is the corpus where none is named; else the corpus that ships.',
        '.TP',
        '.I ~/.local/state/synoptic/ssh_host_ed25519_key',
        'The host key of synoptic ssh, made once.',
      ],
    ],
    [
      'EXAMPLES',
      [look, ...commands].flatMap((c) =>
        c.examples.flatMap((e) => ['.TP', `.B ${escapeRoff(e.run)}`, escapeRoff(sentence(helpText(REFERENCE_LANGUAGE, e.what)))]),
      ),
    ],
    ['SEE ALSO', ['.BR jq (1),', '.BR less (1),', '.BR ssh (1)']],
  ];
  return `.\\" Made from the command definitions: npm run docs\n.TH SYNOPTIC 1 ${released} "synoptic ${VERSION}" "User Commands"\n${sections
    .map(([name, lines]) => `.SH ${name}\n${lines.join('\n')}\n`)
    .join('')}`;
}

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['LANG, LC_ALL, LC_MESSAGES', 'Japanese where it begins with ja, else English; --lang goes before.'],
  ['NO_COLOR', 'No colour; weight and reverse stay.'],
  ['COLORTERM, TERM', 'How many colours there are: all of them, 256 or 16.'],
  ['INK_SCREEN_READER, SYNOPTIC_SCREEN_READER', 'Where true: linear text for a screen reader in place of drawn screens.'],
  ['PORT, HOST', 'Where synoptic serve listens.'],
];

function synopsis(name: string, operands: string): string[] {
  return [`.B ${escapeRoff(name)}`, ...(operands === '' ? [] : [`.I ${escapeRoff(operands)}`])];
}

function commandSection({ summary, options: commandOptions, examples }: Command): string[] {
  const example = examples[0];
  return [
    escapeRoff(sentence(helpText(REFERENCE_LANGUAGE, summary))),
    ...options(commandOptions),
    ...(example ? ['.PP', `Example: \\fB${escapeRoff(example.run)}\\fR`] : []),
  ];
}

function options(all: Readonly<Record<string, CommandOption>>): string[] {
  return Object.entries(all).flatMap(([name, { value, oneOf, describe }]) => {
    const takes = value ? ` \\fI${escapeRoff(oneOf ? oneOf.join('|') : value)}\\fR` : '';
    return ['.TP', `\\fB\\-\\-${escapeRoff(name)}\\fR${takes}`, escapeRoff(sentence(helpText(REFERENCE_LANGUAGE, describe)))];
  });
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

/** Escapes text for roff; characters beyond ASCII are written by code point. */
function escapeRoff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replace(/[^\x20-\x7E]/gu, (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
