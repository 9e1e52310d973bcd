import { describe, expect, it } from 'vitest';
import { readPublicUrl } from './public-url.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

const ORIGIN = 'https://edition.example';

describe('robots.txt and sitemap', () => {
  it('allow the pages, and link the sitemap once the public URL is known', () => {
    expect(robotsTxt(ORIGIN)).toMatch(/^User-agent: \*\n(?:.+\n)*Allow: \/\n\nSitemap: https:\/\/edition\.example\/sitemap\.xml\n$/);
    expect(robotsTxt(undefined)).not.toContain('Sitemap');
    expect(robotsTxt(ORIGIN, '/csto/')).toContain('Sitemap: https://edition.example/csto/sitemap.xml');
  });

  it('list every page with its whole address, in both languages, without markup', () => {
    const map = sitemapXml(ORIGIN, ['/', '/events/event:flood', '/a&b<c']);
    expect(map.match(/<loc>[^<]*<\/loc>/g)).toEqual([
      '<loc>https://edition.example/</loc>',
      '<loc>https://edition.example/events/event:flood</loc>',
      '<loc>https://edition.example/a&#38;b&#60;c</loc>',
    ]);
    expect(map.match(/hreflang="ja" href="https:\/\/edition\.example\/events\/event:flood\?lang=ja"/g)).toHaveLength(1);
  });

  it.each([
    ['https://edition.example', ORIGIN],
    ['https://edition.example/', ORIGIN],
    ['HTTPS://Edition.Example', ORIGIN],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['', undefined],
    [undefined, undefined],
  ])('%s is the address %s', (setting, origin) => expect(readPublicUrl(setting)).toBe(origin));

  it.each(['edition.example', 'ftp://edition.example', 'javascript:alert(1)', 'https://edition.example/csto', 'https://edition.example?x'])(
    '%s is not an address',
    (setting) => expect(() => readPublicUrl(setting)).toThrow('PUBLIC_URL is not a public address'),
  );
});
