import { bibtexFormat } from './bibliography/bibtex.ts';
import { cslFormat } from './bibliography/csl.ts';
import { risFormat } from './bibliography/ris.ts';
import { csvFormat } from './csv/csv.ts';
import type { ExportContent, ExportFormat, NamedExportFormat } from './export-format.ts';
import { EXPORT_FORMAT_NAMES, type FormatName } from './format-names.ts';
import { ftmFormat } from './ftm/ftm.ts';
import { geojsonFormat } from './geojson.ts';
import { htmlFormat } from './html/html.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { jsonldFormat } from './jsonld/jsonld.ts';
import { mdFormat } from './md.ts';
import { gexfFormat } from './network/gexf.ts';
import { graphmlFormat } from './network/graphml.ts';
import { nanopubFormat } from './rdf/nanopub.ts';
import { turtleFormat } from './rdf/turtle.ts';
import { teiFormat } from './tei/tei.ts';
import { timelinejsFormat } from './timelinejs.ts';
import { txtFormat } from './txt.ts';
import { xlsxFormat } from './xlsx/xlsx.ts';

type SingleFormatName = Exclude<FormatName, 'zip'>;

const FORMATS: { readonly [N in SingleFormatName]: NamedExportFormat<N, ExportContent> } = {
  json: jsonFormat,
  csv: csvFormat,
  xlsx: xlsxFormat,
  jsonl: jsonlFormat,
  jsonld: jsonldFormat,
  turtle: turtleFormat,
  nanopub: nanopubFormat,
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

/** Formats with writers of their own, in the order of help and documentation: all but the one that packs the others. */
export const SINGLE_FORMATS: readonly ExportFormat[] = EXPORT_FORMAT_NAMES.flatMap((name) => (name === 'zip' ? [] : [FORMATS[name]]));
