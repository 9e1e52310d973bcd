import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Renames a key of a map in a YAML file and writes another key with its value before it; every other character stays as it is.
 *
 * Throws if there is no such key, or the file has a syntax error.
 */
export function renameYamlKey(
  source: string,
  path: readonly string[],
  key: string,
  renamed: string,
  before: { readonly key: string; readonly value: string },
): string {
  const document = parseDocument(source, { schema: 'core' });
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
  const range = isScalar(found) ? found.range : undefined;
  if (document.errors.length > 0 || !isMap(map) || !isScalar(found) || !range)
    throw new Error(`no key "${key}" at ${path.join('.') || 'the root'} of the file`);
  const [from, to] = range;
  const quote = found.type === 'QUOTE_DOUBLE' ? '"' : '';
  const written = (word: string) => `${quote}${word}${quote}`;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const indent = source.slice(source.lastIndexOf('\n', from - 1) + 1, from);
  // In a map within braces, or on the line of another key, the two stay on one line.
  const separator = map.flow ? ', ' : `${lineBreak}${/^[ \t]*$/.test(indent) ? indent : indent.replace(/[^ \t]/g, ' ')}`;
  return `${source.slice(0, from)}${written(before.key)}: ${written(before.value)}${separator}${written(renamed)}${source.slice(to)}`;
}
