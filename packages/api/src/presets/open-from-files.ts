import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { sha256Hex } from '@synoptic/core/text/digest';
import { createApp } from '../app.ts';
import { isLoopbackAddress, LOOPBACK_HOSTS } from '../http/loopback.ts';
import { createTokenBuckets, type RateLimiter } from '../http/rate-limit.ts';
import { createRequestLog } from '../http/request-log.ts';
import type { CompressBody } from '../http/send-response.ts';
import { readPublicUrl } from '../pages/crawler-files.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

/** What a runtime with files and an environment is told: docs/settings.md. */
type ServerEnvironment = Readonly<Record<string, string | undefined>>;

/** Passed with each request: who asks. */
interface ConnectionInfo {
  readonly address: string;
}

/** The application over a compiled corpus and a built viewer that lie in files, and where it is to listen. */
export async function openFromFiles(env: ServerEnvironment, entry: string) {
  const at = (path: string) => fileURLToPath(new URL(path, entry));
  const corpus = JSON.parse(await readFile(env['CORPUS'] ?? at('../../../../data/dist/corpus.json'), 'utf8')) as CompiledCorpus;
  const viewer = await viewerFromFolder(env['VIEWER'] ?? at('../../../web/dist')).catch(() => undefined);
  const hostname = env['HOST'] ?? '127.0.0.1';
  const local = isLoopbackAddress(hostname);
  const app = createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env['BUILD'] ?? (await entryDigest(entry)),
    viewer,
    compress: createGzipCache(),
    log: createRequestLog(env['LOG'], console.error),
    publicUrl: readPublicUrl(env['PUBLIC_URL']),
    rate: local ? undefined : rateLimitByAddress((c) => (c.env as ConnectionInfo).address),
    hosts: local ? LOOPBACK_HOSTS : undefined,
  });
  return { app, hostname, port: Number(env['PORT'] ?? 8787) };
}

/** Compresses the same bytes once, for as long as they are kept. */
export function createGzipCache(): CompressBody {
  const made = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();
  return (bytes) => {
    const gzipped = made.get(bytes) ?? new Uint8Array(gzipSync(bytes));
    made.set(bytes, gzipped);
    return gzipped;
  };
}

/** By the address of the connection: a header that tells another can be made up. */
export function rateLimitByAddress(
  addressOf: (c: Parameters<RateLimiter>[0]) => string,
  limits?: Parameters<typeof createTokenBuckets>[0],
): RateLimiter {
  const rate = createTokenBuckets(limits);
  return (c) => {
    const address = addressOf(c);
    return isLoopbackAddress(address.replace(/^::ffff:/, '')) ? 0 : rate(address);
  };
}

/** An entry is a bundle whose imports are named by their contents: its digest changes with any of the code. */
export async function entryDigest(entry: string): Promise<string> {
  return sha256Hex(new Uint8Array(await readFile(new URL(entry)))).slice(0, 12);
}
