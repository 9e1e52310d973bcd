import type { Language } from '@synoptic/core/text/bilingual';

/** What a page is called by who links to it or finds it: its title, and a sentence on it. */
export interface PageTold {
  readonly title: string;
  readonly describe: string;
  /** In which both are; English unless it is told. */
  readonly language?: Language | undefined;
  /** Where the page is for everybody, where that is known. */
  readonly address?: string | undefined;
}

const SITE = 'Synoptic';
const DESCRIPTION = /(<meta name="description" content=")[^"]*/;

/**
 * The viewer's page with the title and the description of what it shows: who finds or links to it runs no script. What the
 * page does not hold is left out.
 */
export function withHead(html: string, { title, describe, language = 'en', address }: PageTold): string {
  const full = title === SITE ? title : `${title} · ${SITE}`;
  const told = [
    ['og:type', 'website'],
    ['og:site_name', SITE],
    ['og:title', title],
    ['og:description', describe],
    ...(address === undefined ? [] : [['og:url', address]]),
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escaped(content)}">`);
  if (address !== undefined) told.push(`<link rel="canonical" href="${escaped(address)}">`);
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escaped(full)}</title>${told.map((line) => `\n    ${line}`).join('')}`)
    .replace(DESCRIPTION, `$1${escaped(describe)}`);
}

/** Safe in text and in attributes, and never a pattern of a replacement. Control characters stand for nothing on a page. */
export function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"$]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
