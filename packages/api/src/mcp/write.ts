// Writes what `tools/list` answers: `npm run openapi -w @synoptic/api`.
import { writeFileSync } from 'node:fs';
import { describedTools } from './describe.ts';

writeFileSync(new URL('tools.json', import.meta.url), `${JSON.stringify(describedTools(), null, 1)}\n`);
