import { bibtexFormat } from './bibliography/bibtex.ts';
import { cslFormat } from './bibliography/csl.ts';
import { risFormat } from './bibliography/ris.ts';
import { csvFormat } from './csv/csv.ts';
import type { ExportFormat, NamedExportFormat } from './export-format.ts';
import { EXPORT_FORMAT_NAMES, type ExportScope, type FormatName } from './format-names.ts';
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

const FORMATS: { readonly [N in FormatName]: NamedExportFormat<N> } = {
  json: jsonFormat,
  csv: csvFormat,
  jsonl: jsonlFormat,
  jsonld: jsonldFormat,
  md: mdFormat,
  txt: txtFormat,
  tei: teiFormat,
  html: htmlFormat,
  bibtex: bibtexFormat,
  csl: cslFormat,
  ris: risFormat,
  gexf: gexfFormat,
  graphml: graphmlFormat,
  ftm: ftmFormat,
  timelinejs: timelinejsFormat,
  geojson: geojsonFormat,
};

/** Every format with its writers. To add one: one file, a line in `format-names.ts` and one above. */
export const FORMAT_REGISTRY: readonly ExportFormat[] = EXPORT_FORMAT_NAMES.map((name) => FORMATS[name]);

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

/** Formats that can write a whole corpus, or a comparison. */
export function formatsFor(scope: ExportScope): ExportFormat[] {
  return FORMAT_REGISTRY.filter((f) => f.writes[scope] !== undefined);
}
