import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { robotsTxt, sitemapXml } from '@synoptic/api/pages/sitemap';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { listFiles } from '@synoptic/core/node/list-files';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { sitePageHtml } from './site-page-html.ts';
import { isIndexable, sitePages } from './site-pages.ts';

/** Address of a site: its folder on the server, and the URL of the server if known. */
export interface SiteAddress {
  readonly base: string;
  readonly url?: string | undefined;
}

/** Files of the viewer that refer to others: written anew for each site, after those. */
const LAST_FILES: ReadonlySet<string> = new Set(['index.html', 'service-worker.js']);

/** Files of a site by path, in the order of publication: the viewer, the corpus, a page for each record, and the first page. */
export async function siteFiles(viewer: string, corpus: CompiledCorpus, { base, url }: SiteAddress): Promise<FolderFiles> {
  const built = await listFiles(viewer);
  const name = `corpus-${corpus.digest.slice(0, 12)}.json.gz`;
  const shell = {
    html: await readFile(join(viewer, 'index.html'), 'utf8'),
    base,
    corpus: name,
    ahead: built.filter((file) => /^assets\/in-worker-[^/]*\.js$/.test(file)),
  };
  const files = new Map<string, string | Uint8Array>();
  for (const file of built) if (!LAST_FILES.has(file)) files.set(file, await readFile(join(viewer, file)));
  files.set(name, gzipSync(serializeCorpus(corpus), { level: 9 }));
  const pages = sitePages(corpus);
  // The first page comes last: it is where readers enter.
  for (const page of pages.toReversed()) {
    const address = url === undefined ? undefined : `${url}${base}${page.folder}`;
    files.set(`${page.folder}index.html`, sitePageHtml(shell, { ...page, address }));
  }
  if (url !== undefined)
    files.set(
      'sitemap.xml',
      sitemapXml(
        url,
        pages.filter(isIndexable).map((page) => `${base}${page.folder}`),
      ),
    );
  // Crawlers look for it only at the root of a server.
  if (base === '/') files.set('robots.txt', robotsTxt(url));
  const [first] = pages;
  files.set(
    '404.html',
    sitePageHtml(shell, { title: 'Synoptic', describe: first?.describe ?? '' }, '<meta name="robots" content="noindex">'),
  );
  // Tells GitHub Pages not to run Jekyll, which would drop files.
  files.set('.nojekyll', '');
  // Browsers update cached pages only if this file changes, so it contains the name of the corpus file.
  files.set('service-worker.js', `${await readFile(join(viewer, 'service-worker.js'), 'utf8')}\n// ${name}\n`);
  return files;
}
