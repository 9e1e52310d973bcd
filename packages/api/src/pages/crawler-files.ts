import { escapePageText } from './page-head.ts';

/** robots.txt: crawlers may read all but the exports, which repeat the pages. */
export function robotsTxt(publicUrl: string | undefined, base = '/'): string {
  const rules = ['User-agent: *', `Disallow: ${base}v1/export/`, `Disallow: ${base}mcp`, `Allow: ${base}`];
  return `${rules.join('\n')}\n${publicUrl === undefined ? '' : `\nSitemap: ${publicUrl}${base}sitemap.xml\n`}`;
}

/** Sitemap of all pages, each in both languages. */
export function sitemapXml(publicUrl: string, paths: readonly string[]): string {
  const alternate = (lang: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapePageText(`${publicUrl}${path}?lang=${lang}`)}"/>`;
  const entries = paths.map(
    (path) => `  <url><loc>${escapePageText(`${publicUrl}${path}`)}</loc>${alternate('en', path)}${alternate('ja', path)}</url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/**
 * Origin of a public address from a setting: scheme and host as a browser writes them. Undefined if it is not set; throws if it is
 * malformed, so that the operator sees the mistake at the start.
 */
export function readPublicUrl(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new Error(`PUBLIC_URL is not a public address: ${setting} (a scheme and a name alone, as https://edition.example)`);
  return url.origin;
}
