import { viewerPolicy } from '@synoptic/api/http/response-headers';
import { escapePageText, type PageHead, withPageHead } from '@synoptic/api/pages/page-head';

/** Common data of all pages of a site. */
interface SiteShell {
  /** Built index.html of the viewer, for the root of a server. */
  readonly html: string;
  /** Folder of the site, with a slash at both ends. */
  readonly base: string;
  /** Name of the corpus file. */
  readonly corpus: string;
  /** Files to preload. */
  readonly ahead: readonly string[];
}

/**
 * Message of a page that a browser opened as a file: it then loads no script, and no style sheet, which would hide this (`base.css`).
 * Inside the application's element, which the viewer empties.
 */
function openedAsFile(base: string): string {
  const command = 'python3 -m http.server';
  const words = {
    en: `This page is part of a site and cannot be opened as a file. Serve the site from a web server, for example with <code>${command}</code> in its folder, and open it there at <code>${base}</code>.`,
    ja: `このページはサイトの一部で、ファイルとして開くことはできません。サイトのフォルダーで <code>${command}</code> などを実行し、そのサーバーの <code>${base}</code> を開いてください。`,
  };
  return Object.entries(words)
    .map(([lang, text]) => `<p class="opened-as-file" lang="${lang}">${text}</p>`)
    .join('');
}

/** HTML of a static page: the viewer's with title, content security policy and the location of the corpus. */
export function sitePageHtml({ html, base, corpus, ahead }: SiteShell, pageHead: PageHead, more = ''): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapePageText(viewerPolicy.join('; '))}">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta name="synoptic-corpus" content="${base}${corpus}">`,
    `<link rel="preload" as="fetch" crossorigin href="${base}${corpus}">`,
    ...ahead.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`),
    ...(more ? [more] : []),
  ];
  const words = `<h1>${escapePageText(pageHead.title)}</h1><p>${escapePageText(pageHead.describe)}</p><p>Synoptic draws its pages with JavaScript.</p>`;
  const page = [
    [/(href|src)="\/(?!\/)/g, `$1="${base}`],
    [/<meta charset="utf-8">/, `$&\n    ${head.join('\n    ')}`],
    [/<noscript>.*<\/noscript>/s, `<noscript>${words}</noscript>`],
    [/(?<=<div id="app">)(?=<\/div>)/, openedAsFile(base)],
  ].reduce((page, [passage, instead]) => replacePassage(page, passage as RegExp, instead as string), html);
  return withPageHead(page, pageHead);
}

/** Replaces a passage; throws if it is missing, since the page would silently lose its policy or its corpus. */
function replacePassage(page: string, passage: RegExp, instead: string): string {
  if (page.search(passage) < 0) throw new Error(`the viewer's page does not hold ${passage}`);
  return page.replace(passage, instead);
}
