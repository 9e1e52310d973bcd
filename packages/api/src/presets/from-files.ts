import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { memoryReader } from '@synoptic/core/reader/memory';
import { sha256Hex } from '@synoptic/core/text/digest';
import { createApp } from '../app.ts';
import { readPublicUrl } from '../crawling.ts';
import { logOf } from '../log.ts';
import { isLoopback, LOOPBACK } from '../loopback.ts';
import { buckets, type Rate } from '../rate.ts';
import type { Compress } from '../sending.ts';
import { viewerOf } from './files.ts';

/** What a runtime with files and an environment is told: docs/settings.md. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Passed with each request: who asks. */
export interface Asking {
  readonly address: string;
}

/** The application over a compiled corpus and a built viewer that lie in files, and where it is to listen. */
export async function openFromFiles(env: Environment, entry: string) {
  const at = (path: string) => fileURLToPath(new URL(path, entry));
  const corpus = JSON.parse(await readFile(env['CORPUS'] ?? at('../../../../data/dist/corpus.json'), 'utf8')) as CompiledCorpus;
  const viewer = await viewerOf(env['VIEWER'] ?? at('../../../web/dist')).catch(() => undefined);
  const hostname = env['HOST'] ?? '127.0.0.1';
  const local = isLoopback(hostname);
  const app = createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env['BUILD'] ?? (await digestOf(entry)),
    viewer,
    compress: gzipOnce(),
    log: logOf(env['LOG'], console.error),
    publicUrl: readPublicUrl(env['PUBLIC_URL']),
    rate: local ? undefined : byAddress((c) => (c.env as Asking).address),
    hosts: local ? LOOPBACK : undefined,
  });
  return { app, hostname, port: Number(env['PORT'] ?? 8787) };
}

/** Compresses the same bytes once, for as long as they are kept. */
export function gzipOnce(): Compress {
  const made = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();
  return (bytes) => {
    const gzipped = made.get(bytes) ?? new Uint8Array(gzipSync(bytes));
    made.set(bytes, gzipped);
    return gzipped;
  };
}

/** By the address of the connection: a header that tells another can be made up. */
export function byAddress(addressOf: (c: Parameters<Rate>[0]) => string, limits?: Parameters<typeof buckets>[0]): Rate {
  const rate = buckets(limits);
  return (c) => {
    const address = addressOf(c);
    return isLoopback(address.replace(/^::ffff:/, '')) ? 0 : rate(address);
  };
}

/** An entry is a bundle whose imports are named by their contents: its digest changes with any of the code. */
export async function digestOf(entry: string): Promise<string> {
  return sha256Hex(new Uint8Array(await readFile(new URL(entry)))).slice(0, 12);
}
