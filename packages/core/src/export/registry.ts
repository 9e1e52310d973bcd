import type { ExportFormat } from './export-format.ts';
import type { ExportScope } from './format-names.ts';
import { SINGLE_FORMATS } from './single-formats.ts';
import { zipFormat } from './zip.ts';

/** Every format with its writers. To add one: one file, a line in `format-names.ts` and one in `single-formats.ts`. */
export const FORMAT_REGISTRY: readonly ExportFormat[] = [...SINGLE_FORMATS, zipFormat];

/**
 * Export format by its name; undefined if there is none.
 *
 * Writers are pure and return the whole file, as a string or, where it is compressed, as bytes. A format writes a corpus, a comparison, or both; docs/exports.md describes each.
 *
 * @example
 * ```ts
 * import { formatNamed } from '@synoptic/core/export/registry';
 *
 * const bibtex = formatNamed('bibtex')?.writes.corpus?.(compiled, { language: 'en' });
 * String(bibtex).match(/^@\w+\{/gm)?.length === compiled.documents.length; // → true
 * formatNamed('docx'); // → undefined
 * ```
 */
export function formatNamed(name: string): ExportFormat | undefined {
  return FORMAT_REGISTRY.find((f) => f.name === name);
}

/** Formats that can write a whole corpus, or a comparison. */
export function formatsFor(scope: ExportScope): ExportFormat[] {
  return FORMAT_REGISTRY.filter((f) => f.writes[scope] !== undefined);
}
