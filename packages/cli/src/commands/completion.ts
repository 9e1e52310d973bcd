import type { Command } from '../command-line/command.ts';
import { suggestChoice } from '../command-line/suggestion.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { SHELLS } from '../completion/registry.ts';

/** Creates the command with the list of commands as a function, since that contains this command. */
export const completionCommand = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  operands: Object.keys(SHELLS).join('|'),
  least: 1,
  most: 1,
  summary: 'completion.summary',
  options: {},
  examples: [
    { run: 'source <(synoptic completion bash)', what: 'completion.example.1' },
    { run: 'synoptic completion fish > ~/.config/fish/completions/synoptic.fish', what: 'completion.example.2' },
  ],
  async run(args, terminal) {
    const [typed = ''] = args.operands;
    // The program of PowerShell is called so.
    const shell = typed === 'pwsh' ? 'powershell' : typed;
    const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (!write)
      throw new UsageProblem(terminal.word('completion.no-shell', { shell }), suggestChoice(shell, Object.keys(SHELLS), terminal.word));
    terminal.data(write(commands(), terminal.language));
    return 0;
  },
});
