import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FormattedText, NO_METADATA } from '@synoptic/core/ingest/sources/source-text';
import { UnreadableSource } from '@synoptic/core/ingest/sources/unreadable-source';
import { getDocumentProxy } from 'unpdf';

/** Piece of text of a page with its place, as PDF.js gives it. */
interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Most pages that are read. */
const MOST_PAGES = 2000;

/**
 * Text of a PDF in the order of its pages, with its title, author and day. CMaps ship with the program: without them the text of most Japanese
 * files is empty. Lines that repeat on most pages, and page numbers, are left out and counted; a file without text is a scan.
 *
 * @param home - Folder of the program, which has the CMaps.
 */
export async function pdfText(bytes: Uint8Array, home: string): Promise<FormattedText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    cMapUrl: `${cMapFolder(home)}/`,
    cMapPacked: true,
    verbosity: 0,
  }).catch((error: Error) => {
    throw new UnreadableSource(error.name === 'PasswordException' ? 'encrypted' : 'damaged', 'PDF');
  });
  try {
    const pages: string[][] = [];
    for (let n = 1; n <= Math.min(pdf.numPages, MOST_PAGES); n++) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items as unknown as readonly PdfItem[])); // marked content, which has no text, is not asked for
      page.cleanup();
    }
    const repeated = repeatedLines(pages);
    const kept = pages.map((lines) => lines.filter((line) => line === '' || !repeated.has(runningLine(line))));
    const text = kept.map((lines) => lines.join('\n')).join('\n');
    if (text.trim() === '') throw new UnreadableSource('scanned', 'PDF');
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Readonly<Record<string, unknown>> };
    const stated = (key: string) => (typeof info[key] === 'string' && info[key].trim() !== '' ? info[key].trim() : null);
    const dropped = pages.flat().filter((line) => line !== '' && repeated.has(runningLine(line)));
    return {
      ...NO_METADATA,
      title: stated('Title'),
      author: stated('Author'),
      date:
        /^D:(\d{4})(\d{2})(\d{2})/
          .exec(stated('CreationDate') ?? '')
          ?.slice(1, 4)
          .join('-') ?? null,
      language: stated('Language'),
      text: `${text}\n`,
      leftOut: dropped.join('').length,
      notes: [
        { what: 'reading-order', count: pdf.numPages },
        ...(dropped.length > 0 ? [{ what: 'page-lines' as const, count: dropped.length }] : []),
      ],
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** CMaps beside the program; in a checkout those of the package that they are copied from. */
function cMapFolder(home: string): string {
  const shipped = join(home, 'cmaps');
  return existsSync(shipped) ? shipped : join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}

/** Lines of a page; a wide gap below a line is a blank line, which ends a paragraph. */
function pageLines(items: readonly PdfItem[]): string[] {
  const lines: string[] = [];
  let current = '';
  let last: { y: number; height: number } | null = null;
  for (const { str, hasEOL, height, transform } of items) {
    const y = transform[5] ?? 0;
    if (str !== '' && last !== null && current === '' && last.y - y > Math.max(last.height, height) * 1.9) lines.push('');
    current += str;
    if (str.trim() !== '') last = { y, height };
    if (!hasEOL) continue;
    lines.push(current.replace(/\s+/g, ' ').trim());
    current = '';
  }
  if (current.trim() !== '') lines.push(current.replace(/\s+/g, ' ').trim());
  return lines;
}

/** Line with its digits alike: running heads differ only in the page number. */
function runningLine(line: string): string {
  return line.replace(/\p{N}+/gu, '#');
}

/** First and last lines that more than half of at least three pages have, and page numbers. */
function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const filled = lines.filter((line) => line !== '');
    const edges = new Set([...filled.slice(0, 2), ...filled.slice(-2)].map(runningLine));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([line, count]) => (pages.length >= 3 && count > pages.length / 2 ? [line] : [])));
}
