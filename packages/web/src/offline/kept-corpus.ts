import { base, siteCorpus } from '../site/here.ts';

/** Several viewers may share an origin: each keeps its own corpus. */
const STORE = `synoptic-corpus ${base}`;

/** Bytes above which a corpus is not kept on somebody's phone unasked. */
const MOST = 16 * 1024 * 1024;

/** The corpus of which this page has been told; another one would not answer for what is on it. */
let current: string | null = siteCorpus;

/** Where the corpus of a digest lies: a pinned address, that never says anything else. */
export function corpusAddress(digest: string): string {
  return siteCorpus ?? `/v1/@${digest}/export/json`;
}

/** The bytes of a corpus that can stand in for the server: the site's own, or the one that was kept. */
export async function corpusAtHand(): Promise<ArrayBuffer> {
  const kept = await store();
  const address = current ?? (await kept?.keys())?.[0]?.url;
  const held = address === undefined ? undefined : await kept?.match(address);
  const response = held ?? (siteCorpus === null ? null : await fetch(siteCorpus));
  if (!response?.ok) throw new Error('no corpus is at hand');
  return response.arrayBuffer();
}

/** Keeps one corpus: this one. Others go when it has come. */
export async function keepCorpus(digest: string): Promise<void> {
  const address = corpusAddress(digest);
  current = address;
  const kept = await store();
  if (!kept) return;
  if (!(await kept.match(address))) {
    const response = await fetch(address);
    if (!response.ok || Number(response.headers.get('content-length')) > MOST) return;
    await kept.put(address, response);
  }
  const others = (await kept.keys()).filter(({ url }) => url !== new URL(address, location.href).href);
  await Promise.all(others.map((other) => kept.delete(other)));
}

/** A browser keeps nothing on an insecure page, and may refuse elsewhere. */
async function store(): Promise<Cache | null> {
  return 'caches' in self ? caches.open(STORE).catch(() => null) : null;
}
