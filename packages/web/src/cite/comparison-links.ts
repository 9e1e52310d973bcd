import { FORMAT_SUMMARIES } from '@synoptic/core/export/format-names';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { ViewState } from '@synoptic/core/view/view-state';

/** Formats in which a page offers its comparison; there are more in the API. */
export const DOWNLOAD_FORMATS = (['json', 'csv', 'md', 'html', 'jsonld'] as const).map((name) => FORMAT_SUMMARIES[name]);

type LinkedComparison = Pick<ViewState, 'about' | 'by' | 'accounts' | 'facets'>;

/** The same question to the API. Sets are written sorted, so that one question has one address. */
export function comparisonDataPath(asked: LinkedComparison, suffix: string, language: Language | null = null, pin = ''): string {
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
