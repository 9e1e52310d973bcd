import { bibtexFormat } from './bibliography/bibtex.ts';
import { cslFormat } from './bibliography/csl.ts';
import { risFormat } from './bibliography/ris.ts';
import { csvFormat } from './csv/csv.ts';
import type { ExportFormat, ExportScope } from './export-format.ts';
import { ftmFormat } from './ftm/ftm.ts';
import { geojsonFormat } from './geojson.ts';
import { htmlFormat } from './html/html.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { jsonldFormat } from './jsonld/jsonld.ts';
import { mdFormat } from './md.ts';
import { gexfFormat } from './network/gexf.ts';
import { graphmlFormat } from './network/graphml.ts';
import { teiFormat } from './tei/tei.ts';
import { timelinejsFormat } from './timelinejs.ts';
import { txtFormat } from './txt.ts';

/** All export formats. ARCHITECTURE.md lists the other places that a new one needs. */
export const FORMAT_REGISTRY: readonly ExportFormat[] = [
  jsonFormat,
  csvFormat,
  jsonlFormat,
  jsonldFormat,
  mdFormat,
  txtFormat,
  teiFormat,
  htmlFormat,
  bibtexFormat,
  cslFormat,
  risFormat,
  gexfFormat,
  graphmlFormat,
  ftmFormat,
  timelinejsFormat,
  geojsonFormat,
];

/**
 * Export format by its name; undefined if there is none.
 *
 * Writers are pure and return the whole file as a string. A format writes a corpus, a comparison, or both; docs/exports.md describes each.
 *
 * @example
 * ```ts
 * import { formatNamed } from '@synoptic/core/export/registry';
 *
 * const bibtex = formatNamed('bibtex')?.writes.corpus?.(compiled, { language: 'en' });
 * bibtex?.match(/^@\w+\{/gm)?.length === compiled.documents.length; // → true
 * formatNamed('docx'); // → undefined
 * ```
 */
export function formatNamed(name: string): ExportFormat | undefined {
  return FORMAT_REGISTRY.find((f) => f.name === name);
}

/** Formats that can write a corpus, or a comparison. */
export function formatsFor(what: ExportScope): ExportFormat[] {
  return FORMAT_REGISTRY.filter((f) => f.writes[what] !== undefined);
}
