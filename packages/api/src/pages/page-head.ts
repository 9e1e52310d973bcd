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
  /** The data of the page in other formats. */
  readonly alternates?: readonly PageAlternate[] | undefined;
  /** Feeds and oEmbed answers, which programs look for. */
  readonly discovery?: readonly PageAlternate[] | undefined;
  /** Highwire tags of the work that the page is about, as reference managers read them. */
  readonly citation?: readonly (readonly [name: string, content: string])[] | undefined;
}

/** The data of a page in another format. */
interface PageAlternate {
  /** Media type without parameters. */
  readonly type: string;
  readonly href: string;
  /** Short name of the format. */
  readonly name: string;
}

const SITE_NAME = 'Synoptic';
const DESCRIPTION_META = /(<meta name="description" content=")[^"]*/;

/**
 * Puts title and description into the viewer's page, for crawlers and link previews that run no script. Elements that the page
 * lacks are skipped.
 */
export function withPageHead(html: string, head: PageHead): string {
  const { title, describe, language = REFERENCE_LANGUAGE, titleIn, address, alternates = [], discovery = [], citation = [] } = head;
  const full = title === SITE_NAME ? title : `${title} · ${SITE_NAME}`;
  const told = [
    ['og:type', 'website'],
    ['og:site_name', SITE_NAME],
    ['og:title', title],
    ['og:description', describe],
    ...(address === undefined ? [] : [['og:url', address]]),
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escapePageText(content)}">`);
  if (address !== undefined) told.push(`<link rel="canonical" href="${escapePageText(address)}">`);
  for (const { type, href, name } of [...alternates, ...discovery])
    told.push(`<link rel="alternate" type="${type}" href="${escapePageText(href)}" title="${escapePageText(name)}">`);
  for (const [name, content] of citation) told.push(`<meta name="${name}" content="${escapePageText(content)}">`);
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(
      /<title>[^<]*<\/title>/,
      `<title${titleIn ? ` lang="${escapePageText(titleIn.lang)}" dir="${titleIn.dir}"` : ''}>${escapePageText(full)}</title>${told.map((line) => `\n    ${line}`).join('')}`,
    )
    .replace(DESCRIPTION_META, `$1${escapePageText(describe)}`)
    .replace(/(?<=<noscript>)/, alternates.length > 0 ? readableWithoutScript(head) : '');
}

/** Heading and links for readers without JavaScript: the comparison as a page is among the formats. */
function readableWithoutScript({ title, describe, alternates = [] }: PageHead): string {
  const links = alternates.map(({ href, name }) => `<a href="${escapePageText(href)}">${escapePageText(name)}</a>`);
  return `<h1>${escapePageText(title)}</h1><p>${escapePageText(describe)}</p><p>${links.join(' · ')}</p>`;
}

/** Language and direction of a title, where it is not in the language of its page. */
export function titleLanguage({ lang, dir }: ShownText, language: InterfaceLanguage): PageHead['titleIn'] {
  return isSameLanguage(lang, language) ? undefined : { lang, dir };
}

/** Escapes text for HTML text, attributes and `String.replace`; drops control characters. */
export function escapePageText(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"$]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
