import { viewerPolicy } from '@synoptic/api/headers';

/** What every page of a site has in common. */
export interface Shell {
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
export function pageOf({ html, base, corpus, ahead }: Shell, { title, describe }: { title: string; describe: string }, more = ''): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escaped(viewerPolicy.join('; '))}">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta name="synoptic-corpus" content="${base}${corpus}">`,
    `<link rel="preload" as="fetch" crossorigin href="${base}${corpus}">`,
    ...ahead.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`),
    ...(more ? [more] : []),
  ];
  const told = `<h1>${escaped(title)}</h1><p>${escaped(describe)}</p><p>Synoptic draws its pages with JavaScript.</p>`;
  return [
    [/(href|src)="\/(?!\/)/g, `$1="${base}`],
    [/<meta charset="utf-8">/, `$&\n    ${head.join('\n    ')}`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title === 'Synoptic' ? title : `${title} · Synoptic`)}</title>`],
    [/(<meta name="description" content=")[^"]*/, `$1${escaped(describe)}`],
    [/<noscript>.*<\/noscript>/s, `<noscript>${told}</noscript>`],
  ].reduce((page, [passage, instead]) => put(page, passage as RegExp, instead as string), html);
}

/** A viewer that is built otherwise would lose its policy or its corpus in silence. */
function put(page: string, passage: RegExp, instead: string): string {
  if (page.search(passage) < 0) throw new Error(`the viewer's page does not hold ${passage}`);
  return page.replace(passage, instead);
}

/** Safe in text and in attributes, and never a pattern of a replacement. Control characters stand for nothing on a page. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"$]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
