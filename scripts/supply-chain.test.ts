import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NOTICES_FILE, packageFolder } from './third-party-notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly allowScripts?: Record<string, boolean>;
  readonly [field: string]: unknown;
}

const manifestOf = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json')));
/** Locked packages of a folder by path, without the workspaces themselves. */
const lockedIn = (folder: string): [path: string, locked: Locked][] =>
  Object.entries((JSON.parse(read(join(folder, 'package-lock.json'))) as { packages: Record<string, Locked> }).packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that allow us to pass a package on with its notice. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense', 'Zlib'];

/** True if the licences that an expression joins, or those of one of its choices, are all allowed: `(MIT OR GPL-3.0-or-later)`, `(MIT AND Zlib)`. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.+)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => LICENCES.includes(licence)));
}

describe.each(['.', 'tools'])('the lock file in %s', (folder) => {
  it('has a digest for every package, and no package from outside the npm registry', () => {
    const packages = lockedIn(folder);
    expect(packages.length).toBeGreaterThan(300);
    const wrong = packages.filter(
      ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || /^(git|file|http:)/.test(resolved ?? ''),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
  it('lets no package run an install script that is not allowed by name', () => {
    const scripts = new Set(lockedIn(folder).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : [])));
    expect(Object.keys(manifestOf(folder).allowScripts ?? {}).toSorted()).toEqual([...scripts].toSorted());
  });
});

describe('the manifests', () => {
  const folders = ['.', 'tools', 'data', ...globSync('packages/*', { cwd: root })];
  it.each(folders)('pin exact versions: %s', (folder) => {
    const manifest = manifestOf(folder);
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((field) =>
      Object.entries((manifest[field] ?? {}) as Record<string, string>),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
  it.each(globSync('packages/*', { cwd: root }))('come with the licence: %s', (folder) => {
    expect(read(join(folder, 'LICENSE'))).toBe(read('LICENSE'));
  });
});

describe('the output of a build', () => {
  const notices = globSync(`packages/*/dist/**/${NOTICES_FILE}`, { cwd: root }).toSorted();
  const packagesIn = (file: string) =>
    [...read(file).matchAll(/^## (\S+) (?:- )?(\d\S*) \((.+)\)$/gm)].map(([, name = '', version = '', licence = '']) => ({
      name,
      version,
      licence,
    }));

  it('has notices for the command line, the viewer, the workbench, the library and each edge bundle', () => {
    expect(notices).toEqual(
      [
        'api/dist',
        'api/dist/vercel',
        'api/dist/worker',
        'cli/dist',
        'cli/dist/viewer',
        'cli/dist/workbench',
        'cli/dist/worker',
        'web/dist',
      ].map((f) => `packages/${f}/${NOTICES_FILE}`),
    );
    const named = new Set(packagesIn(`packages/cli/dist/${NOTICES_FILE}`).map(({ name }) => name));
    for (const name of ['ink', 'react', 'ssh2', 'hono', 'yaml', 'yoga-layout', 'zod']) expect([...named]).toContain(name);
  });
  it('comes only under licences that allow redistribution, each with its text', () => {
    for (const file of notices) {
      const others = packagesIn(file).filter(({ licence }) => !isAllowed(licence));
      expect(others, file).toEqual([]);
      expect(read(file)).toMatch(/Permission is hereby granted/);
    }
  });
  it('is in the lock file at the version that the notice names', () => {
    const locked = new Set(lockedIn('.').map(([path, { version }]) => `${nameOf(path)} ${version}`));
    for (const file of notices) for (const { name, version } of packagesIn(file)) expect([...locked]).toContain(`${name} ${version}`);
  });
  it('is listed in the software bill of materials', () => {
    const command = manifestOf('.')['scripts'] as Record<string, string>;
    const [program = '', ...args] = (command['sbom'] ?? '').split(' ');
    const bom = JSON.parse(execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }));
    expect(bom.bomFormat).toBe('CycloneDX');
    const listed = new Set(bom.components.map((c: { name: string; version: string }) => `${c.name} ${c.version}`));
    for (const file of notices)
      for (const { name, version } of packagesIn(file))
        expect(
          [...listed].some((it) => `${it}`.endsWith(`${name.replace(/^@.*\//, '')} ${version}`)),
          name,
        ).toBe(true);
  });
});

describe('the package of a bundled file', () => {
  it('is its innermost folder in node_modules, with the scope', () => {
    expect(packageFolder('/p/node_modules/ink/build/ink.js')).toBe('/p/node_modules/ink');
    expect(packageFolder('/p/node_modules/a/node_modules/@b/c/d.js')).toBe('/p/node_modules/a/node_modules/@b/c');
    expect(packageFolder(resolve('/p/packages/cli/src/main.ts'))).toBe(null);
  });
});
