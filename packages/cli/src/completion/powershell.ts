import { EXPORT_TARGETS } from '../command-line/export-targets.ts';
import { helpText } from '../command-line/help-text.ts';
import { type CompletionScript, completedOptions, fixedOperands } from './completion-script.ts';

/** Text in single quotes for PowerShell, which escapes a quote by doubling it and also takes the typographic ones. */
const quoted = (text: string) => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
const list = (words: readonly string[]) => `@(${words.map(quoted).join(', ')})`;

/** Completes for PowerShell 5.1 and 7. Where nothing is offered, PowerShell itself completes file names. */
export const powershell: CompletionScript = (commands, language) => {
  const described = commands.map(({ name, summary }) => `  ${quoted(name)} = ${quoted(helpText(language, summary))}`);
  const words = commands.map((command) => {
    const options = completedOptions(command).map(([name]) => `--${name}`);
    return `  ${quoted(command.name)} = ${list([...fixedOperands(command, EXPORT_TARGETS), ...options])}`;
  });
  const values = commands.flatMap((command) =>
    completedOptions(command).flatMap(([name, { oneOf }]) => (oneOf ? [`  ${quoted(`${command.name} --${name}`)} = ${list(oneOf)}`] : [])),
  );
  return `# synoptic: completion for PowerShell
$synopticCommands = [ordered]@{
  'help' = 'help'
${described.join('\n')}
}
$synopticWords = @{
  'help' = ${list(commands.map(({ name }) => name))}
${words.join('\n')}
}
$synopticValues = @{
${values.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName synoptic -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  if ($typed.Count -le 1) {
    $synopticCommands.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
    }
    return
  }
  $offered = $synopticValues["$($typed[1]) $($typed[-1])"]
  if ($null -eq $offered) { $offered = $synopticWords[$typed[1]] }
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
};
