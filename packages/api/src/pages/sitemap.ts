import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
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
    (path) =>
      `  <url><loc>${escapePageText(`${publicUrl}${path}`)}</loc>${INTERFACE_LANGUAGE_CODES.map((lang) => alternate(lang, path)).join('')}</url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
