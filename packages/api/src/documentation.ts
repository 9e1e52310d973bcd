import type { Context, Hono } from 'hono';
import { CACHE_CONTROL, etagMaker } from './caching.ts';
import type { Shown } from './docs/openapi.ts';
import { dataHeaders, documentationHeaders } from './headers.ts';
import { type Compress, type Sent, send } from './sending.ts';
import { checkedUrl } from './url.ts';

type Made = Pick<Sent, 'type'> & { readonly body: Uint8Array<ArrayBuffer> };

/** What is sent about the API itself: made ahead, read when first asked for, so that a worker starts without it. */
const MADE: Readonly<Record<string, { headers: Sent['headers']; make(): Promise<{ type: string; text: string }> }>> = {
  '/openapi.json': {
    headers: dataHeaders,
    make: async () => ({ type: 'application/json; charset=utf-8', text: `${JSON.stringify(await openApi())}\n` }),
  },
  '/docs': {
    headers: documentationHeaders,
    make: async () => {
      const { docsPage } = await import('./docs/page.ts');
      return { type: 'text/html; charset=utf-8', text: docsPage(await openApi()) };
    },
  },
  '/docs/style.css': {
    headers: documentationHeaders,
    make: async () => ({ type: 'text/css; charset=utf-8', text: (await import('./docs/style.ts')).STYLE }),
  },
};

async function openApi(): Promise<Shown> {
  return (await import('./openapi/openapi.json', { with: { type: 'json' } })).default as unknown as Shown;
}

/** Adds `/openapi.json` and `/docs`. */
export function addDocumentation(app: Hono, build: string, compress: Compress | undefined): void {
  const etagOf = etagMaker('', build);
  for (const [path, { headers, make }] of Object.entries(MADE)) {
    let made: Promise<Made> | null = null;
    app.get(path, async (c: Context) => {
      checkedUrl(c);
      made ??= make().then(({ type, text }) => ({ type, body: new TextEncoder().encode(text) }));
      return send(c, { ...(await made), etag: etagOf(path, ''), cacheControl: CACHE_CONTROL.moving, headers }, compress);
    });
  }
}
