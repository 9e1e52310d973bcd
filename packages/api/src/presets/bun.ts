import { openFromFiles } from './open-from-files.ts';

// `bun packages/api/dist/presets/bun.js`
const { app, hostname, port } = await openFromFiles(Bun.env, import.meta.url);

Bun.serve({ hostname, port, fetch: (request, server) => app.fetch(request, { address: server.requestIP(request)?.address ?? '' }) });
