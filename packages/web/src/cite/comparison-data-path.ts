import { FORMAT_SUMMARIES } from '@synoptic/core/export/format-names';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { kindOf } from '@synoptic/core/text/id';
import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import type { ViewState } from '@synoptic/core/view/view-state';

/** Formats in which a page offers its comparison; there are more in the API. */
export const DOWNLOAD_FORMATS = (['json', 'csv', 'md', 'html', 'jsonld'] as const).map((name) => FORMAT_SUMMARIES[name]);

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

/** Path of the page of a comparison of one subject that other pages may frame. */
export function embedPath({ about: [id = ''], by, accounts, facets }: LinkedComparison, language: InterfaceLanguage): string {
  const query = new URLSearchParams({ by });
  if (accounts) query.set('accounts', accounts.join(','));
  if (facets) query.set('facets', facets.join(','));
  if (language !== REFERENCE_LANGUAGE) query.set('lang', language);
  return `/embed/${kindOf(id) === 'event' ? 'events' : 'entities'}/${id}?${query}`;
}

/**
 * Permalink of an answer. It names the corpus by digest, so another corpus answers 409 instead of something else, and the id and the
 * version of the rules, so that an answer under other rules says so.
 */
export function pinnedComparisonPath(
  comparison: LinkedComparison,
  { id, corpus, rules }: Pick<ComparisonAnswer, 'id' | 'corpus' | 'rules'>,
): string {
  return `${comparisonDataPath(comparison, 'json', null, `@${corpus}/`)}&id=${id}&rules=${rules}`;
}
