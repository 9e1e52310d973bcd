/**
 * Caches the viewer's own files for offline use. It handles no API request: those go to the server or to the page's worker.
 * Files with a digest in their name are served cache first; pages are served network first, so that no client stays on an
 * old edition. An open page is never reloaded.
 */

/** `self` is typed as a window, because the `dom` library is loaded beside `webworker`. */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Replaced by the build: the viewer's files, those that are kept only once a page has used them, and the digest of all. */
declare const FILES: readonly string[];
declare const ON_USE: readonly string[];
declare const EDITION: string;

const scope = new URL('./', worker.location.href);
const PREFIX = `synoptic-viewer ${scope.pathname} `;
const STORE = PREFIX + EDITION;
const START = scope.href;
const files = new Set(FILES.map((file) => new URL(file, scope).href));
const onUse = new Set(ON_USE.map((file) => new URL(file, scope).href));

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

async function install(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll([new Request(START, { cache: 'no-cache' }), ...files]);
  await worker.skipWaiting();
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

/** Keeps the previous edition, because an open page of it may still need a file that it has not loaded. */
async function activate(): Promise<void> {
  await drop((await otherEditions()).slice(0, -1));
  await worker.clients.claim();
}

/** Deletes other editions when no page is open, unless a new one is being installed. */
async function dropUnwanted(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = await otherEditions();
  const { installing, waiting } = worker.registration;
  if (open.length === 0 && !installing && !waiting) await drop(others);
}

async function otherEditions(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
}

async function drop(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.waitUntil(dropUnwanted());
    event.respondWith(page(request));
  } else if (request.url.startsWith(`${START}assets/`) || files.has(request.url)) event.respondWith(file(request));
});

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (onUse.has(request.url) && answer.ok) await keep(request, answer.clone());
  return answer;
}

/** Ignores a store that is full: the page still gets its file. */
async function keep(request: Request, answer: Response): Promise<void> {
  await caches
    .open(STORE)
    .then((store) => store.put(request, answer))
    .catch(() => null);
}

/** Every page is the same HTML file; the client routes by path. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const start = await (await caches.open(STORE)).match(START, { ignoreVary: true });
    if (start) return start;
    throw unreachable;
  }
}
