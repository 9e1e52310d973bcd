import { type CitedWork, contextObject, highwireTags, schemaOrgWork } from '@synoptic/core/export/bibliography/cited-work';
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
  /** The work that reference managers save from the page: the source that it is about, or the page itself. */
  readonly work?: CitedWork | undefined;
  /** Address of the card picture for links. */
  readonly picture?: string | undefined;
}

/** The data of a page in another format. */
interface PageAlternate {
  /** Media type without parameters. */
  readonly type: string;
  readonly href: string;
  /** Short name of the format. */
  readonly name: string;
}

/** Size of a card picture in pixels, as social networks show it. */
export const CARD_SIZE = { width: 1200, height: 630 };

const SITE_NAME = 'Synoptic';
const DESCRIPTION_META = /(<meta name="description" content=")[^"]*/;

/**
 * Puts title and description into the viewer's page, for crawlers and link previews that run no script. Elements that the page
 * lacks are skipped.
 */
export function withPageHead(html: string, head: PageHead): string {
  const { title, describe, language = REFERENCE_LANGUAGE, titleIn, address, alternates = [], discovery = [], work, picture } = head;
  const full = title === SITE_NAME ? title : `${title} · ${SITE_NAME}`;
  const told = [
    ['og:type', 'website'],
    ['og:site_name', SITE_NAME],
    ['og:title', title],
    ['og:description', describe],
    ...(address === undefined ? [] : [['og:url', address]]),
    ...(picture === undefined ? [] : pictureProperties(picture, title)),
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escapePageText(content)}">`);
  if (address !== undefined) told.push(`<link rel="canonical" href="${escapePageText(address)}">`);
  for (const { type, href, name } of [...alternates, ...discovery])
    told.push(`<link rel="alternate" type="${type}" href="${escapePageText(href)}" title="${escapePageText(name)}">`);
  if (picture !== undefined) told.push('<meta name="twitter:card" content="summary_large_image">');
  if (work) told.push(...citationElements(work));
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(
      /<title>[^<]*<\/title>/,
      `<title${titleIn ? ` lang="${escapePageText(titleIn.lang)}" dir="${titleIn.dir}"` : ''}>${escapePageText(full)}</title>${told.map((line) => `\n    ${line}`).join('')}`,
    )
    .replace(
      /(?<=<body>)/,
      work ? `\n    <span class="Z3988" data-cites hidden title="${escapePageText(contextObject(work))}"></span>` : '',
    )
    .replace(DESCRIPTION_META, `$1${escapePageText(describe)}`)
    .replace(/(?<=<noscript>)/, alternates.length > 0 ? readableWithoutScript(head) : '');
}

/** Tags and data that the viewer replaces when it shows another page: it finds them by `data-cites`. */
function citationElements(work: CitedWork): readonly string[] {
  // “<” is written as an escape, so that no text can end the element.
  const data = JSON.stringify(schemaOrgWork(work)).replaceAll('<', '\\u003c').replaceAll('$', '$$$$');
  return [
    ...highwireTags(work).map(([name, content]) => `<meta name="${name}" content="${escapePageText(content)}" data-cites>`),
    `<script type="application/ld+json" data-cites>${data}</script>`,
  ];
}

function pictureProperties(address: string, title: string): readonly string[][] {
  return [
    ['og:image', address],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(CARD_SIZE.width)],
    ['og:image:height', String(CARD_SIZE.height)],
    ['og:image:alt', title],
  ];
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
