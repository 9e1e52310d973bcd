import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { ViewState } from '@synoptic/core/view/view-state';

/** The permalink of a comparison: its id, and the address that pins corpus and question and names the id and the version of the rules. */
export function replayAddress({ id, corpus, rules }: ComparisonAnswer, view: ViewState, base: string | null): string {
  const question = new URLSearchParams({ about: view.about.join(','), by: view.by });
  if (view.accounts) question.set('accounts', view.accounts.join(','));
  if (view.facets) question.set('facets', view.facets.join(','));
  question.set('id', id);
  question.set('rules', rules);
  const readable = question.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `${id} ${base ?? ''}/v1/@${corpus}/compare?${readable}`;
}
