// Bun: `bun main.js`.
import { assetsFrom } from './assets.js';
import { BUILD } from './build.js';
import worker from './worker/index.js';

const viewer = new URL('./viewer/', import.meta.url);
const { HOST, PORT, PUBLIC_URL, LOG } = Bun.env;
const env = { BUILD, PUBLIC_URL, LOG, ASSETS: assetsFrom((path) => Bun.file(new URL(path, viewer)).arrayBuffer()) };

const server = Bun.serve({ hostname: HOST ?? '127.0.0.1', port: Number(PORT ?? 8787), fetch: (request) => worker.fetch(request, env) });
console.log(`Listening on ${server.url}`);
