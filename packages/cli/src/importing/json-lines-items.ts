import type { AnnotationFormat } from './annotation-format.ts';
import { quoteAt } from './annotation-format.ts';

/** JSON Lines: one item a line, with the keys of the tool `propose`. */
export const jsonLinesItems: AnnotationFormat = {
  read({ content }) {
    const items: { line: number; item: Record<string, unknown> }[] = [];
    const faults: { line: number; message: string; hint: string }[] = [];
    content.split('\n').forEach((source, i) => {
      if (source.trim() === '') return;
      try {
        const item: unknown = JSON.parse(source);
        if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new SyntaxError('no object');
        items.push({ line: i + 1, item: item as Record<string, unknown> });
      } catch (error) {
        faults.push({
          line: i + 1,
          message: `the line is not a JSON object: ${(error as Error).message}`,
          hint: 'write one object a line',
        });
      }
    });
    return { items, faults, skipped: 0 };
  },
  write({ slug, text, claims }) {
    const lines = claims.map(
      ({ item, line, start, end }) => `${JSON.stringify({ document: slug, line, ...quoteAt(text, start, end), ...item })}\n`,
    );
    return new Map([[`${slug}.jsonl`, lines.join('')]]);
  },
};
