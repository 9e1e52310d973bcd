import { readFile } from 'node:fs/promises';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CompiledCorpusError } from '@synoptic/core/corpus/read-compiled-corpus';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { Context } from 'hono';
import type { AppOptions } from '../app.ts';
import { API_LIMITS } from '../http/api-limits.ts';
import { isLoopbackAddress, LOOPBACK_HOSTS } from '../http/loopback.ts';
import { createTokenBuckets } from '../http/rate-limit.ts';
import type { CompressBody } from '../http/send-response.ts';
import { openApp } from './open-app.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

/** Environment variables of a runtime with files: docs/settings.md. */
type ServerEnvironment = Readonly<Record<string, string | undefined>>;

/** Passed with each request: the address of the client. */
interface ConnectionInfo {
  readonly address: string;
}

/**
 * The application over a compiled corpus and a built viewer in files, and where to listen. Ends the program with a message if the
 * corpus is not what its digest names.
 */
export async function openFromFiles(env: ServerEnvironment, entry: string) {
  const at = (path: string) => fileURLToPath(new URL(path, entry));
  const name = env['CORPUS'] ?? at('../../../../data/dist/corpus.json');
  const hostname = env['HOST'] ?? '127.0.0.1';
  const app = await openApp({
    corpus: await readFile(name, 'utf8'),
    name,
    env,
    build: await entryDigest(entry),
    writeLog: console.error,
    viewer: await viewerFromFolder(env['VIEWER'] ?? at('../../../web/dist')).catch(() => undefined),
    compress: createGzipCache(),
    ...accessLimits(hostname, (c) => (c.env as ConnectionInfo).address),
  }).catch((error: unknown) => {
    if (!(error instanceof CompiledCorpusError)) throw error;
    console.error(`synoptic: ${error.message}`);
    exit(1);
  });
  return { app, hostname, port: Number(env['PORT'] ?? 8787) };
}

/**
 * Host names and request rate that a server accepts. On loopback there is no rate limit, but other host names are refused (DNS
 * rebinding). Rates are counted by the address of the connection, since a header can be forged.
 */
export function accessLimits(
  hostname: string,
  addressOf: (c: Context) => string,
  perMinute: number = API_LIMITS.perMinute,
): Pick<AppOptions, 'rate' | 'hosts'> {
  if (isLoopbackAddress(hostname)) return { hosts: LOOPBACK_HOSTS };
  if (perMinute === 0) return {};
  const rate = createTokenBuckets({ ...API_LIMITS, perMinute });
  return {
    rate(c) {
      const address = addressOf(c);
      return isLoopbackAddress(address.replace(/^::ffff:/, '')) ? 0 : rate(address);
    },
  };
}

/** Creates a gzip function that compresses the same bytes once. */
export function createGzipCache(): CompressBody {
  const made = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();
  return (bytes) => {
    const gzipped = made.get(bytes) ?? new Uint8Array(gzipSync(bytes));
    made.set(bytes, gzipped);
    return gzipped;
  };
}

/** Digest of an entry. Its imports are named by their content, so it changes with any part of the code. */
export async function entryDigest(entry: string): Promise<string> {
  return sha256Hex(new Uint8Array(await readFile(new URL(entry)))).slice(0, 12);
}
