import { join } from 'node:path';
import { IssueCollector } from '../compile/issue-collector.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { type DocumentRecords, indexRecords } from '../compile/record-index.ts';
import { readBytes } from '../hydrate/encoding.ts';
import { sealText } from '../hydrate/seal-text.ts';
import type { LockRecord } from '../records/lock.ts';
import { sha256Hex, spanDigest } from '../text/digest.ts';
import { nonBlankLines, prepareText } from '../text/lines.ts';
import { readLocator, writeLocator } from '../text/locator.ts';
import { countTerms, writeTerms } from './count-terms.ts';
import { readFolder } from './read-folder.ts';
import { loadStopWords } from './stop-words.ts';
import { listTexts, readListedText } from './text-files.ts';
import { withWriteLock } from './with-write-lock.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Result of sealing one document. */
export interface SealResult {
  readonly document: string;
  readonly spans: number;
  /** Reason why it was not sealed; null if it was. */
  readonly fault: string | null;
}

/**
 * Seals the documents of a data folder against their texts.
 *
 * For each document the text is the file in `texts` whose name begins with the document's `seq`. Writes text.lock.yaml (offsets in
 * code points, digests of lines and spans) and terms.lock.yaml (counts of words); the text itself is never stored. A document
 * without a text, with lines that the text does not have, or with faulty records gets a `fault` and no files. Rejects for file system
 * errors, and with `WriteLockHeld` while another process writes the folder.
 *
 * @example
 * ```ts
 * import { cp, mkdtemp, writeFile } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { sealFolder } from '@synoptic/core/node/seal-folder';
 *
 * const [folder, texts] = [await mkdtemp(`${tmpdir()}/synoptic-example-`), await mkdtemp(`${tmpdir()}/synoptic-texts-`)];
 * await cp('data/documents/note-2023', `${folder}/documents/note-2023`, { recursive: true });
 * await writeFile(`${texts}/002_note.txt`, 'A line of the text\n'.repeat(500));
 * const results = await sealFolder(folder, texts);
 * results.map((result) => result.fault); // → [null]
 * ```
 */
export async function sealFolder(root: string, texts: string): Promise<SealResult[]> {
  const listed = await listTexts(texts);
  return withWriteLock(root, 'seal', () => sealAll(root, texts, listed));
}

async function sealAll(root: string, texts: string, { names, unread }: Awaited<ReturnType<typeof listTexts>>): Promise<SealResult[]> {
  const { located, issues, languages } = parseFolder(await readFolder(root));
  const index = indexRecords(located, new IssueCollector());
  const sealed: SealResult[] = [];
  for (const source of index.sources) {
    const { id, seq } = source.document.record;
    const file = names.find((f) => f.startsWith(seq));
    const refused = unread.find(({ name }) => name.startsWith(seq));
    const faulty = issues.find(
      (i) => i.severity === 'error' && i.file.startsWith(`documents/${source.slug}/`) && !i.file.endsWith('.lock.yaml'),
    );
    if (!file || faulty) {
      const missing = refused ? `${refused.name} in ${texts} ${refused.why}` : `${texts} has no file whose name begins with ${seq}`;
      sealed.push({
        document: id,
        spans: 0,
        fault: faulty ? `${faulty.file}:${faulty.line} ${faulty.message}; correct it first` : missing,
      });
      continue;
    }
    const bytes = await readListedText(texts, file);
    const { text } = readBytes(bytes);
    const { lock, fault } = lockText(source, bytes, text);
    if (lock) {
      const folder = join(root, 'documents', source.slug);
      await writeFileSafely(join(folder, 'text.lock.yaml'), writeLock(lock));
      const language = source.document.record.csl.language ?? index.manifest?.record.language ?? languages[0] ?? 'en';
      await writeFileSafely(join(folder, 'terms.lock.yaml'), writeTerms(countTerms(source, text, await loadStopWords(language))));
    }
    sealed.push({ document: id, spans: lock ? Object.keys(lock.spans).length : 0, fault });
  }
  return sealed;
}

function lockText(source: DocumentRecords, bytes: Uint8Array, raw: string): { lock: LockRecord | null; fault: string | null } {
  const nul = raw.indexOf('\0');
  if (nul >= 0)
    return { lock: null, fault: `its text has a NUL on line ${raw.slice(0, nul).split('\n').length} of the file: is it a text?` };
  const prepared = prepareText(raw);
  const points = [...prepared];
  const lines = nonBlankLines(prepared);
  const spans: LockRecord['spans'] = {};
  for (const locator of locators(source)) {
    const range = readLocator(locator);
    const [first, last] = [lines[(range?.[0] ?? 0) - 1], lines[(range?.[1] ?? 0) - 1]];
    if (!range || !first || !last) return { lock: null, fault: `lines ${locator} are not in the text, which has ${lines.length}` };
    spans[writeLocator(range)] = [first.start, last.end, spanDigest(points.slice(first.start, last.end).join(''))];
  }
  const seal = sealText(raw);
  return { lock: { sha256: sha256Hex(bytes), ...seal, lines: seal.lines.map((line) => [...line]), spans }, fault: null };
}

function locators(source: DocumentRecords): (string | number)[] {
  return [...source.passages.map((p) => p.record.lines), ...source.claims.flatMap((c) => c.record.anchors)];
}

function writeLock({ spans, lines, ...head }: LockRecord): string {
  const rows = Object.entries(spans)
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length || (a < b ? -1 : 1))
    .map(([range, [start, end, digest]]) => `  '${range}': [${start}, ${end}, '${digest}']`);
  return [
    '# written by `synoptic seal`: offsets in code points and digests; no text',
    `sha256: '${head.sha256}'`,
    `digest: '${head.digest}'`,
    `folded: '${head.folded}'`,
    `length: ${head.length}`,
    'lines:',
    ...lines.map(([length, weight, ...digests]) => `  - [${length}, ${weight}, ${digests.map((d) => `'${d}'`).join(', ')}]`),
    'spans:',
    ...rows,
    '',
  ].join('\n');
}
