import { EXPORT_TARGETS } from '../command-line/export-targets.ts';
import { type CompletionScript, completedOptions, fixedOperands, shellQuoted, takesFileOperands } from './completion-script.ts';

/** Escapes colons and brackets, which separate the fields of a zsh specification. */
const zshEscaped = (text: string) => text.replace(/[:[\]\\]/g, '\\$&');

export const zsh: CompletionScript = (commands, language) => {
  const names = commands.map((c) => `    ${shellQuoted(`${c.name}:${zshEscaped(c.summary[language])}`)}`);
  const cases = commands.map((command) => {
    const options = completedOptions(command).map(([name, { value, oneOf, describe }]) => {
      const takes = value ? `:${zshEscaped(value)}:${oneOf ? `(${oneOf.join(' ')})` : '_files'}` : '';
      return `        ${shellQuoted(`--${name}[${zshEscaped(describe[language])}]${takes}`)} \\`;
    });
    const words = fixedOperands(command, EXPORT_TARGETS);
    const rest = words.length > 0 ? `*: :(${words.join(' ')})` : takesFileOperands(command) ? '*: :_files' : '*: :';
    return [`    ${command.name})`, '      _arguments \\', ...options, `        ${shellQuoted(rest)} ;;`].join('\n');
  });
  return `#compdef synoptic
_synoptic() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _synoptic synoptic
`;
};
