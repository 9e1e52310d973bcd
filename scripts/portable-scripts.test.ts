import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Syntax and programs that cmd.exe has not: variables before a command, quotes of a shell, tools of Unix. */
const POSIX_ONLY = /(^|&& )[A-Z_]+=|\$\{|'|\b(rm|cp|mv|mkdir|cat|sed|export) |;|\|/;

describe('the scripts of the manifests', () => {
  it.each(['package.json', ...globSync('packages/*/package.json', { cwd: root })])('of %s run in every shell', (manifest) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(root, manifest), 'utf8')) as { scripts?: Record<string, string> };
    expect(Object.entries(scripts).filter(([, script]) => POSIX_ONLY.test(script))).toEqual([]);
  });

  it('keep their line ends in a clone on Windows', () => {
    expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toMatch(/^\* text=auto eol=lf$/m);
  });

  it('start with a file that Node 12 parses, which gets a newer Node where it is needed', () => {
    const code = readFileSync(join(root, 'scripts/own-node.cjs'), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
    expect(code).toContain('require(');
    expect(code).not.toMatch(/\?\.|\?\?|\bawait\b|\bimport\b|#\w+ =/);
  });
});
