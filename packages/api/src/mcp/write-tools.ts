// Writes the result of `tools/list`: `npm run openapi -w @synoptic/api`.
import { fileURLToPath } from 'node:url';
import { writeFileSafely } from '@synoptic/core/node/write-file-safely';
import { describeTools } from './describe-tools.ts';

await writeFileSafely(fileURLToPath(new URL('tools.json', import.meta.url)), `${JSON.stringify(describeTools(), null, 1)}\n`);
