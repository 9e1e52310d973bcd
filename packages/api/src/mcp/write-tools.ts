// Writes the result of `tools/list`: `npm run openapi -w @synoptic/api`.
import { writeFileSync } from 'node:fs';
import { describeTools } from './describe-tools.ts';

writeFileSync(new URL('tools.json', import.meta.url), `${JSON.stringify(describeTools(), null, 1)}\n`);
