// Writes the OpenAPI document served by the API: `npm run openapi -w @synoptic/api`.
import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi-document.ts';

writeFileSync(new URL('openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(), null, 1)}\n`);
