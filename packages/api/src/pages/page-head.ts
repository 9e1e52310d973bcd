import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';

/** Title and description of a page for search engines and link previews. */
export interface PageHead {
  readonly title: string;
  readonly describe: string;
  /** Language of both; default English. */
  readonly language?: InterfaceLanguage | undefined;
  /** Public URL of the page, if known. */
  readonly address?: string | undefined;
}

const SITE_NAME = 'Synoptic';
const DESCRIPTION_META = /(<meta name="description" content=")[^"]*/;

/**
 * Adds the title and description of a page to the viewer's HTML, because crawlers and link previews run no scripts. Tags that
 * the HTML does not contain are skipped.
 */
export function withPageHead(html: string, { title, describe, language = REFERENCE_LANGUAGE, address }: PageHead): string {
  const full = title === SITE_NAME ? title : `${title} · ${SITE_NAME}`;
  const told = [
    ['og:type', 'website'],
    ['og:site_name', SITE_NAME],
    ['og:title', title],
    ['og:description', describe],
    ...(address === undefined ? [] : [['og:url', address]]),
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escapePageText(content)}">`);
  if (address !== undefined) told.push(`<link rel="canonical" href="${escapePageText(address)}">`);
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escapePageText(full)}</title>${told.map((line) => `\n    ${line}`).join('')}`)
    .replace(DESCRIPTION_META, `$1${escapePageText(describe)}`);
}

/** Escapes a value for text, attributes and `String.replace` patterns (`$&`). Control characters are removed: they have no use on a page. */
export function escapePageText(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"$]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
