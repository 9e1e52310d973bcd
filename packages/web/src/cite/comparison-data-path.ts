import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { ViewState } from '@synoptic/core/view/view-state';

/** Formats for the download of a comparison; `speaks`: the format is written in one language. */
export const DOWNLOAD_FORMATS = [
  { suffix: 'json', name: 'JSON', speaks: false },
  { suffix: 'csv', name: 'CSV', speaks: true },
  { suffix: 'md', name: 'Markdown', speaks: true },
  { suffix: 'html', name: 'HTML', speaks: true },
  { suffix: 'jsonld', name: 'JSON-LD', speaks: false },
] as const;

type LinkedComparison = Pick<ViewState, 'about' | 'by' | 'accounts' | 'facets'>;

/** API path of a comparison. Lists are sorted, so that a comparison has one address however it is displayed. */
export function comparisonDataPath(
  comparison: LinkedComparison,
  suffix: string,
  language: InterfaceLanguage | null = null,
  pin = '',
): string {
  const parts = [`about=${comparison.about.toSorted().join(',')}`, `by=${comparison.by}`];
  if (comparison.accounts) parts.push(`accounts=${comparison.accounts.toSorted().join(',')}`);
  if (comparison.facets) parts.push(`facets=${comparison.facets.toSorted().join(',')}`);
  if (language) parts.push(`lang=${language}`);
  return `/v1/${pin}compare.${suffix}?${parts.join('&')}`;
}

/** Permalink of an answer. It names the corpus by digest, so another corpus answers 409 instead of something else. */
export function pinnedComparisonPath(comparison: LinkedComparison, { corpus }: Pick<ComparisonAnswer, 'corpus'>): string {
  return comparisonDataPath(comparison, 'json', null, `@${corpus}/`);
}

interface BibtexFields {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly url: string;
  readonly year: number;
}

/** BibTeX entry; characters that are markup in BibTeX are escaped or dropped. */
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
