import { readFile } from 'node:fs/promises';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CompiledCorpusError } from '@synoptic/core/corpus/read-compiled-corpus';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { Context } from 'hono';
import type { AppOptions } from '../app.ts';
import { createInlineBackend } from '../http/answer-backend.ts';
import { API_LIMITS, type ServerLimits } from '../http/api-limits.ts';
import { isLoopbackAddress, LOOPBACK_HOSTS } from '../http/loopback.ts';
import { createTokenBuckets } from '../http/rate-limit.ts';
import { type CompressBody, requestHeader } from '../http/send-response.ts';
import { type ClientOf, createWorkLimiter, type WorkLimiter } from '../http/work-limiter.ts';
import { readPublicUrl } from '../pages/public-url.ts';
import { openApp } from './open-app.ts';
import { type ClientAddresses, readProxies } from './read-proxies.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

/** Environment variables of a runtime with files: docs/settings.md. */
type ServerEnvironment = Readonly<Record<string, string | undefined>>;

/** Passed with each request: the address of the connection. */
interface ConnectionInfo {
  readonly address: string;
}

interface AccessOptions {
  /** Address to listen on. */
  readonly hostname: string;
  readonly publicUrl: string | undefined;
  /** Setting `PROXIES`. */
  readonly proxies: string | undefined;
  /** Requests a minute of one address; 0 for no limit. */
  readonly perMinute?: number | undefined;
  readonly limits?: ServerLimits;
  addressOf(c: Context): string;
}

/** Rules of access: hosts, origins and limits. */
interface AccessRules extends Pick<AppOptions, 'rate' | 'hosts' | 'isPublic'> {
  readonly clientOf: ClientOf;
  readonly work: WorkLimiter | null;
  readonly addresses: ClientAddresses;
}

/**
 * The application over a compiled corpus and a built viewer in files, and where to listen. Ends the program with a message if the
 * corpus is not what its digest names.
 */
export async function openFromFiles(env: ServerEnvironment, entry: string) {
  const at = (path: string) => fileURLToPath(new URL(path, entry));
  const name = env['CORPUS'] ?? at('../../../../data/dist/corpus.json');
  const hostname = env['HOST'] ?? '127.0.0.1';
  const publicUrl = readPublicUrl(env['PUBLIC_URL']);
  const addressOf = (c: Context) => (c.env as ConnectionInfo).address;
  const { clientOf, work, addresses: _, ...rules } = accessRules({ hostname, publicUrl, proxies: env['PROXIES'], addressOf });
  const app = await openApp({
    corpus: await readFile(name, 'utf8'),
    name,
    env,
    build: await entryDigest(entry),
    writeLog: console.error,
    viewer: await viewerFromFolder(env['VIEWER'] ?? at('../../../web/dist')).catch(() => undefined),
    compress: createGzipCache(),
    backend: createInlineBackend(clientOf, work),
    ...rules,
  }).catch((error: unknown) => {
    if (!(error instanceof CompiledCorpusError)) throw error;
    console.error(`synoptic: ${error.message}`);
    exit(1);
  });
  return { app, hostname, port: Number(env['PORT'] ?? 8787) };
}

/**
 * Rules by where a server listens. On loopback the corpus may be private: only local host names are accepted (and that of the public
 * address, if there is one, for a proxy), and no page of another origin may read. A server with a public address, or that
 * listens on any other address, is public. Clients are limited by address, but for this machine, where a header that names them
 * could be forged by nobody else; the proxies in `PROXIES` name theirs.
 */
export function accessRules({
  hostname,
  publicUrl,
  proxies,
  limits = API_LIMITS,
  perMinute = limits.perMinute,
  addressOf,
}: AccessOptions): AccessRules {
  const addresses = readProxies(proxies);
  const isLocal = isLoopbackAddress(hostname);
  const hosts = isLocal ? [...LOOPBACK_HOSTS, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])] : undefined;
  const clientOf: ClientOf = (c) => addresses.of(addressOf(c), addresses.knowsProxies ? requestHeader(c, 'x-forwarded-for') : undefined);
  const common = { isPublic: !isLocal || publicUrl !== undefined, hosts, clientOf, addresses };
  // Without proxies, whoever reaches a server on loopback is on this machine.
  if (perMinute === 0 || (isLocal && !addresses.knowsProxies)) return { ...common, work: null };
  const waitOf = createTokenBuckets({ ...limits, perMinute });
  const rate = (c: Context) => {
    const client = clientOf(c);
    return client === null ? 0 : waitOf(client);
  };
  return { ...common, rate, work: createWorkLimiter(limits) };
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
