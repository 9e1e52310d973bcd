import type { Reader } from '@synoptic/core/reader/reader';
import type { Context, Hono } from 'hono';
import { CACHE_CONTROL, createEtagMaker } from '../../http/cache-control.ts';
import { checkedUrl } from '../../http/checked-url.ts';
import { dataHeaders, documentationHeaders, sharingHeaders } from '../../http/response-headers.ts';
import { type CompressBody, type ResponseContent, sendResponse } from '../../http/send-response.ts';
import { readExampleValues, withExamples } from './corpus-examples.ts';
import type { DocumentedApi } from './documented-api.ts';

type EncodedFile = Pick<ResponseContent, 'type'> & { readonly body: Uint8Array<ArrayBuffer> };

/** Documentation files. They are loaded at the first request, so that a worker starts without them. */
const DOCUMENTATION_FILES: Readonly<
  Record<string, { headers: ResponseContent['headers']; make(reader: Reader, origin: string): Promise<{ type: string; text: string }> }>
> = {
  '/openapi.json': {
    headers: dataHeaders,
    make: async (reader, origin) => {
      const api = await loadOpenApi(reader);
      return {
        type: 'application/json; charset=utf-8',
        text: `${JSON.stringify(origin === '' ? api : { ...api, servers: [{ url: origin }] })}\n`,
      };
    },
  },
  '/docs': {
    headers: documentationHeaders,
    make: async (reader, origin) => {
      const { renderDocsPage } = await import('./render-docs-page.ts');
      return { type: 'text/html; charset=utf-8', text: await renderDocsPage(await loadOpenApi(reader), origin) };
    },
  },
  '/docs/style.css': {
    headers: documentationHeaders,
    make: async () => ({ type: 'text/css; charset=utf-8', text: (await import('./render-docs-page.ts')).DOCS_STYLE }),
  },
};

async function loadOpenApi(reader: Reader): Promise<DocumentedApi> {
  const { default: api } = await import('../../openapi/openapi.json', { with: { type: 'json' } });
  return withExamples(api, await readExampleValues(reader));
}

interface DocumentationOptions {
  /** Reader of the corpus that the examples are taken from, and its digest. */
  readonly reader: Reader;
  readonly digest: string;
  readonly build: string;
  readonly compress?: CompressBody | undefined;
  readonly isPublic: boolean;
  /** Public address of the server, for snippets and for clients that are generated from the document. */
  readonly publicUrl?: string | undefined;
}

/** Adds `/openapi.json` and `/docs`. */
export function addDocumentationRoutes(
  app: Hono,
  { reader, digest, build, compress, isPublic, publicUrl = '' }: DocumentationOptions,
): void {
  const etagOf = createEtagMaker(digest, build);
  for (const [path, { headers: own, make }] of Object.entries(DOCUMENTATION_FILES)) {
    const headers = own === dataHeaders ? { ...own, ...sharingHeaders(isPublic) } : own;
    let made: Promise<EncodedFile> | null = null;
    app.get(path, async (c: Context) => {
      checkedUrl(c);
      made ??= make(reader, publicUrl).then(({ type, text }) => ({ type, body: new TextEncoder().encode(text) }));
      // A corpus that could not be read is asked again by the next request.
      made.catch(() => {
        made = null;
      });
      return sendResponse(c, { ...(await made), etag: etagOf(path, ''), cacheControl: CACHE_CONTROL.moving, headers }, compress);
    });
  }
}
