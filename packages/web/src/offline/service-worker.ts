/**
 * Keeps the viewer's own files, so that it opens without a network. It answers nothing itself: questions go to the server
 * or to the page's worker (in-worker.ts). Files whose names bear a digest never change and come from here; a page comes from
 * the network where there is one, so that nobody is held at an old edition, and nothing is ever reloaded by itself.
 */

/** `self` is typed as a window, because the `dom` library is loaded beside `webworker`. */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Filled in by the build: the files, and a digest of them. */
declare const FILES: readonly string[];
declare const EDITION: string;

const scope = new URL('./', worker.location.href);
const PREFIX = `synoptic-viewer ${scope.pathname} `;
const STORE = PREFIX + EDITION;
const START = scope.href;
const files = new Set(FILES.map((file) => new URL(file, scope).href));

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

/** The edition before stays: a page of it that is still open may want a file that it has not loaded yet. */
async function activate(): Promise<void> {
  await drop((await otherEditions()).slice(0, -1));
  await worker.clients.claim();
}

/** A page that is opened where none is open: nobody wants another edition any more, unless it is the one that is just coming. */
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
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Every page is the same file; its path says what it shows. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const start = await (await caches.open(STORE)).match(START, { ignoreVary: true });
    if (start) return start;
    throw unreachable;
  }
}
