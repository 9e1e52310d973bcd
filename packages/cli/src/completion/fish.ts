import { EXPORTS } from '../formats.ts';
import { type Completion, operandsOf, optionsOf, takesFiles } from './offers.ts';

/** Text inside single quotes of fish, where only these two signs mean anything. */
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

export const fish: Completion = (commands, language) => {
  const lines = commands.flatMap((command) => {
    const here = `complete -c synoptic -n '__fish_seen_subcommand_from ${command.name}'`;
    const words = operandsOf(command, EXPORTS);
    return [
      `complete -c synoptic -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary[language])}`,
      ...(words.length > 0 ? [`${here} -f -a ${quoted(words.join(' '))}`] : takesFiles(command) ? [`${here} -F`] : []),
      ...optionsOf(command).map(([name, { value, oneOf, describe }]) => {
        const takes = value ? (oneOf ? ` -x -a ${quoted(oneOf.join(' '))}` : ' -r') : '';
        return `${here} -l ${name}${takes} -d ${quoted(describe[language])}`;
      }),
    ];
  });
  return `# synoptic: completion for fish\ncomplete -c synoptic -f\n${lines.join('\n')}\n`;
};
