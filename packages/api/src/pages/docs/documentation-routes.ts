import type { Context, Hono } from 'hono';
import { CACHE_CONTROL, createEtagMaker } from '../../http/cache-control.ts';
import { checkedUrl } from '../../http/checked-url.ts';
import { dataHeaders, documentationHeaders, sharingHeaders } from '../../http/response-headers.ts';
import { type CompressBody, type ResponseContent, sendResponse } from '../../http/send-response.ts';
import type { DocumentedApi } from './documented-api.ts';

type EncodedFile = Pick<ResponseContent, 'type'> & { readonly body: Uint8Array<ArrayBuffer> };

/** Documentation files. They are loaded at the first request, so that a worker starts without them. */
const DOCUMENTATION_FILES: Readonly<
  Record<string, { headers: ResponseContent['headers']; make(): Promise<{ type: string; text: string }> }>
> = {
  '/openapi.json': {
    headers: dataHeaders,
    make: async () => ({ type: 'application/json; charset=utf-8', text: `${JSON.stringify(await loadOpenApi())}\n` }),
  },
  '/docs': {
    headers: documentationHeaders,
    make: async () => {
      const { renderDocsPage } = await import('./render-docs-page.ts');
      return { type: 'text/html; charset=utf-8', text: await renderDocsPage(await loadOpenApi()) };
    },
  },
  '/docs/style.css': {
    headers: documentationHeaders,
    make: async () => ({ type: 'text/css; charset=utf-8', text: (await import('./docs-style.ts')).DOCS_STYLE }),
  },
};

async function loadOpenApi(): Promise<DocumentedApi> {
  return (await import('../../openapi/openapi.json', { with: { type: 'json' } })).default;
}

/** Adds `/openapi.json` and `/docs`. */
export function addDocumentationRoutes(app: Hono, build: string, compress: CompressBody | undefined, isPublic: boolean): void {
  const etagOf = createEtagMaker('', build);
  for (const [path, { headers: own, make }] of Object.entries(DOCUMENTATION_FILES)) {
    const headers = own === dataHeaders ? { ...own, ...sharingHeaders(isPublic) } : own;
    let made: Promise<EncodedFile> | null = null;
    app.get(path, async (c: Context) => {
      checkedUrl(c);
      made ??= make().then(({ type, text }) => ({ type, body: new TextEncoder().encode(text) }));
      return sendResponse(c, { ...(await made), etag: etagOf(path, ''), cacheControl: CACHE_CONTROL.moving, headers }, compress);
    });
  }
}
