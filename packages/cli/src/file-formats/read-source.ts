import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { MOST_SOURCE_BYTES, readSourceBytes } from '@synoptic/core/ingest/sources/read-source-bytes';
import type { SourceText } from '@synoptic/core/ingest/sources/source-text';
import { UnreadableSource } from '@synoptic/core/ingest/sources/unreadable-source';
import { FileRefused, readBoundedFile } from '@synoptic/core/node/read-bounded-file';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Text of a file with the file itself. */
export interface OriginalSource extends SourceText {
  readonly original: Uint8Array;
  /** Extension of the original with its dot: letters and digits, as the file has it or as its format has it. */
  readonly extension: string;
}

/**
 * Reads a file of text, Markdown, HTML, PDF, DOCX or e-mail, or standard input for `-`. A file that is empty, a scan, locked, binary, too large
 * or undecodable is a usage problem that says so. The libraries of a format load when a file of it is read.
 */
export async function readSource(path: string, terminal: Terminal): Promise<OriginalSource> {
  const bytes = path === '-' ? await readInput(terminal) : await readFileBytes(path, terminal);
  return readNamedSource(bytes, path, path === '-' ? 'text' : basename(path), terminal);
}

/** Reads the bytes of a file; `path` names it in messages. */
export async function readNamedSource(bytes: Uint8Array, path: string, file: string, terminal: Terminal): Promise<OriginalSource> {
  const { word, host } = terminal;
  try {
    const source = await readSourceBytes(bytes, file, {
      pdf: async (content) => (await import('./pdf-text.ts')).pdfText(content, host.home),
      docx: async (content) => (await import('./docx-text.ts')).docxText(content),
      mail: async (content) => (await import('./mail-text.ts')).mailText(content),
    });
    return { ...source, original: bytes, extension: plainExtension(file) ?? EXTENSIONS[source.format] };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw new UsageProblem(word(`read.${error.fault}`, { path, format: error.format }), word(HINTS[error.fault]));
  }
}

/** Extension that may name a file of a corpus; names of files that others made may hold anything. */
function plainExtension(file: string): string | null {
  const extension = extname(file).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : null;
}

const EXTENSIONS = { text: '.txt', markdown: '.md', html: '.html', pdf: '.pdf', docx: '.docx', mail: '.eml' } as const;

const HINTS = {
  empty: 'read.empty-hint',
  format: 'read.format-hint',
  binary: 'read.format-hint',
  undecodable: 'read.undecodable-hint',
  scanned: 'read.scanned-hint',
  encrypted: 'read.encrypted-hint',
  damaged: 'read.damaged-hint',
} as const;

async function readFileBytes(path: string, { word }: Terminal): Promise<Uint8Array> {
  return readBoundedFile(path, MOST_SOURCE_BYTES, { named: true }).catch((error: Error) => {
    if (error instanceof FileRefused) throw new UsageProblem(word('hydrate.large', { path, most: MOST_SOURCE_BYTES / 1024 / 1024 }));
    throw error;
  });
}

async function readInput({ host, word }: Terminal): Promise<Uint8Array> {
  const bytes = await buffer(host.stdin);
  if (bytes.length > MOST_SOURCE_BYTES) throw new UsageProblem(word('hydrate.large', { path: '-', most: MOST_SOURCE_BYTES / 1024 / 1024 }));
  return bytes;
}
