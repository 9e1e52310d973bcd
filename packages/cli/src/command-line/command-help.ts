import type { Language } from '@synoptic/core/text/bilingual';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliText } from '../locale/cli-text.ts';
import type { Command, CommandOption } from './command.ts';
import { COMMON_OPTIONS } from './read-arguments.ts';

/** Help of the program with its list of commands. */
export function programHelp(commands: readonly Command[], language: Language, width: number): StyledLine[] {
  return [
    line(span('synoptic', 'strong'), `  ${cliText(language, 'help.about')}`),
    EMPTY_LINE,
    ...formatColumns(
      [
        [line('  synoptic'), line(cliText(language, 'help.tui'))],
        ...commands.map((c) => [line(`  synoptic ${c.name} ${c.operands}`.trimEnd()), line(c.summary[language])]),
      ],
      width,
    ),
    EMPTY_LINE,
    line(cliText(language, 'help.more')),
  ];
}

/** Help of one command with its options and examples. */
export function commandHelp(command: Command, language: Language, width: number): StyledLine[] {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  return [
    line(span(`synoptic ${command.name} ${command.operands}`.trimEnd(), 'strong')),
    ...wrapLine(line(command.summary[language]), width),
    EMPTY_LINE,
    ...formatColumns(
      options.map(([name, o]) => [line(`  --${name}${shownValue(o)}`), line(o.describe[language])]),
      width,
    ),
    ...(command.examples.length > 0 ? [EMPTY_LINE, line(cliText(language, 'help.examples'))] : []),
    ...command.examples.flatMap((e) => [line(`  ${e.run}`), line(span(`      ${e.what[language]}`, 'quiet'))]),
  ];
}

function shownValue(option: CommandOption): string {
  if (!option.value) return '';
  return ` ${option.oneOf ? option.oneOf.join('|') : option.value}`;
}
