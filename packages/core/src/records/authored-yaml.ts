import { Document, visit } from 'yaml';
import { FILE_KINDS } from './registry.ts';

/** Text of a new record file: a line that names its schema for editors, and its YAML. */
export function recordYaml(path: string, record: unknown): string {
  return `${schemaComment(path)}${authoredYaml(record)}`;
}

/** Line that names the schema of a file for editors. */
function schemaComment(path: string): string {
  const kind = Object.entries(FILE_KINDS).find(([, { path: pattern }]) => pattern.test(path))?.[0] ?? '';
  return `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length - 1)}schemas/${kind}.json\n`;
}

/** Longest list or map on one line. */
const FLOW_WIDTH = 110;

/** YAML as people write it: short lists and maps on one line, dates in quotes. */
export function authoredYaml(data: unknown): string {
  const document = new Document(data, { schema: 'core' });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{4}(?:-|$)|^\d{3}$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
    Collection(_, node) {
      if (node === document.contents) return;
      const width = JSON.stringify(node.toJSON()).length;
      node.flow = width <= FLOW_WIDTH;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
