// Writes the OpenAPI document served by the API: `npm run openapi -w @synoptic/api`.
import { fileURLToPath } from 'node:url';
import { writeFileSafely } from '@synoptic/core/node/write-file-safely';
import { openApiDocument } from './openapi-document.ts';

await writeFileSafely(fileURLToPath(new URL('openapi.json', import.meta.url)), `${JSON.stringify(openApiDocument(), null, 1)}\n`);
