import { describe, expect, it } from 'vitest';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import type { Decision } from './decision.ts';
import { foldDecisions } from './fold-decisions.ts';
import { lastDecided } from './last-decided.ts';
import { reviewQueue } from './review-queue.ts';
import { applyReviewAction, decisionsOfAction, FIRST_REVIEW_STATE, REVIEW_KEYMAP } from './review-state.ts';

function proposed(id: string, by: Proposal['by'], grade: Proposal['grade'], line: number): Proposal {
  return {
    ...{ v: 1, id, kind: 'claim', document: 'a', span: { start: line, end: line + 1, lines: [line, line], digest: 'd' } },
    ...{ by, grade, why: [], checks: [], payload: { facet: 'deaths', value: line } },
  };
}

const PROPOSALS = [
  proposed('p1', { rule: 'C-1' }, 'A', 1),
  proposed('other-grade', { rule: 'C-1' }, 'B', 2),
  proposed('other-rule', { rule: 'C-2' }, 'A', 3),
  proposed('other-author', { rule: 'C-1', name: 'claude' }, 'A', 4),
  proposed('decided', { rule: 'C-1' }, 'A', 5),
  proposed('p2', { rule: 'C-1' }, 'A', 6),
];
const decision = (on: string, is: Decision['is'], more: object = {}): Decision => ({
  ...{ v: 1, on, is, by: 'ida', at: '2031-04-07T00:00:00Z' },
  ...more,
});
const BEFORE = [decision('decided', 'rejected')];
const queueOf = (decisions: readonly Decision[], proposals = PROPOSALS) =>
  reviewQueue(foldDecisions(proposals, decisions).values(), () => null, { isFraming: (facet) => facet === 'nature' });

describe('one key', () => {
  it('accepts all that wait of one rule, author and grade, and one undo takes all of them back', () => {
    const state = { ...FIRST_REVIEW_STATE, card: 'p2' };
    const asked = decisionsOfAction(state, 'accept-rule', queueOf(BEFORE));
    expect(asked).toEqual(['p1', 'p2'].map((on) => ({ on, is: 'accepted' })));
    const made = asked.map(({ on, is }) => decision(on, is, { batch: 'b' }));
    const after = foldDecisions(PROPOSALS, [...BEFORE, ...made]);
    expect(lastDecided(after.values(), 'ida')).toEqual(['p1', 'p2']);
    const undone = foldDecisions(PROPOSALS, [...BEFORE, ...made, decision('p1', 'withdrawn'), decision('p2', 'withdrawn')]);
    expect([...undone.values()].map(({ outcome }) => outcome)).toEqual(
      [...foldDecisions(PROPOSALS, BEFORE).values()].map(({ outcome }) => outcome),
    );
  });

  it('goes on to the next card that waits, over those that it decides', () => {
    const queue = queueOf(BEFORE);
    expect(applyReviewAction({ ...FIRST_REVIEW_STATE, card: 'other-author' }, 'accept', queue).card).toBe('p2');
    expect(applyReviewAction({ ...FIRST_REVIEW_STATE, card: 'other-author' }, 'accept-rule', queue).card).toBe('p2');
    expect(applyReviewAction({ ...FIRST_REVIEW_STATE, card: 'p1' }, 'accept-rule', queue).card).toBe('other-grade');
    expect(applyReviewAction({ ...FIRST_REVIEW_STATE, card: 'p2' }, 'accept-rule', queue).card).toBe('other-grade');
  });

  it('accepts no value before it is shown: that of a framing facet comes after its words', () => {
    const framing = { ...proposed('framing', { rule: 'C-1' }, 'A', 7), payload: { facet: 'nature', value: 'riot' } };
    const queue = queueOf(BEFORE, [...PROPOSALS, framing]);
    const before = { ...FIRST_REVIEW_STATE, card: 'framing' };
    expect(decisionsOfAction(before, 'accept-rule', queue).map(({ on }) => on)).toEqual(['p1', 'p2']);
    for (const action of ['accept', 'merge', 'edit', 'show-value'] as const) {
      expect(decisionsOfAction(before, action, queue)).toEqual([]);
      expect(applyReviewAction(before, action, queue)).toEqual({ ...before, shown: new Set(['framing']) });
    }
    const after = applyReviewAction(before, 'accept', queue);
    expect(decisionsOfAction(after, 'accept', queue)).toEqual([{ on: 'framing', is: 'accepted' }]);
    expect(decisionsOfAction(after, 'accept-rule', queue).map(({ on }) => on)).toEqual(['p1', 'p2', 'framing']);
    expect(decisionsOfAction(before, 'reject', queue)).toEqual([{ on: 'framing', is: 'rejected' }]);
  });

  it('has one meaning', () => {
    const keys = Object.values(REVIEW_KEYMAP).flatMap((group) => Object.keys(group));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
