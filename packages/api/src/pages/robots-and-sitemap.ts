import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { escapePageText } from './page-head.ts';

/** What programs that walk the web may do: read everything but the exports, which hold what the pages say a second time. */
export function robotsTxt(publicUrl: string | undefined, base = '/'): string {
  const rules = ['User-agent: *', `Disallow: ${base}v1/export/`, `Disallow: ${base}mcp`, `Allow: ${base}`];
  return `${rules.join('\n')}\n${publicUrl === undefined ? '' : `\nSitemap: ${publicUrl}${base}sitemap.xml\n`}`;
}

/** Every page by its whole address, with its address in each language. */
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
 * A public address as a setting tells it: its scheme and its host, as a browser writes them. Undefined where none is told; one
 * that is none is a mistake of who runs the server, and is said at once.
 */
export function readPublicUrl(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new Error(`PUBLIC_URL is no public address: ${setting} (a scheme and a name alone, as https://edition.example)`);
  return url.origin;
}
