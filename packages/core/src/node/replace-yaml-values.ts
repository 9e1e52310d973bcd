import { isNode, isScalar, parseDocument } from 'yaml';

/** New YAML of the value at a path. */
export interface YamlEdit {
  readonly path: readonly PropertyKey[];
  readonly value: string;
}

/**
 * Replaces values in the text of a YAML file; every other byte, comments and layout included, stays. A quoted scalar keeps its
 * quotation marks unless the new value is a list. Throws if there is no value at a path.
 */
export function replaceYamlValues(source: string, edits: readonly YamlEdit[]): string {
  const document = parseDocument(source, { schema: 'core', prettyErrors: false, uniqueKeys: false });
  const changes = edits.map(({ path, value }) => {
    const node = document.getIn(path, true);
    if (!isNode(node) || !node.range) throw new Error(`no value at ${path.map(String).join('.')}`);
    const [start, end] = node.range;
    const old = source.slice(start, end);
    const quote = isScalar(node) && /^['"]/.test(old) && !value.startsWith('[') ? old.slice(0, 1) : '';
    // The range of a block scalar includes its last line end.
    return { start, end, text: `${quote}${value}${quote}${old.endsWith('\n') ? '\n' : ''}` };
  });
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), source);
}
