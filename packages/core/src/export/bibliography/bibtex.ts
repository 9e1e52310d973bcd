import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { slugOf } from '../../text/id.ts';
import { isoOfParts } from '../date-parts.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { bibtexEntry, bibtexText, bibtexUrl, escapeLatex } from './bibtex-entry.ts';
import { type CitedDocument, citedDocuments } from './cited-documents.ts';

/** Documents as BibTeX. */
export const bibtexFormat: NamedExportFormat<'bibtex'> = {
  name: 'bibtex',
  label: { en: 'the documents as BibTeX', ja: '文書の書誌(BibTeX)' },
  mediaType: 'application/x-bibtex; charset=utf-8',
  suffix: 'bib',
  writes: {
    corpus: (compiled: CompiledCorpus, { language }: ExportOptions) => citedDocuments(compiled, language).map(entry).join('\n'),
  },
};

/** BibTeX entry types by CSL type; all others, web pages included, are `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

const CONTAINERS: Readonly<Record<string, string>> = { article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' };
const PUBLISHERS: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry({ id, csl, issued, accessed, archived, note }: CitedDocument): string {
  const type = TYPES[csl.type] ?? 'misc';
  const authors = (csl.author ?? []).map(name).filter((n) => !/^\{\s*\}$/.test(n));
  // BibTeX has no years before Christ: the label in the note has them.
  const [year, month] = (issued?.plain?.from[0] ?? 0) > 0 ? (issued?.plain?.from ?? []) : [];
  const fields: [string, string | undefined][] = [
    // Double braces preserve the capitals of a title.
    ['title', `{{${escapeLatex(csl.title)}}}`],
    ['author', authors.length > 0 ? `{${authors.join(' and ')}}` : undefined],
    [CONTAINERS[type] ?? 'howpublished', bibtexText(csl['container-title'])],
    [PUBLISHERS[type] ?? 'publisher', bibtexText(csl.publisher)],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', bibtexUrl(csl.URL)],
    // As biblatex names it; it takes only whole dates and years with months.
    ['urldate', accessed?.plain ? `{${isoOfParts(accessed.plain.from)}}` : undefined],
    ['archive', bibtexUrl(archived ?? undefined)],
    ['language', bibtexText(csl.language)],
    ['note', bibtexText(note === '' ? undefined : note)],
  ];
  return `${bibtexEntry(type, slugOf(id), fields)}\n`;
}

/** Author in BibTeX; a name in one part, as of an institution, is braced. */
function name({ family, given, literal }: NonNullable<CitedDocument['csl']['author']>[number]): string {
  // A part of white space alone is no name: biber crashes where a family name has no word.
  if (!family?.trim()) return `{${escapeLatex(literal || given || '')}}`;
  if (!given?.trim()) return `{${escapeLatex(family)}}`;
  // Biber counts commas in a part with braces if the other part has none.
  return isPlainName(family) && isPlainName(given) ? `${family}, ${given}` : `{${escapeLatex(family)}}, {${escapeLatex(given)}}`;
}

/** True for plain words. BibTeX ends a part of a name at a comma, and the name at the word "and". */
function isPlainName(part: string): boolean {
  return /^[\p{L}\p{M}\p{N}.'’ -]+$/u.test(part) && !/(^| )and( |$)/i.test(part);
}
