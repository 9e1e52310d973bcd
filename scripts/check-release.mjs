// `node scripts/check-release.mjs v1.2.3`: the tag is the version of every package, of the dependencies among them and of CITATION.cff, and
// CHANGELOG.md has its section.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUBLISHED } from './stage-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const version = (process.argv[2] ?? '').replace(/^v/, '');
const faults = PUBLISHED.flatMap((name) => {
  const manifest = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8'));
  const others = Object.entries(manifest.dependencies ?? {}).filter(([dependency]) => dependency.startsWith('@synoptic/'));
  return [[manifest.name, manifest.version], ...others].flatMap(([of, is]) =>
    is === version ? [] : [`packages/${name}: ${of} is ${is}, not ${version}`],
  );
});
if (!readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## ${version}`))
  faults.push(`CHANGELOG.md has no section "## ${version}"`);
if (!new RegExp(`^version: ${version.replaceAll('.', '\\.')}$`, 'm').test(readFileSync(join(root, 'CITATION.cff'), 'utf8')))
  faults.push(`CITATION.cff has another version than ${version}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
