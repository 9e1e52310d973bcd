import type { FormatName } from '@synoptic/core/export/format-names';

/** Formats that are asked for under a name that no spelling leads to, each with the one that serves the same purpose. */
const SIMILAR: Readonly<Record<string, FormatName>> = {
  ...{ pdf: 'html', docx: 'html', doc: 'html', odt: 'html', epub: 'html', rtf: 'html' },
  ...{ xls: 'xlsx', ods: 'xlsx', excel: 'xlsx', tsv: 'csv', parquet: 'csv', yaml: 'json', yml: 'json' },
  ...{ rdf: 'turtle', ttl: 'turtle', n3: 'turtle', owl: 'turtle', trig: 'nanopub', nt: 'turtle' },
  ...{ xml: 'tei', bib: 'bibtex', biblatex: 'bibtex', endnote: 'ris', zotero: 'ris', kml: 'geojson', shp: 'geojson', gephi: 'gexf' },
};

/** Format that serves the purpose of one that does not exist; null where none does. */
export function similarFormat(name: string): FormatName | null {
  const known = name.toLowerCase().replace(/^\./, '');
  return Object.hasOwn(SIMILAR, known) ? (SIMILAR[known] ?? null) : null;
}
