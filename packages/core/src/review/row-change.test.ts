import { describe, expect, it } from 'vitest';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import type { Decision } from './decision.ts';
import { foldDecisions, type ReviewedProposal } from './fold-decisions.ts';
import { openReviewCorpus } from './review-corpus.ts';
import { rowChange } from './row-change.ts';

function proposed(id: string, value: number, payload: Proposal['payload'] = {}): Proposal {
  const gloss = { en: 'The report gives a figure.', ja: '報告は数を挙げている。' };
  return {
    ...{ v: 1, id, kind: 'claim', document: 'a', span: { start: 1, end: 2, lines: [1, 1], digest: 'd' } },
    ...{ by: { rule: 'C-1' }, grade: 'A', why: [], checks: [] },
    payload: { about: 'event:fire', facet: 'deaths', value, anchors: [1], gloss, ...payload },
  };
}

/** Row of one proposal beside document A, which gives two deaths. */
function changeOf(proposal: Proposal, decisions: readonly Pick<Decision, 'is'>[] = []) {
  const folder = smallFolder({
    documents: { A: { passages: [{ lines: 1 }, { lines: 2 }], claims: [{ id: 'c2', anchors: [2], value: 2 }] } },
  });
  const reviewed = foldDecisions(
    [proposal],
    decisions.map((decision) => ({ v: 1, on: proposal.id, by: 'Ida', at: '2031-04-07T00:00:00Z', ...decision }) as Decision),
  );
  return rowChange(openReviewCorpus(folder, reviewed), reviewed.get(proposal.id) as ReviewedProposal);
}

const figures = (row: { readonly answers: readonly unknown[] } | null | undefined) => row?.answers.length;

describe('the row of a proposal', () => {
  it('is shown as it is and as accepting would leave it', () => {
    const change = changeOf(proposed('p', 3));
    expect([figures(change?.now), figures(change?.after)]).toEqual([1, 2]);
  });

  it.each(['rejected', 'merged'] as const)('is shown as it is after the proposal was %s', (is) => {
    const change = changeOf(proposed('p', 3), [{ is }]);
    expect([figures(change?.now), change?.after, change?.claim]).toEqual([1, null, null]);
  });

  it('is shown as it is where the compiler refuses the proposal', () => {
    const change = changeOf(proposed('p', 3, { value: 'many' }));
    expect([figures(change?.now), change?.after]).toEqual([1, null]);
  });

  it('is that of the place and part that the proposal names', () => {
    const change = changeOf(proposed('p', 3, { qualifiers: { of: 'organization:agency' } }), [{ is: 'rejected' }]);
    expect([change?.now, change?.after]).toEqual([null, null]);
  });

  it.each([{ facet: 'colour' }, { about: 'event:flood' }, { about: 7 }])('is missing where the corpus has no such row: %j', (payload) => {
    expect(changeOf(proposed('p', 3, payload), [{ is: 'rejected' }])).toBeNull();
  });
});
