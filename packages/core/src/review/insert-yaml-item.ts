import { type Document, isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLSeq } from 'yaml';
import { authoredYaml } from '../records/authored-yaml.ts';

/**
 * Adds an item to the list of a YAML file, before the item at `index`; every other character stays as it is, comments included. A file whose
 * list cannot be spliced (a list in brackets) is written by the library, which keeps comments but not the layout.
 */
export function insertYamlItem(source: string, index: number, item: unknown): string {
  const { document, list } = listOf(source);
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  const written = blockItem(item).replaceAll('\n', newLine);
  if (list === null || list.items.length === 0) {
    const empty = /^\[\s*\][^\S\n]*(?:\r?\n|$)/m;
    if (list !== null && empty.test(source)) return source.replace(empty, () => written);
    return `${source}${source === '' || source.endsWith('\n') ? '' : newLine}${written}`;
  }
  const at = index === 0 ? startOfItem(source, list, 0) : endOfItem(source, list, index - 1);
  if (at !== null && !list.flow) {
    const indent = ' '.repeat(columnOfItem(source, list));
    const lines = written.trimEnd().split(newLine);
    const text = lines.map((line) => (line === '' ? line : indent + line)).join(newLine) + newLine;
    const before = source.slice(0, at);
    const spliced = `${before}${before === '' || before.endsWith('\n') ? '' : newLine}${text}${source.slice(at)}`;
    const expected = (document.toJS() as unknown[]).toSpliced(index, 0, item);
    if (isSameData(spliced, expected)) return spliced;
  }
  list.items.splice(index, 0, document.createNode(item));
  return document.toString({ lineWidth: 0 });
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
