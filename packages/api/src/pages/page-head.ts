import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { isSameLanguage } from '@synoptic/core/text/language-tag';
import type { ShownText } from '@synoptic/core/text/text';

/** Title and description of a page for links and search engines. */
export interface PageHead {
  readonly title: string;
  readonly describe: string;
  /** Language of the page; English by default. */
  readonly language?: InterfaceLanguage | undefined;
  /** Language and direction of the title where they are not the page's. */
  readonly titleIn?: { readonly lang: string; readonly dir: string } | undefined;
  /** Public address of the page, if known. */
  readonly address?: string | undefined;
}

const SITE_NAME = 'Synoptic';
const DESCRIPTION_META = /(<meta name="description" content=")[^"]*/;

/**
 * Puts title and description into the viewer's page, for crawlers and link previews that run no script. Elements that the page
 * lacks are skipped.
 */
export function withPageHead(html: string, { title, describe, language = REFERENCE_LANGUAGE, titleIn, address }: PageHead): string {
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
    .replace(
      /<title>[^<]*<\/title>/,
      `<title${titleIn ? ` lang="${escapePageText(titleIn.lang)}" dir="${titleIn.dir}"` : ''}>${escapePageText(full)}</title>${told.map((line) => `\n    ${line}`).join('')}`,
    )
    .replace(DESCRIPTION_META, `$1${escapePageText(describe)}`);
}

/** Language and direction of a title, where it is not in the language of its page. */
export function titleLanguage({ lang, dir }: ShownText, language: InterfaceLanguage): PageHead['titleIn'] {
  return isSameLanguage(lang, language) ? undefined : { lang, dir };
}

/** Escapes text for HTML text, attributes and `String.replace`; drops control characters. */
export function escapePageText(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"$]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
