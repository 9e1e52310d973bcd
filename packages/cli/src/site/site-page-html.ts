import { viewerPolicy } from '@synoptic/api/http/response-headers';
import { escapePageText, type PageHead, withPageHead } from '@synoptic/api/pages/page-head';

/** What every page of a site has in common. */
interface SiteShell {
  /** The viewer's index.html as it was built, for the top of a server. */
  readonly html: string;
  /** The folder of the site, with a slash at both ends. */
  readonly base: string;
  /** The name of the corpus's file. */
  readonly corpus: string;
  /** Files that the page will want at once. */
  readonly ahead: readonly string[];
}

/** A page as it lies in a file: its title, its policy, where its corpus is. The rest is the viewer's. */
export function sitePageHtml({ html, base, corpus, ahead }: SiteShell, told: PageHead, more = ''): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapePageText(viewerPolicy.join('; '))}">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta name="synoptic-corpus" content="${base}${corpus}">`,
    `<link rel="preload" as="fetch" crossorigin href="${base}${corpus}">`,
    ...ahead.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`),
    ...(more ? [more] : []),
  ];
  const words = `<h1>${escapePageText(told.title)}</h1><p>${escapePageText(told.describe)}</p><p>Synoptic draws its pages with JavaScript.</p>`;
  const page = [
    [/(href|src)="\/(?!\/)/g, `$1="${base}`],
    [/<meta charset="utf-8">/, `$&\n    ${head.join('\n    ')}`],
    [/<noscript>.*<\/noscript>/s, `<noscript>${words}</noscript>`],
  ].reduce((page, [passage, instead]) => replacePassage(page, passage as RegExp, instead as string), html);
  return withPageHead(page, told);
}

/** A viewer that is built otherwise would lose its policy or its corpus in silence. */
function replacePassage(page: string, passage: RegExp, instead: string): string {
  if (page.search(passage) < 0) throw new Error(`the viewer's page does not hold ${passage}`);
  return page.replace(passage, instead);
}
