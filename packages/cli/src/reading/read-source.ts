import { basename, extname } from 'node:path';
import { readBytes } from '@synoptic/core/hydrate/encoding';
import { FileRefused, readBoundedFile } from '@synoptic/core/node/read-bounded-file';
import { UsageProblem } from '../command-line/command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { markdownText } from './markdown-text.ts';

/** Largest file that `read` opens. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Text of a file with its own metadata. */
export interface SourceText {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day in EDTF. */
  readonly date: string | null;
  readonly url: string | null;
  /** Encoding that was detected or declared. */
  readonly encoding: string;
  /** Characters of the page outside the article, which were left out. */
  readonly leftOut: number;
}

/** Formats that are not read, by the bytes with which they begin. */
const OTHER_FORMATS: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
];

/** Reads a file of plain text, Markdown or HTML; a file that is empty, binary, too large or undecodable is a usage problem that says so. */
export async function readSource(path: string, terminal: Terminal): Promise<SourceText> {
  const { word } = terminal;
  const bytes = await readBoundedFile(path, MOST_BYTES, { named: true }).catch((error: Error) => {
    if (error instanceof FileRefused) throw new UsageProblem(word('hydrate.large', { path, most: MOST_BYTES / 1024 / 1024 }));
    throw error;
  });
  if (bytes.length === 0) throw new UsageProblem(word('read.empty', { path }), word('read.empty-hint'));
  const format = OTHER_FORMATS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (format !== undefined) throw new UsageProblem(word('read.format', { path, format }), word('read.format-hint'));
  const extension = extname(path).toLowerCase();
  const html = /^\.x?html?$/.test(extension) || /^\s*(?:<!doctype html|<html)/i.test(bytes.subarray(0, 400).toString('latin1'));
  const { text: decoded, encoding } = decode(bytes, html);
  refuseUnreadable(decoded, path, terminal);
  const file = basename(path);
  const name = file.slice(0, file.length - extname(file).length) || file;
  const plain = { file, name, encoding, title: null, outlet: null, date: null, url: null, leftOut: 0 };
  const source = html
    ? { ...plain, ...(await readHtml(decoded)) }
    : { ...plain, text: /^\.(?:md|markdown)$/.test(extension) ? markdownText(decoded) : decoded };
  if (source.text.trim() === '') throw new UsageProblem(word('read.empty', { path }), word('read.empty-hint'));
  return source;
}

async function readHtml(html: string): Promise<Omit<SourceText, 'file' | 'name' | 'encoding'>> {
  const { htmlText } = await import('./html-text.ts');
  return htmlText(html);
}

/** Decodes by byte-order mark and detection; a page may declare its encoding. */
function decode(bytes: Uint8Array, html: boolean): { text: string; encoding: string } {
  const declared = html
    ? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]
    : undefined;
  if (declared !== undefined && !hasMark(bytes)) {
    try {
      const decoder = new TextDecoder(declared, { fatal: true });
      return { text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // An unknown or wrong declaration: detection decides.
    }
  }
  return readBytes(bytes);
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control character that no text has: not a tab, line end or the escape of ISO-2022-JP. */
function isStrayControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
}

/** Refuses what is no text in any encoding: control characters throughout, or signs of a failed decoding. */
function refuseUnreadable(text: string, path: string, { word }: Terminal): void {
  const sample = text.slice(0, 100_000);
  const controls = [...sample].filter((character) => isStrayControl(character.charCodeAt(0))).length;
  if (controls > sample.length / 200 + 2) throw new UsageProblem(word('read.binary', { path }), word('read.format-hint'));
  const failed = sample.match(/\uFFFD/g)?.length ?? 0;
  if (failed > sample.length / 50) throw new UsageProblem(word('read.undecodable', { path }), word('read.undecodable-hint'));
}
