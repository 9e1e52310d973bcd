import { openFromFiles } from './open-from-files.ts';

// Platforms that `synoptic export` writes have an entry besides, in packages/cli/platform-entries; ARCHITECTURE.md lists what else a runtime needs.
// `deno run --allow-net --allow-read --allow-env packages/api/dist/presets/deno.js`
const { app, hostname, port } = await openFromFiles(Deno.env.toObject(), import.meta.url);

Deno.serve({ hostname, port }, (request, { remoteAddr }) => app.fetch(request, { address: remoteAddr.hostname }));
