import { type Document, isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLSeq } from 'yaml';
import { authoredYaml } from '../records/authored-yaml.ts';

/** An item to be added to the list of a YAML file, with the index of the present item before which it goes. */
export interface YamlInsertion {
  readonly before: number;
  readonly item: unknown;
}

/**
 * Adds items to the list of a YAML file, each before the present item at its index, those at one index in the order given; every other
 * character stays as it is, comments included. A file whose list cannot be spliced (a list in brackets) is written by the library, which
 * keeps comments but not the layout. The file is parsed once, and its result once, however many items there are.
 */
export function insertYamlItems(source: string, insertions: readonly YamlInsertion[]): string {
  if (insertions.length === 0) return source;
  const { document, list } = listOf(source);
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  const sorted = insertions.toSorted((a, b) => a.before - b.before);
  if (list === null || list.items.length === 0) {
    const written = sorted.map(({ item }) => blockItem(item).replaceAll('\n', newLine)).join('');
    const empty = /^\[\s*\][^\S\n]*(?:\r?\n|$)/m;
    if (list !== null && empty.test(source)) return source.replace(empty, () => written);
    return `${source}${source === '' || source.endsWith('\n') ? '' : newLine}${written}`;
  }
  const spliced = list.flow ? null : spliceItems(source, list, sorted, newLine);
  if (spliced !== null && isSameData(spliced, withInsertions(document.toJS() as unknown[], sorted))) return spliced;
  list.items = withInsertions(
    list.items,
    sorted.map(({ before, item }) => ({ before, item: document.createNode(item) })),
  );
  return document.toString({ lineWidth: 0 });
}

/** Text with the items in place; null where an item of the list does not begin on a line of its own. `sorted` is in the order of indexes. */
function spliceItems(source: string, list: YAMLSeq, sorted: readonly YamlInsertion[], newLine: string): string | null {
  const indent = ' '.repeat(columnOfItem(source, list));
  const parts: string[] = [];
  let end = 0;
  for (const { before, item } of sorted) {
    const at = before === 0 ? startOfItem(source, list, 0) : endOfItem(source, list, before - 1);
    if (at === null) return null;
    parts.push(source.slice(end, at));
    if (at > 0 && source[at - 1] !== '\n' && at > end) parts.push(newLine);
    for (const line of blockItem(item).trimEnd().split('\n')) parts.push(line === '' ? line : indent + line, newLine);
    end = at;
  }
  return parts.join('') + source.slice(end);
}

function withInsertions<T>(items: readonly T[], sorted: readonly { readonly before: number; readonly item: T }[]): T[] {
  const at = Map.groupBy(sorted, ({ before }) => Math.min(before, items.length));
  const added = (index: number) => at.get(index)?.map(({ item }) => item) ?? [];
  return [...items.flatMap((item, index) => [...added(index), item]), ...added(items.length)];
}

/** An item in block style, as people write records. */
function blockItem(item: unknown): string {
  return `- ${authoredYaml(item).trimEnd().replaceAll('\n', '\n  ')}\n`.replace(/^ +$/gm, '');
}

/** Removes an item from the list of a YAML file; comments above it stay. */
export function removeYamlItem(source: string, index: number): string {
  const { document, list } = listOf(source);
  if (list === null) return source;
  const from = startOfItem(source, list, index);
  const to = endOfItem(source, list, index);
  if (from !== null && to !== null && !list.flow) {
    const expected = (document.toJS() as unknown[]).toSpliced(index, 1);
    const spliced = `${source.slice(0, from)}${expected.length === 0 ? '[]\n' : ''}${source.slice(to)}`;
    if (isSameData(spliced, expected)) return spliced;
  }
  list.items.splice(index, 1);
  return document.toString({ lineWidth: 0 });
}

function listOf(source: string): { readonly document: Document; readonly list: YAMLSeq | null } {
  const document = parseDocument(source, { schema: 'core' });
  if (document.errors.length > 0) throw new Error('the file has a syntax error');
  return { document, list: isSeq(document.contents) ? document.contents : null };
}

/** Begin of the line with the dash of an item. */
function startOfItem(source: string, list: YAMLSeq, index: number): number | null {
  const dash = dashOf(source, list, index);
  return dash === null ? null : source.lastIndexOf('\n', dash) + 1;
}

function columnOfItem(source: string, list: YAMLSeq): number {
  const dash = dashOf(source, list, 0) ?? 0;
  return dash - (source.lastIndexOf('\n', dash) + 1);
}

function dashOf(source: string, list: YAMLSeq, index: number): number | null {
  const start = firstOffset(list.items[index]);
  if (start === null) return null;
  const dash = source.lastIndexOf('-', start - 1);
  return dash >= 0 && /^[ \t]*$/.test(source.slice(source.lastIndexOf('\n', dash) + 1, dash)) ? dash : null;
}

function firstOffset(node: unknown): number | null {
  if (isMap(node) && !node.flow) return firstOffset(node.items[0]?.key);
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? null) : null;
}

/** End of the last line of an item, its line end included. */
function endOfItem(source: string, list: YAMLSeq, index: number): number | null {
  const end = lastOffset(list.items[index]);
  if (end === null) return null;
  if (source[end - 1] === '\n') return end;
  const line = source.indexOf('\n', end);
  return line < 0 ? source.length : line + 1;
}

/** End of the last value in a node, without the comments and blank lines after it. */
function lastOffset(node: unknown): number | null {
  if (!isScalar(node) && !isCollection(node)) return null;
  if (isScalar(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? null;
  const last = node.items.at(-1);
  return lastOffset(isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last);
}

function isSameData(text: string, expected: unknown): boolean {
  const written = parseDocument(text, { schema: 'core' });
  return written.errors.length === 0 && JSON.stringify(written.toJS()) === JSON.stringify(expected);
}
