import { join, resolve } from 'node:path';
import { parseFolder } from '@synoptic/core/compile/parse-folder';
import { DraftDesk } from '@synoptic/core/node/drafting/draft-desk';
import { readFolder } from '@synoptic/core/node/read-folder';
import { writeFolderSafely } from '@synoptic/core/node/write-folder-safely';
import type { ClaimRecord } from '@synoptic/core/records/claim';
import { anchorLocator } from '@synoptic/core/records/claim';
import type { VerifiedText } from '@synoptic/core/review/verify/verified-text';
import { readLocator } from '@synoptic/core/text/locator';
import type { ParsedArguments } from '../command-line/command.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { AnnotatedClaim, AnnotationFormatName } from './annotation-format.ts';
import { ANNOTATION_FORMATS } from './registry.ts';

/** Keys of a claim that an item has, too. */
const ITEM_KEYS = [
  'about',
  'facet',
  'value',
  'qualifiers',
  'certainty',
  'polarity',
  'modality',
  'attribution',
  'inferred',
  'gloss',
] as const;

/**
 * Writes the claims of a data folder with the words they rest on, for another annotation tool. The only export that contains texts, so that
 * it asks for `--texts`.
 */
export async function exportAnnotations(args: ParsedArguments, terminal: Terminal): Promise<0> {
  const { word } = terminal;
  const [, out] = args.operands;
  if (out === undefined) throw new UsageProblem(word('export.annotations-dir'), word('export.annotations-hint'));
  if (!args.flag('texts')) throw new UsageProblem(word('export.annotations-texts'), word('export.annotations-hint'));
  const name = (args.text('format') ?? 'jsonl') as AnnotationFormatName;
  const folder = await selectedDataFolder(args, terminal);
  const { textOf, corpus } = await new DraftDesk(folder).read();
  const { located } = parseFolder(await readFolder(folder));
  const format = await ANNOTATION_FORMATS[name]();
  const files = new Map<string, string>();
  for (const file of located) {
    if (file.kind !== 'claims') continue;
    const slug = String(file.path[0]);
    const text = textOf(slug);
    if (!text) {
      terminal.problem(word('export.annotations-no-text', { document: slug }));
      continue;
    }
    const claims = (file.record as readonly ClaimRecord[]).flatMap((record) => annotatedClaims(record, text));
    for (const [path, content] of await format.write({ slug, text: text.text, claims })) files.set(path, content);
  }
  const target = resolve(terminal.host.cwd, out);
  await writeFolderSafely(target, files, { command: 'export', keep: true });
  terminal.note(word('export.annotations-done', { n: corpus.claims.size, files: files.size }));
  for (const path of files.keys()) terminal.data(`${join(target, path)}\n`);
  return 0;
}

/** The claim at its first anchor: the quoted part of the line, or its lines. */
function annotatedClaims(record: ClaimRecord, { text, lines }: VerifiedText): AnnotatedClaim[] {
  const [anchor] = record.anchors;
  const range = anchor === undefined ? null : readLocator(anchorLocator(anchor));
  const [first, last] = [lines.find(({ n }) => n === range?.[0]), lines.find(({ n }) => n === range?.[1])];
  if (!anchor || !range || !first || !last) return [];
  const item = Object.fromEntries(ITEM_KEYS.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]] as const])));
  const part = typeof anchor === 'object' && Array.isArray(anchor.quote) ? anchor.quote : null;
  const characters = [...text.slice(first.start, first.end)];
  const before = part ? characters.slice(0, part[0]).join('').length : 0;
  const length = part ? characters.slice(part[0], part[1]).join('').length : last.end - first.start;
  return [{ id: record.id, start: first.start + before, end: first.start + before + length, line: range[0], item }];
}
