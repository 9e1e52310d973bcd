// Lays the built function and viewer out as Vercel's Build Output API has them: `npm run vercel -w @synoptic/api`, after `npm run build`.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);
const output = new URL('.vercel/output/', root);
const fn = new URL('functions/index.func/', output);

await rm(output, { recursive: true, force: true });
await mkdir(fn, { recursive: true });
await cp(new URL('dist/vercel/index.js', root), new URL('index.js', fn));
await cp(new URL('../web/dist/', root), new URL('static/_viewer/', output), { recursive: true });
await writeFile(new URL('.vc-config.json', fn), json({ runtime: 'edge', entrypoint: 'index.js' }));
// The function answers for every path but /_viewer, so that headers are the same on every runtime.
await writeFile(
  new URL('config.json', output),
  json({ version: 3, routes: [{ src: '/_viewer/.*', continue: true }, { handle: 'filesystem' }, { src: '/.*', dest: '/index' }] }),
);

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
