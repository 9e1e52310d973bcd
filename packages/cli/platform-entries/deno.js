// Deno: `deno run --allow-net --allow-read --allow-env main.js`. Deno Deploy: the entry point is this file.
import { assetsFrom } from './assets.js';
import { BUILD } from './build.js';
import worker from './worker/index.js';

const viewer = new URL('./viewer/', import.meta.url);
const { HOST, PORT, PUBLIC_URL, LOG } = Deno.env.toObject();
const env = { BUILD, PUBLIC_URL, LOG, ASSETS: assetsFrom((path) => Deno.readFile(new URL(path, viewer))) };

Deno.serve({ hostname: HOST ?? '127.0.0.1', port: Number(PORT ?? 8787) }, (request) => worker.fetch(request, env));
