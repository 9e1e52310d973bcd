import { fileURLToPath } from 'node:url';
import { formatIssue } from '@synoptic/core/compile/issue';
import { buildFile } from '@synoptic/core/node/build';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { corpus, issues } = await buildFile(here('.'), here('dist/corpus.json'));
for (const issue of issues) if (!corpus || issue.severity === 'error') console.error(formatIssue(issue));
if (!corpus) process.exit(1);
console.log(`${corpus.claims.length} claims, ${corpus.entities.length} entities, ${corpus.events.length} events; digest ${corpus.digest.slice(0, 12)}`);
