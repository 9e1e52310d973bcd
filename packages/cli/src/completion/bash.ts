import { EXPORT_TARGETS } from '../command-line/export-targets.ts';
import { type CompletionScript, completedOptions, fixedOperands, takesFileOperands } from './completion-script.ts';

export const bash: CompletionScript = (commands) => {
  const cases = commands.map((command) => {
    const values = completedOptions(command).flatMap(([name, { value, oneOf }]) => {
      if (!value) return [];
      const offers = oneOf ? `COMPREPLY=($(compgen -W "${oneOf.join(' ')}" -- "$cur"))` : 'COMPREPLY=($(compgen -f -- "$cur"))';
      return [`        --${name}) ${offers}; return ;;`];
    });
    const words = [...fixedOperands(command, EXPORT_TARGETS), ...completedOptions(command).map(([name]) => `--${name}`)];
    const files = takesFileOperands(command) ? ' $(compgen -f -- "$cur")' : '';
    return [
      `    ${command.name})`,
      '      case $prev in',
      ...values,
      '      esac',
      `      COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur")${files}) ;;`,
    ].join('\n');
  });
  return `# synoptic: completion for bash
_synoptic() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${['help', ...commands.map((c) => c.name)].join(' ')}" -- "$cur"))
    return
  fi
  case \${COMP_WORDS[1]} in
    help) COMPREPLY=($(compgen -W "${commands.map((c) => c.name).join(' ')}" -- "$cur")) ;;
${cases.join('\n')}
  esac
}
complete -F _synoptic synoptic
`;
};
