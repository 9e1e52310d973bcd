import { currentSite } from '../site/current-site.ts';

/** Several viewers may share an origin: each keeps its own corpus. */
const CORPUS_CACHE = `synoptic-corpus ${currentSite.base}`;

/** Bytes above which a corpus is not kept on somebody's phone unasked. */
const MAX_CORPUS_BYTES = 16 * 1024 * 1024;

/** The corpus of which this page has been told; another one would not answer for what is on it. */
let corpusUrl: string | null = currentSite.corpus;

/** Where the corpus of a digest lies: a pinned address, that never says anything else. */
function corpusAddress(digest: string): string {
  return currentSite.corpus ?? `/v1/@${digest}/export/json`;
}

/** The bytes of a corpus that can stand in for the server: the site's own, or the one that was kept. */
export async function loadLocalCorpus(): Promise<ArrayBuffer> {
  const kept = await openCorpusCache();
  const address = corpusUrl ?? (await kept?.keys())?.[0]?.url;
  const held = address === undefined ? undefined : await kept?.match(address);
  const response = held ?? (currentSite.corpus === null ? null : await fetch(currentSite.corpus));
  if (!response?.ok) throw new Error('no corpus is at hand');
  return response.arrayBuffer();
}

/** Keeps one corpus: this one. Others go when it has come. */
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

/** A browser keeps nothing on an insecure page, and may refuse elsewhere. */
async function openCorpusCache(): Promise<Cache | null> {
  return 'caches' in self ? caches.open(CORPUS_CACHE).catch(() => null) : null;
}
