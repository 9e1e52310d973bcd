// Compiles this folder to dist/corpus.json, writes each starter to dist/starters, and the JSON Schemas for editors.
import { fileURLToPath } from 'node:url';
import { formatIssue } from '@synoptic/core/compile/issue';
import { buildCorpusFile } from '@synoptic/core/node/build-corpus-file';
import { writeFolderSafely } from '@synoptic/core/node/write-folder-safely';
import { recordJsonSchemas } from '@synoptic/core/records/registry';
import { readStarters } from './read-starters.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { corpus, issues } = await buildCorpusFile(here('.'), here('dist/corpus.json'));
for (const issue of issues) console.error(formatIssue(issue));
if (!corpus) process.exit(1);

const schemas = Object.entries(recordJsonSchemas()).map(([kind, schema]) => [`${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`]);
await writeFolderSafely(here('schemas'), new Map(schemas), { command: 'schemas', keep: true });

const starters = await readStarters(here('starters'));
const starterFiles = starters.map((starter) => [`${starter.name}.json`, `${JSON.stringify(starter)}\n`]);
await writeFolderSafely(here('dist/starters'), new Map(starterFiles), { command: 'build' });
console.log(
  `${corpus.claims.length} claims, ${corpus.entities.length} entities, ${corpus.events.length} events; digest ${corpus.digest.slice(0, 12)}; ${starters.length} starters`,
);
