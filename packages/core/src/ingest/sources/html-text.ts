import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { dayIn, type PageDocument, pageMetadata } from './page-metadata.ts';
import type { FormattedText } from './source-text.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
/** Elements without running text: code, and the readings beside kanji. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG HEAD TITLE RT RP IFRAME BUTTON SELECT TEXTAREA'.split(' '));

/** The article of a page as lines, one block a line, with title, outlet and day where the page names them. */
export function htmlText(html: string): FormattedText {
  const { document } = parseHTML(withBody(html));
  const whole = blockLines(document.body ?? document.documentElement);
  const described = pageMetadata(document as unknown as PageDocument); // linkedom types its lists as its own
  const readings = document.querySelectorAll('rt').length;
  const article = new Readability(document as unknown as Document, { charThreshold: 80 }).parse(); // linkedom's document lacks members that Readability never uses
  const content = article?.content ? parseHTML(`<html><body>${article.content}</body></html>`).document.body : null;
  const lines = content ? blockLines(content) : whole;
  // Of the title element Readability leaves out the name of the site.
  const title = described.title ?? (article?.title?.trim() || (document.querySelector('title')?.textContent?.trim() ?? null));
  const text = title && lines[0] !== title ? [title, ...lines] : lines;
  const size = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    ...described,
    ...{ title, text: `${text.join('\n')}\n`, outlet: described.outlet ?? article?.siteName ?? null },
    author: described.author ?? article?.byline?.replace(/\s+/g, ' ').trim() ?? null,
    date: described.date ?? dayIn(article?.publishedTime ?? null),
    leftOut: Math.max(0, size(whole) - size(lines)),
    notes: readings > 0 ? [{ what: 'ruby', count: readings }] : [],
  };
}

/** A page may leave out its `body` tag; the parser would then find none. */
function withBody(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
}

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<unknown>;
}

/** Text of an element, one block a line, white space collapsed. */
export function blockLines(root: unknown): string[] {
  const lines: string[] = [];
  let current = '';
  const flush = () => {
    const line = current.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
    current = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === 3) {
      current += node.textContent ?? '';
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') flush();
    const block = BLOCKS.has(name);
    if (block) flush();
    if (name === 'TD' || name === 'TH') current += ' ';
    for (const child of node.childNodes) walk(child as DomNode);
    if (block) flush();
  };
  walk(root as DomNode);
  flush();
  return lines;
}
