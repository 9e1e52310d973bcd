import { EXPORTS } from '../formats.ts';
import { type Completion, operandsOf, optionsOf, quoted, takesFiles } from './offers.ts';

/** A colon or bracket parts the fields of a specification. */
const plain = (text: string) => text.replace(/[:[\]\\]/g, '\\$&');

export const zsh: Completion = (commands, language) => {
  const names = commands.map((c) => `    ${quoted(`${c.name}:${plain(c.summary[language])}`)}`);
  const cases = commands.map((command) => {
    const options = optionsOf(command).map(([name, { value, oneOf, describe }]) => {
      const takes = value ? `:${plain(value)}:${oneOf ? `(${oneOf.join(' ')})` : '_files'}` : '';
      return `        ${quoted(`--${name}[${plain(describe[language])}]${takes}`)} \\`;
    });
    const words = operandsOf(command, EXPORTS);
    const rest = words.length > 0 ? `*: :(${words.join(' ')})` : takesFiles(command) ? '*: :_files' : '*: :';
    return [`    ${command.name})`, '      _arguments \\', ...options, `        ${quoted(rest)} ;;`].join('\n');
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
