import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/registry.ts';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { SHELLS } from './registry.ts';

/** Programs of the shells that are not called like them. */
const PROGRAMS: Readonly<Record<string, string>> = { powershell: 'pwsh' };
const isThere = (shell: string) => spawnSync(PROGRAMS[shell] ?? shell, ['-c', 'exit 0']).status === 0;

/** Writes the completion script of the program to a file. */
async function scriptOf(shell: string): Promise<string> {
  const { code, out } = await runSynoptic(['completion', shell]);
  expect(code).toBe(0);
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-completion-')), `synoptic.${shell === 'powershell' ? 'ps1' : shell}`);
  writeFileSync(file, out);
  return file;
}

/** Completions that the shell offers after these words. */
const OFFERS: Readonly<Record<string, (script: string, typed: string) => string[]>> = {
  bash: (script, typed) => {
    const words = typed.split(' ');
    const completion = `COMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _synoptic; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', `source ${script}\n${completion}`], { encoding: 'utf8' })
      .trim()
      .split('\n');
  },
  // Presses Tab twice in a shell in a pseudo-terminal and reads the completions from what it draws.
  zsh: (script, typed) => {
    const drive = `
zmodload zsh/zpty
zpty -b z zsh -f -i
zpty -w z "PS1=; stty -echo; autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' list-colors ''; source ${script}; print -r -- LOA''DED"
heard=; while [[ $heard != *LOADED* ]]; do zpty -r -t z part && heard+=$part || sleep .02; done
zpty -w -n z ${JSON.stringify(typed)}$'\\t\\t'
sleep 1; heard=; while zpty -r -t z part; do heard+=$part; done
print -r -- $heard; zpty -d z`;
    return execFileSync('zsh', ['-fc', drive], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', TERM: 'dumb', COLUMNS: '200' },
    }).split(/\s+/);
  },
  powershell: (script, typed) =>
    execFileSync(
      'pwsh',
      [
        '-NoProfile',
        '-c',
        `. ${script}; (TabExpansion2 -inputScript ${JSON.stringify(typed)} -cursorColumn ${typed.length}).CompletionMatches.CompletionText`,
      ],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n'),
  fish: (script, typed) =>
    execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C ${JSON.stringify(typed)}`], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((l) => l.split('\t')[0] ?? ''),
};

describe.each(Object.keys(SHELLS))('%s', (shell) => {
  it('gets every command and option', async () => {
    const { out } = await runSynoptic(['completion', shell, '--lang', 'ja']);
    for (const { name, options } of COMMANDS) {
      expect(out).toContain(name);
      for (const option of Object.keys(options)) expect(out).toMatch(new RegExp(`(--|-l )${option}\\b`));
    }
  });
  it.skipIf(!isThere(shell))('offers commands, options and their values (skipped if the shell is not installed)', async () => {
    const script = await scriptOf(shell);
    const offered = (typed: string) => OFFERS[shell]?.(script, typed) ?? [];
    const all = offered('synoptic ');
    for (const { name } of COMMANDS) expect(all.join(' ')).toContain(name);
    expect(offered('synoptic compare --fo').join(' ')).toContain('--format');
    expect(offered('synoptic compare --by ').join(' ')).toMatch(/document.*origin.*voice|document.*voice.*origin/);
    expect(offered('synoptic export gra').join(' ')).toContain('graphml');
    expect(offered('synoptic ls e').join(' ')).toMatch(/entities.*events/);
  });
});

it('knows PowerShell by the name of its program too', async () => {
  expect((await runSynoptic(['completion', 'pwsh'])).out).toBe((await runSynoptic(['completion', 'powershell'])).out);
});
