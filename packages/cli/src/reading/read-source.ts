import { basename } from 'node:path';
import { MOST_SOURCE_BYTES, readSourceBytes } from '@synoptic/core/ingest/sources/read-source-bytes';
import type { SourceText } from '@synoptic/core/ingest/sources/source-text';
import { UnreadableSource } from '@synoptic/core/ingest/sources/unreadable-source';
import { FileRefused, readBoundedFile } from '@synoptic/core/node/read-bounded-file';
import { UsageProblem } from '../command-line/command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Reads a file of plain text, Markdown or HTML; a file that is empty, binary, too large or undecodable is a usage problem that says so. */
export async function readSource(path: string, terminal: Terminal): Promise<SourceText> {
  const { word } = terminal;
  const bytes = await readBoundedFile(path, MOST_SOURCE_BYTES, { named: true }).catch((error: Error) => {
    if (error instanceof FileRefused) throw new UsageProblem(word('hydrate.large', { path, most: MOST_SOURCE_BYTES / 1024 / 1024 }));
    throw error;
  });
  try {
    return await readSourceBytes(bytes, basename(path));
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    const hint = { empty: 'read.empty-hint', format: 'read.format-hint', binary: 'read.format-hint', undecodable: 'read.undecodable-hint' };
    throw new UsageProblem(word(`read.${error.fault}`, { path, format: error.format }), word(hint[error.fault] as 'read.empty-hint'));
  }
}
