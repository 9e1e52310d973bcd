import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { escapePageText } from './page-head.ts';

/** robots.txt. Crawlers may read everything except the exports, which duplicate the content of the pages. */
export function robotsTxt(publicUrl: string | undefined, base = '/'): string {
  const rules = ['User-agent: *', `Disallow: ${base}v1/export/`, `Disallow: ${base}mcp`, `Allow: ${base}`];
  return `${rules.join('\n')}\n${publicUrl === undefined ? '' : `\nSitemap: ${publicUrl}${base}sitemap.xml\n`}`;
}

/** Sitemap: absolute URL of every page, with its alternate in each language. */
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

/**
 * Public URL from the configuration, normalized to its origin (scheme and host). Undefined if not configured. Throws if invalid,
 * so that a wrong setting fails at startup.
 */
export function readPublicUrl(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new Error(`PUBLIC_URL is no public address: ${setting} (a scheme and a name alone, as https://edition.example)`);
  return url.origin;
}
