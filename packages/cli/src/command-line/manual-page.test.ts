import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { openScreensCommand } from '../commands/open-screens.ts';
import { COMMANDS } from '../commands/registry.ts';
import { manualPage } from './manual-page.ts';

const file = fileURLToPath(new URL(`../../${manifest.man}`, import.meta.url));
const [, released = ''] = /^date-released: (\S+)$/m.exec(readFileSync(new URL('../../../../CITATION.cff', import.meta.url), 'utf8')) ?? [];
const page = readFileSync(file, 'utf8');
const isThere = (tool: string) => !spawnSync(tool, ['--help']).error;

describe('the manual page', () => {
  it('is generated from the command definitions (npm run docs)', () =>
    expect(page).toBe(manualPage(openScreensCommand, COMMANDS, released)));
  it('is in the package', () => expect(manifest.files).toContain('man'));
  it('has every command, option and example', () => {
    const bare = page.replaceAll('\\-', '-');
    for (const { name, options, examples } of COMMANDS) {
      expect(bare).toMatch(new RegExp(`^\\.SS synoptic ${name}\\b`, 'm'));
      for (const option of Object.keys(options)) expect(bare).toContain(`--${option}`);
      expect(examples.length, `${name} has an example`).toBeGreaterThan(0);
    }
  });
  it.skipIf(!isThere('mandoc'))('mandoc finds no error (skipped if it is not installed)', () => {
    const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning', file], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });
  it.skipIf(!isThere('groff'))('groff formats it without a warning (skipped if it is not installed)', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-P-cbou', '-ww', file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('EXAMPLES');
  });
});
