import { currentSite } from '../site/current-site.ts';

/** Cache name by base path, because several viewers may share an origin. */
const CORPUS_CACHE = `synoptic-corpus ${currentSite.base}`;

/** Size limit for caching a corpus without asking the user. */
const MAX_CORPUS_BYTES = 16 * 1024 * 1024;

/** URL of the corpus that this page shows; another corpus would give different answers. */
let corpusUrl: string | null = currentSite.corpus;

/** The pinned, immutable URL of a corpus by its digest. */
function corpusAddress(digest: string): string {
  return currentSite.corpus ?? `/v1/@${digest}/export/json`;
}

/** The bytes of a corpus that can replace the server: the static site's own, or the cached one. */
export async function loadLocalCorpus(): Promise<ArrayBuffer> {
  const kept = await openCorpusCache();
  const address = corpusUrl ?? (await kept?.keys())?.[0]?.url;
  const held = address === undefined ? undefined : await kept?.match(address);
  const response = held ?? (currentSite.corpus === null ? null : await fetch(currentSite.corpus));
  if (!response?.ok) throw new Error('no corpus is at hand');
  return response.arrayBuffer();
}

/** Caches this corpus and deletes any other once it is stored. */
export async function keepCorpus(digest: string): Promise<void> {
  const address = corpusAddress(digest);
  corpusUrl = address;
  const kept = await openCorpusCache();
  if (!kept) return;
  if (!(await kept.match(address))) {
    const response = await fetch(address);
    if (!response.ok || Number(response.headers.get('content-length')) > MAX_CORPUS_BYTES) return;
    await kept.put(address, response);
  }
  const others = (await kept.keys()).filter(({ url }) => url !== new URL(address, location.href).href);
  await Promise.all(others.map((other) => kept.delete(other)));
}

/** Deletes the cached corpus. */
export async function dropLocalCorpus(): Promise<void> {
  if ('caches' in self) await caches.delete(CORPUS_CACHE).catch(() => false);
}

/** Opens the cache; null on an insecure page or if the browser refuses storage. */
async function openCorpusCache(): Promise<Cache | null> {
  return 'caches' in self ? caches.open(CORPUS_CACHE).catch(() => null) : null;
}
