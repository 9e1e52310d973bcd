import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { robotsTxt, sitemapXml } from '@synoptic/api/pages/crawler-files';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { listFiles } from '@synoptic/core/node/list-files';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { sitePageHtml } from './site-page-html.ts';
import { isIndexable, sitePages } from './site-pages.ts';

/** Where a site is going to lie: its folder on the server, and the server's address, where that is known. */
export interface SiteAddress {
  readonly base: string;
  readonly url?: string | undefined;
}

/** A site as files by their paths: the viewer, the corpus that answers it, and a page for each thing. */
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
  for (const file of built) files.set(file, await readFile(join(viewer, file)));
  files.set(name, gzipSync(serializeCorpus(corpus), { level: 9 }));
  const pages = sitePages(corpus);
  for (const page of pages) {
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
  // Only at the top of a server is it looked for.
  if (base === '/') files.set('robots.txt', robotsTxt(url));
  const [first] = pages;
  files.set(
    '404.html',
    sitePageHtml(shell, { title: 'Synoptic', describe: first?.describe ?? '' }, '<meta name="robots" content="noindex">'),
  );
  // Pages hold the corpus's name, so a browser that keeps them has to see that they are others: it compares this file.
  files.set('service-worker.js', `${await readFile(join(viewer, 'service-worker.js'), 'utf8')}\n// ${name}\n`);
  // Where a host would leave out what it takes for templates.
  files.set('.nojekyll', '');
  return files;
}
