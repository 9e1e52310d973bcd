// Compiles this folder to dist/corpus.json and writes the JSON Schemas for editors.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatIssue } from '@synoptic/core/compile/issue';
import { buildCorpusFile } from '@synoptic/core/node/build-corpus-file';
import { recordJsonSchemas } from '@synoptic/core/records/registry';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { corpus, issues } = await buildCorpusFile(here('.'), here('dist/corpus.json'));
for (const issue of issues) console.error(formatIssue(issue));
if (!corpus) process.exit(1);

await mkdir(here('schemas'), { recursive: true });
for (const [kind, schema] of Object.entries(recordJsonSchemas()))
  await writeFile(here(`schemas/${kind}.json`), `${JSON.stringify(schema, null, 2)}\n`);
console.log(
  `${corpus.claims.length} claims, ${corpus.entities.length} entities, ${corpus.events.length} events; digest ${corpus.digest.slice(0, 12)}`,
);
