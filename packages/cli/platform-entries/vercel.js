// Vercel's Node runtime: the function for every path.
import { readFile } from 'node:fs/promises';
import { assetsFrom } from './assets.js';
import { BUILD } from './build.js';
import worker from './worker/index.js';

/** Bytes of a body that are read; the API takes less. */
const MAX_BODY = 1024 * 1024;

const viewer = new URL('./viewer/', import.meta.url);
const { PUBLIC_URL, LOG } = process.env;
const env = { BUILD, PUBLIC_URL, LOG, ASSETS: assetsFrom((path) => readFile(new URL(path, viewer))) };

export default async function handle(request, response) {
  const { method, headers, url } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(request);
  if (body === null) return response.writeHead(413).end();
  const answer = await worker.fetch(new Request(new URL(url, `https://${headers.host}`), { method, headers, body }), env);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MAX_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
