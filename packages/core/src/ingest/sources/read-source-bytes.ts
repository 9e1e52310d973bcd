import { readBytes } from '../../hydrate/encoding.ts';
import { recordableText } from '../../text/recordable-text.ts';
import { markdownText } from './markdown-text.ts';
import { type FormattedText, NO_METADATA, type SourceMetadata, type SourceText } from './source-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** Largest file that is read, in bytes. */
export const MOST_SOURCE_BYTES = 8 * 1024 * 1024;

/** First bytes of formats. */
const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Formats that are not read as text, by the bytes with which they begin. */
const OTHER_FORMATS: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', PDF],
  ['ZIP', ZIP],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
];

/** Readers of formats whose libraries not every client carries. */
interface FormatReaders {
  readonly pdf?: (bytes: Uint8Array) => Promise<FormattedText>;
  readonly docx?: (bytes: Uint8Array) => Promise<FormattedText>;
  readonly mail?: (bytes: Uint8Array) => Promise<FormattedText>;
}

/** Headers with which a saved message begins. */
const MAIL_HEADERS = /^(?:(?:Return-Path|Received|From|Date|Message-ID|MIME-Version|Delivered-To|Subject|To): ?\S)/i;

/**
 * Reads the bytes of a file of plain text, Markdown or HTML, and of the formats that `readers` has; throws an `UnreadableSource` if it is empty,
 * binary or undecodable.
 */
export async function readSourceBytes(bytes: Uint8Array, file: string, readers: FormatReaders = {}): Promise<SourceText> {
  if (bytes.length === 0) throw new UnreadableSource('empty');
  const [, stem = file, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(file) ?? [];
  const special = specialFormat(bytes, file);
  const read = special && readers[special];
  if (special && read) {
    const formatted = await read(bytes);
    if (formatted.text.trim() === '') throw new UnreadableSource('empty');
    return {
      ...formatted,
      ...recordableMetadata(formatted),
      file,
      name: recordableText(stem) ?? special,
      format: special,
      encoding: special === 'mail' ? 'mime' : special,
    };
  }
  const format = OTHER_FORMATS.find(([, mark]) => beginsWith(bytes, mark))?.[0];
  if (format !== undefined) throw new UnreadableSource('format', format);
  const html = /^\.x?html?$/i.test(extension) || /^\s*(?:<!doctype html|<html)/i.test(latin1(bytes.subarray(0, 400)));
  const { text: decoded, encoding } = decode(bytes, html);
  refuseUnreadable(decoded);
  const plain = { ...NO_METADATA, file, name: recordableText(stem) ?? 'text', encoding, leftOut: 0, notes: [] };
  const markdown = /^\.(?:md|markdown)$/i.test(extension);
  const source: SourceText = html
    ? { ...plain, format: 'html', ...(await readHtml(decoded)) }
    : { ...plain, format: markdown ? 'markdown' : 'text', text: markdown ? markdownText(decoded) : decoded };
  if (source.text.trim() === '') throw new UnreadableSource('empty');
  return { ...source, ...recordableMetadata(source) };
}

/** Statements of a file on itself, made safe for a record; a page may state anything. */
function recordableMetadata({ title, outlet, author, url }: SourceMetadata): Pick<SourceMetadata, 'title' | 'outlet' | 'author' | 'url'> {
  const recordable = (text: string | null) => (text === null ? null : recordableText(text));
  return { title: recordable(title), outlet: recordable(outlet), author: recordable(author), url: recordable(url) };
}

/** Format with a reader of its own: by the first bytes, and for e-mail by the extension or the first header too. */
function specialFormat(bytes: Uint8Array, file: string): keyof FormatReaders | null {
  if (beginsWith(bytes, PDF)) return 'pdf';
  if (beginsWith(bytes, ZIP) && /\.docx$/i.test(file)) return 'docx';
  return /\.eml$/i.test(file) && MAIL_HEADERS.test(latin1(bytes.subarray(0, 200)).trimStart()) ? 'mail' : null;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

async function readHtml(html: string): Promise<FormattedText> {
  const { htmlText } = await import('./html-text.ts');
  return htmlText(html);
}

/** Decodes by byte-order mark and detection; a page may declare its encoding. */
function decode(bytes: Uint8Array, html: boolean): { text: string; encoding: string } {
  const declared = html ? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(latin1(bytes.subarray(0, 4096)))?.[1] : undefined;
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

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control character that no text has: not a tab, line end or the escape of ISO-2022-JP. */
function isStrayControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
}

/** Refuses what is no text in any encoding: control characters throughout, or signs of a failed decoding. */
function refuseUnreadable(text: string): void {
  const sample = text.slice(0, 100_000);
  const controls = [...sample].filter((character) => isStrayControl(character.charCodeAt(0))).length;
  if (controls > sample.length / 200 + 2) throw new UnreadableSource('binary');
  const failed = sample.match(/\uFFFD/g)?.length ?? 0;
  if (failed > sample.length / 50) throw new UnreadableSource('undecodable');
}
