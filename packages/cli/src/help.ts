import type { Language } from '@synoptic/core/text/bilingual';
import { COMMON } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { columns } from './layout/grid.ts';
import { EMPTY, type Line, line, span } from './layout/line.ts';
import { wrap } from './layout/wrap.ts';
import { tell } from './locale/tell.ts';

/** What the program is and which commands it has, from the commands' own descriptions. */
export function overview(commands: readonly Command[], language: Language, width: number): Line[] {
  return [
    line(span('synoptic', 'strong'), `  ${tell(language, 'help.about')}`),
    EMPTY,
    ...columns(
      [
        [line('  synoptic'), line(tell(language, 'help.tui'))],
        ...commands.map((c) => [line(`  synoptic ${c.name} ${c.operands}`.trimEnd()), line(c.summary[language])]),
      ],
      width,
    ),
    EMPTY,
    line(tell(language, 'help.more')),
  ];
}

/** One command: what it does, its options and examples. */
export function helpOf(command: Command, language: Language, width: number): Line[] {
  const options = Object.entries({ ...command.options, ...COMMON });
  return [
    line(span(`synoptic ${command.name} ${command.operands}`.trimEnd(), 'strong')),
    ...wrap(line(command.summary[language]), width),
    EMPTY,
    ...columns(
      options.map(([name, o]) => [line(`  --${name}${shownValue(o)}`), line(o.describe[language])]),
      width,
    ),
    ...(command.examples.length > 0 ? [EMPTY, line(tell(language, 'help.examples'))] : []),
    ...command.examples.flatMap((e) => [line(`  ${e.run}`), line(span(`      ${e.what[language]}`, 'quiet'))]),
  ];
}

function shownValue(option: Option): string {
  if (!option.value) return '';
  return ` ${option.oneOf ? option.oneOf.join('|') : option.value}`;
}
