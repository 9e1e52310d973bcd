import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { ViewState } from '@synoptic/core/view/view-state';

/** How a comparison can be had as data; names and explanations stand in some of them in one language. */
export const DOWNLOAD_FORMATS = [
  { suffix: 'json', name: 'JSON', speaks: false },
  { suffix: 'csv', name: 'CSV', speaks: true },
  { suffix: 'md', name: 'Markdown', speaks: true },
  { suffix: 'html', name: 'HTML', speaks: true },
  { suffix: 'jsonld', name: 'JSON-LD', speaks: false },
] as const;

type LinkedComparison = Pick<ViewState, 'about' | 'by' | 'accounts' | 'facets'>;

/** The same question to the API. Sets are written sorted, so that one question has one address. */
export function comparisonDataPath(asked: LinkedComparison, suffix: string, language: InterfaceLanguage | null = null, pin = ''): string {
  const parts = [`about=${asked.about.toSorted().join(',')}`, `by=${asked.by}`];
  if (asked.accounts) parts.push(`accounts=${asked.accounts.toSorted().join(',')}`);
  if (asked.facets) parts.push(`facets=${asked.facets.toSorted().join(',')}`);
  if (language) parts.push(`lang=${language}`);
  return `/v1/${pin}compare.${suffix}?${parts.join('&')}`;
}

/** The address that gives this very answer or none: it names the corpus by its digest. */
export function pinnedComparisonPath(asked: LinkedComparison, { corpus }: Pick<ComparisonAnswer, 'corpus'>): string {
  return comparisonDataPath(asked, 'json', null, `@${corpus}/`);
}

interface BibtexFields {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly url: string;
  readonly year: number;
}

/** An entry for a list of references. What stands for markup in BibTeX is written out. */
export function bibtexCitation({ id, title, note, url, year }: BibtexFields): string {
  const plain = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
  return [
    `@misc{synoptic-${id},`,
    `  title = {{${plain(title)}}},`,
    `  year = {${year}},`,
    '  howpublished = {Synoptic},',
    `  url = {${url}},`,
    `  note = {${plain(note)}}`,
    '}',
  ].join('\n');
}
