import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliText } from '../locale/cli-text.ts';
import type { Command, CommandGroup, CommandOption } from './command.ts';
import { helpText } from './help-text.ts';
import { COMMON_OPTIONS } from './read-arguments.ts';

/** Help of the program with its commands, by group. */
export function programHelp(groups: readonly CommandGroup[], language: InterfaceLanguage, width: number): StyledLine[] {
  return [
    line(span('synoptic', 'strong'), `  ${cliText(language, 'help.about')}`),
    EMPTY_LINE,
    ...formatColumns(
      [
        [line('  synoptic'), line(cliText(language, 'help.tui'))],
        ...groups.flatMap(({ title, commands }) => [
          ...(title === null
            ? []
            : [
                [EMPTY_LINE, EMPTY_LINE],
                [line(span(cliText(language, title), 'strong')), EMPTY_LINE],
              ]),
          ...commands.map((c) => [line(`  synoptic ${c.name} ${c.operands}`.trimEnd()), line(helpText(language, c.summary))]),
        ]),
      ],
      width,
    ),
    EMPTY_LINE,
    line(cliText(language, 'help.more', { languages: INTERFACE_LANGUAGE_CODES.join('|') })),
  ];
}

/** Help of one command with its options and examples. */
export function commandHelp(command: Command, language: InterfaceLanguage, width: number): StyledLine[] {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  return [
    line(span(`synoptic ${command.name} ${command.operands}`.trimEnd(), 'strong')),
    ...wrapLine(line(helpText(language, command.summary)), width),
    EMPTY_LINE,
    ...formatColumns(
      options.map(([name, o]) => [line(`  --${name}${shownValue(o)}`), line(helpText(language, o.describe))]),
      width,
    ),
    ...(command.examples.length > 0 ? [EMPTY_LINE, line(cliText(language, 'help.examples'))] : []),
    ...command.examples.flatMap((e) => [line(`  ${e.run}`), line(span(`      ${helpText(language, e.what)}`, 'quiet'))]),
  ];
}

function shownValue(option: CommandOption): string {
  if (!option.value) return '';
  return ` ${option.oneOf ? option.oneOf.join('|') : option.value}`;
}
