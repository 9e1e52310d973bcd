import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { IssueCollector } from '../compile/issue-collector.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { type DocumentRecords, indexRecords, type RecordIndex } from '../compile/record-index.ts';
import { loadFunctionWords } from './function-words.ts';
import { planSeal, type SealPlan } from './plan-seal.ts';
import { readFolder } from './read-folder.ts';
import { listTexts, readListedText } from './text-files.ts';
import { withWriteLock } from './with-write-lock.ts';
import { writeFilesSafely } from './write-file-safely.ts';
import { finishWrites, writeTogether } from './write-together.ts';

/** Result of sealing one document. */
export interface SealResult {
  readonly document: string;
  readonly spans: number;
  /** Reason why it was not sealed; null if it was. */
  readonly fault: string | null;
  /** Passages and anchors whose text moved, changed or is lost, where the text is not the sealed one. */
  readonly moves: SealPlan['moves'];
  /** Lines of a changed text that are in no passage. */
  readonly uncovered: readonly string[];
}

/**
 * Seals the documents of a data folder against their texts.
 *
 * For each document the text is the file in `texts` whose name begins with the document's `seq`, or `SLUG.txt` if it has none. Writes text.lock.yaml (offsets in
 * code points, digests of lines and spans) and terms.lock.yaml (counts of words); the text itself is never stored. A document
 * without a text, with lines that the text does not have, or with faulty records gets a `fault` and no files. So does one whose text
 * changed since it was sealed, if a passage or an anchor would be bound to other words; with `follow` their lines move with their text
 * in passages.yaml and claims.yaml, if each is found again. Words of anchors are replaced by offsets. Rejects for file system errors, and with `WriteLockHeld` while another process writes the folder.
 *
 * @example
 * ```ts
 * import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { sealFolder } from '@synoptic/core/node/seal-folder';
 *
 * const [folder, texts] = [await mkdtemp(`${tmpdir()}/synoptic-example-`), await mkdtemp(`${tmpdir()}/synoptic-texts-`)];
 * await cp('data/documents/note-2023', `${folder}/documents/note-2023`, { recursive: true });
 * await rm(`${folder}/documents/note-2023/text.lock.yaml`);
 * await writeFile(`${texts}/002_note.txt`, 'A line of the text\n'.repeat(500));
 * const results = await sealFolder(folder, texts);
 * results.map((result) => result.fault); // → [null]
 * ```
 */
export async function sealFolder(root: string, texts: string, { follow = false } = {}): Promise<SealResult[]> {
  const listed = await listTexts(texts);
  return withWriteLock(root, 'seal', () => sealAll(root, texts, listed, follow));
}

type ListedTexts = Awaited<ReturnType<typeof listTexts>>;

/** Seals some documents of a folder whose write lock the caller holds, where their texts are at hand. */
export async function sealDocuments(root: string, texts: string, slugs: ReadonlySet<string>): Promise<SealResult[]> {
  const listed = await listTexts(texts).catch(() => null);
  if (listed === null) return [];
  return sealAll(root, texts, listed, false, slugs);
}

/** Seals a document that was just added; other documents stay as they are. */
export async function sealNewDocument(root: string, texts: string, slug: string): Promise<SealResult | undefined> {
  const [result] = await withWriteLock(root, 'seal', () => sealDocuments(root, texts, new Set([slug])));
  return result;
}

async function sealAll(
  root: string,
  texts: string,
  listed: ListedTexts,
  follow: boolean,
  only: ReadonlySet<string> | null = null,
): Promise<SealResult[]> {
  const interrupted = await finishAll(root);
  const folder = await readFolder(root);
  const { located, issues, languages } = parseFolder(folder);
  const index = indexRecords(located, new IssueCollector());
  const sealed: SealResult[] = [];
  for (const source of index.sources) {
    if (only !== null && !only.has(source.slug)) continue;
    const document = source.document.record.id;
    const at = `documents/${source.slug}/`;
    const faulty = issues.find((i) => i.severity === 'error' && i.file.startsWith(at) && i.file !== `${at}terms.lock.yaml`);
    const text = textOf(source, index.sources, texts, listed);
    const fault = interrupted.get(source.slug) ?? (faulty ? faultOf(faulty, at) : text.fault);
    if (fault !== null || text.name === null) {
      sealed.push({ document, spans: 0, fault, moves: [], uncovered: [] });
      continue;
    }
    const bytes = await readListedText(texts, text.name);
    const stopWords = await loadFunctionWords(languageOf(source, index, languages));
    const { files, ...plan } = planSeal(source, folder, bytes, { follow, stopWords });
    if (files.has('passages.yaml') || files.has('claims.yaml')) await writeTogether(join(root, at), files);
    else await writeFilesSafely(new Map([...files].map(([name, content]) => [join(root, at, name), content])));
    sealed.push({ document, ...plan });
  }
  return sealed;
}

/**
 * Files of a data folder that is not on disk yet, with those that sealing adds, so that the folder can be written at once. `texts` by file name,
 * found as `sealFolder` finds them. A document without a text, or with a fault, stays as it is.
 */
export async function withSeals(files: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const { located, languages } = parseFolder(files);
  const index = indexRecords(located, new IssueCollector());
  const sealed = new Map(files);
  for (const source of index.sources) {
    const { name } = textOf(source, index.sources, 'texts', { names: [...texts.keys()], unread: [] });
    const text = name === null ? undefined : texts.get(name);
    if (text === undefined) continue;
    const stopWords = await loadFunctionWords(languageOf(source, index, languages));
    const plan = planSeal(source, files, new TextEncoder().encode(text), { follow: false, stopWords });
    for (const [name, content] of plan.files) sealed.set(`documents/${source.slug}/${name}`, content);
  }
  return sealed;
}

function languageOf({ document }: DocumentRecords, { manifest }: RecordIndex, languages: readonly string[]): string {
  return document.record.csl.language ?? manifest?.record.language ?? languages[0] ?? 'en';
}

/** Completes what earlier runs began to write; returns why not, by slug. */
async function finishAll(root: string): Promise<Map<string, string>> {
  const faults = new Map<string, string>();
  const slugs = await readdir(join(root, 'documents')).catch(() => []);
  for (const slug of slugs) {
    const fault = await finishWrites(join(root, 'documents', slug));
    if (fault !== null) faults.set(slug, `documents/${slug}: ${fault}`);
  }
  return faults;
}

/** A lock that cannot be read still says that the lines are bound to a text: sealing anew would bind them to another unseen. */
function faultOf({ file, line, message }: { file: string; line: number; message: string }, at: string): string {
  return file === `${at}text.lock.yaml`
    ? `${file}:${line} ${message}; restore it, or delete it to bind the lines as they are written`
    : `${file}:${line} ${message}; correct it first`;
}

/** File with the text of a document. */
function textOf(
  { slug, document: { record } }: DocumentRecords,
  sources: readonly DocumentRecords[],
  texts: string,
  { names, unread }: ListedTexts,
): { readonly name: string | null; readonly fault: string | null } {
  const { seq } = record;
  const refuse = (fault: string) => ({ name: null, fault });
  const same = sources.find((s) => seq !== undefined && s.slug !== slug && s.document.record.seq === seq);
  if (same) return refuse(`seq ${seq} is also that of ${same.document.record.id}; give each document a seq of its own, or none`);
  const bySlug = new Set(sources.flatMap((s) => (s.document.record.seq === undefined ? [`${s.slug}.txt`] : [])));
  const isText = (name: string) =>
    seq === undefined ? name === `${slug}.txt` : name.startsWith(seq) && !bySlug.has(name) && !/\.original\.[^.]+$/.test(name);
  const [name, second] = names.filter(isText);
  if (name !== undefined && second !== undefined)
    return refuse(`${texts} has two texts whose names begin with ${seq}: ${name} and ${second}; remove or rename one`);
  if (name !== undefined) return { name, fault: null };
  const refused = unread.find((u) => isText(u.name));
  if (refused) return refuse(`${refused.name} in ${texts} ${refused.why}`);
  return refuse(seq === undefined ? `${texts} has no file ${slug}.txt` : `${texts} has no file whose name begins with ${seq}`);
}
