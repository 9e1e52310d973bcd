/** Scope of an export: the whole corpus, or the answer to one question. */
export const EXPORT_SCOPES = ['corpus', 'comparison'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

interface FormatSummary {
  /** Name for people, where a list has room for no more. */
  readonly title: string;
  /** File name extension, without the dot; no two formats share one. */
  readonly suffix: string;
  readonly of: readonly ExportScope[];
  /** True if names and explanations are in one language. */
  readonly inOneLanguage: boolean;
}

/** Every format, in the order of help and documentation. Help, usage and links need no writer: those are in `registry.ts`. */
export const FORMAT_SUMMARIES = {
  json: { title: 'JSON', suffix: 'json', of: ['corpus', 'comparison'], inOneLanguage: false },
  csv: { title: 'CSV', suffix: 'csv', of: ['corpus', 'comparison'], inOneLanguage: true },
  xlsx: { title: 'Excel', suffix: 'xlsx', of: ['corpus', 'comparison'], inOneLanguage: true },
  jsonl: { title: 'JSON Lines', suffix: 'jsonl', of: ['corpus', 'comparison'], inOneLanguage: false },
  jsonld: { title: 'JSON-LD', suffix: 'jsonld', of: ['corpus', 'comparison'], inOneLanguage: true },
  turtle: { title: 'Turtle', suffix: 'ttl', of: ['corpus', 'comparison'], inOneLanguage: true },
  nanopub: { title: 'Nanopublications', suffix: 'trig', of: ['corpus'], inOneLanguage: false },
  md: { title: 'Markdown', suffix: 'md', of: ['corpus', 'comparison'], inOneLanguage: true },
  txt: { title: 'Text', suffix: 'txt', of: ['comparison'], inOneLanguage: true },
  tei: { title: 'TEI', suffix: 'tei.xml', of: ['corpus', 'comparison'], inOneLanguage: true },
  html: { title: 'HTML', suffix: 'html', of: ['comparison'], inOneLanguage: true },
  bibtex: { title: 'BibTeX', suffix: 'bib', of: ['corpus'], inOneLanguage: true },
  csl: { title: 'CSL-JSON', suffix: 'csl.json', of: ['corpus'], inOneLanguage: true },
  ris: { title: 'RIS', suffix: 'ris', of: ['corpus'], inOneLanguage: true },
  gexf: { title: 'GEXF', suffix: 'gexf', of: ['corpus'], inOneLanguage: true },
  graphml: { title: 'GraphML', suffix: 'graphml', of: ['corpus'], inOneLanguage: true },
  ftm: { title: 'FollowTheMoney', suffix: 'statements.csv', of: ['corpus'], inOneLanguage: true },
  timelinejs: { title: 'TimelineJS', suffix: 'timeline.json', of: ['corpus'], inOneLanguage: true },
  geojson: { title: 'GeoJSON', suffix: 'geojson', of: ['corpus'], inOneLanguage: true },
  zip: { title: 'ZIP', suffix: 'zip', of: ['corpus', 'comparison'], inOneLanguage: true },
} as const satisfies Readonly<Record<string, FormatSummary>>;

export type FormatName = keyof typeof FORMAT_SUMMARIES;

/** Formats that are bytes, not text. */
export const BINARY_FORMAT_NAMES: readonly FormatName[] = ['xlsx', 'zip'];

/** Name for people of the format with this suffix; the suffix itself if no format has it. */
export function formatTitle(suffix: string): string {
  return Object.values(FORMAT_SUMMARIES).find((format) => format.suffix === suffix)?.title ?? suffix;
}

/** Formats that a corpus or a comparison can be written in. */
export function formatNamesOf(scope: ExportScope): readonly FormatName[] {
  return EXPORT_FORMAT_NAMES.filter((name) => (FORMAT_SUMMARIES[name].of as readonly ExportScope[]).includes(scope));
}

export const EXPORT_FORMAT_NAMES = Object.keys(FORMAT_SUMMARIES) as readonly FormatName[];
