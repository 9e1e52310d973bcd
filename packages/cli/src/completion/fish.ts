import { EXPORT_TARGETS } from '../command-line/export-targets.ts';
import { type CompletionScript, completedOptions, fixedOperands, takesFileOperands } from './completion-script.ts';

/** Text in single quotes for fish, where only `'` and `\` are special. */
const fishQuoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

export const fish: CompletionScript = (commands, language) => {
  const lines = commands.flatMap((command) => {
    const here = `complete -c synoptic -n '__fish_seen_subcommand_from ${command.name}'`;
    const words = fixedOperands(command, EXPORT_TARGETS);
    return [
      `complete -c synoptic -f -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.summary[language])}`,
      ...(words.length > 0 ? [`${here} -f -a ${fishQuoted(words.join(' '))}`] : takesFileOperands(command) ? [`${here} -F`] : []),
      ...completedOptions(command).map(([name, { value, oneOf, describe }]) => {
        const takes = value ? (oneOf ? ` -x -a ${fishQuoted(oneOf.join(' '))}` : ' -r') : '';
        return `${here} -l ${name}${takes} -d ${fishQuoted(describe[language])}`;
      }),
    ];
  });
  return `# synoptic: completion for fish\ncomplete -c synoptic -f\n${lines.join('\n')}\n`;
};
