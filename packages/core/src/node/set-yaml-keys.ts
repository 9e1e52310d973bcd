import { type Document, isCollection, isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** New key of a map: the first, the last, or in place of another, which may be itself. */
export interface YamlKeyChange {
  readonly key: string;
  readonly value: string | number | readonly string[];
  readonly place: 'first' | 'last' | { readonly of: string };
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Comment lines directly above a key, with a blank line before them: they belong to the key. Others are the head of the file. */
const OWN_COMMENT = /(?<=\n[ \t]*\r?\n)(?:[ \t]*#[^\n]*\n)+[ \t]*$/;

/** A string that needs no quotes, in a flow collection neither. */
const PLAIN = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/**
 * Sets keys of a map in a YAML file; every other character stays as it is.
 *
 * The library finds the places and the text is spliced there: written by its Document API, comments and order would stay, but not line
 * breaks, alignment or indentation. Should a splice not give the expected data (rare syntax), the Document API writes the file.
 * Throws if there is no map at the path, or the file has a syntax error.
 */
export function setYamlKeys(source: string, path: readonly string[], changes: readonly YamlKeyChange[]): string {
  const document = parseDocument(source, { schema: 'core' });
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (document.errors.length > 0 || !isMap(map)) throw new Error(`no map at ${path.join('.') || 'the root'} of the file`);
  const splices = changes.map((change) => spliceOf(source, map, change));
  for (const change of changes) changeMap(document, map, change);
  const spliced = splices.every((splice) => splice !== null) ? applySplices(source, splices) : null;
  return spliced !== null && isSameData(spliced, document) ? spliced : document.toString({ lineWidth: 0 });
}

function applySplices(source: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: written }) => text.slice(0, from) + written + text.slice(to), source);
}

function isSameData(text: string, expected: Document): boolean {
  const written = parseDocument(text, { schema: 'core' });
  return written.errors.length === 0 && JSON.stringify(written.toJS()) === JSON.stringify(expected.toJS());
}

function changeMap(document: Document, map: YAMLMap, { key, value, place }: YamlKeyChange): void {
  const pair = typeof place === 'object' ? pairOf(map, place.of) : undefined;
  if (pair && isScalar(pair.key)) {
    const comment = (pair.value as Node | null)?.comment;
    const node = document.createNode(value, { flow: true });
    if (comment) node.comment = comment;
    pair.key.value = key;
    pair.value = node;
    return;
  }
  const added = document.createPair(key, document.createNode(value, { flow: true }));
  if (place === 'first') map.items.unshift(added);
  else map.items.push(added);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Null where the place cannot be found in the source. */
function spliceOf(source: string, map: YAMLMap, { key, value, place }: YamlKeyChange): Splice | null {
  const pair = typeof place === 'object' ? pairOf(map, place.of) : place === 'first' ? map.items[0] : map.items.at(-1);
  const [from, to] = [startOf(pair?.key), endOf(pair?.value)];
  if (!pair || from === null || to === null) return null;
  const written = render(key, value, isScalar(pair.key) && pair.key.type === 'QUOTE_DOUBLE');
  if (typeof place === 'object') return { from, to, text: written };
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  const indent = source.slice(lineStart, from).replace(/^\uFEFF/, '');
  const ownLine = /^[ \t]*$/.test(indent);
  const newLine = `${source.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
  if (map.flow) {
    const separator = ownLine ? `,${newLine}` : ', ';
    return place === 'first' ? insertion(from, `${written}${separator}`) : insertion(to, `${separator}${written}`);
  }
  if (!ownLine) return null;
  if (place === 'first') {
    const comment = OWN_COMMENT.exec(source.slice(0, from));
    const at = comment ? comment.index + (/^[ \t]*/.exec(comment[0])?.[0].length ?? 0) : from;
    return insertion(at, `${written}${newLine}`);
  }
  // A block scalar ends after its last line break, anything else within its line, which may have a comment.
  const end = source[to - 1] === '\n' ? to - 1 : source.indexOf('\n', to);
  if (end < 0) return insertion(source.length, `${newLine}${written}`);
  return insertion(source[end - 1] === '\r' ? end - 1 : end, `${newLine}${written}`);
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

function startOf(node: unknown): number | null {
  return isScalar(node) ? (node.range?.[0] ?? null) : null;
}

/** End of the last value in a node, without the comments and blank lines after it. */
function endOf(node: unknown): number | null {
  if (!isScalar(node) && !isCollection(node)) return null;
  if (isScalar(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? null;
  const last = node.items.at(-1);
  return endOf(isMap(node) ? (last as Pair).value : last);
}

function render(key: string, value: YamlKeyChange['value'], json: boolean): string {
  const item = (written: string | number) =>
    !json && (typeof written === 'number' || PLAIN.test(written)) ? written : JSON.stringify(written);
  const list = typeof value === 'object' ? `[${value.map(item).join(', ')}]` : item(value);
  return `${json ? JSON.stringify(key) : key}: ${list}`;
}
