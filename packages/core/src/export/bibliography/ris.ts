import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { isoOfParts } from '../date-parts.ts';
import { escapeUri, oneLine } from '../escape.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { type CitedDocument, citedDocuments } from './cited-documents.ts';

/** Documents as RIS, for reference managers. */
export const risFormat: NamedExportFormat<'ris'> = {
  name: 'ris',
  label: { en: 'the documents as RIS', ja: '文書の書誌(RIS)' },
  mediaType: 'application/x-research-info-systems',
  suffix: 'ris',
  writes: {
    corpus: (compiled: CompiledCorpus, { language }: ExportOptions) => citedDocuments(compiled, language).map(reference).join('\r\n'),
  },
};

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

function reference({ id, siglum, csl, issued, accessed, archived, note }: CitedDocument): string {
  const from = (issued?.plain?.from[0] ?? 0) > 0 ? issued?.plain?.from : undefined;
  const fields: [string, string | undefined][] = [
    ['TY', TYPES[csl.type] ?? 'GEN'],
    ['ID', id],
    ['TI', csl.title],
    ...(csl.author ?? []).map((a): [string, string] => [
      'AU',
      a.family ? [a.family, a.given].filter(Boolean).join(', ') : a.literal || a.given || '',
    ]),
    ['T2', csl['container-title']],
    ['PB', csl.publisher],
    ['PY', from && isoOfParts([from[0]])],
    ['DA', from && isoOfParts(from, '/')],
    ['LA', csl.language],
    ['UR', csl.URL && escapeUri(csl.URL)],
    ['Y2', accessed?.plain ? isoOfParts(accessed.plain.from, '/') : undefined],
    // As Zotero reads an archive; AV would turn other readers to the tags of 2001.
    ['DB', archived === null ? undefined : escapeUri(archived)],
    ['LB', siglum],
    ['N1', note === '' ? undefined : note],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${fieldText(value)}\r\n`])).join('');
}

/** One line with single spaces: after two spaces and a hyphen readers see the value of a tag, also within a title. */
function fieldText(value: string): string {
  return oneLine(value).replace(/ {2,}/g, ' ');
}
