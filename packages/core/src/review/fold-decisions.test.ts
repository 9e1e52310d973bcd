import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import { DECISION_KINDS, type Decision } from './decision.ts';
import { foldDecisions } from './fold-decisions.ts';
import { lastDecided } from './last-decided.ts';

const proposal: Proposal = {
  ...{ v: 1, id: 'p-1', kind: 'claim', document: 'report', span: { start: 0, end: 4, lines: [1, 1], digest: 'd' } },
  ...{ by: { rule: 'C-1' }, grade: 'A', why: [], checks: [], payload: { facet: 'dead', value: 12 } },
};
let clock = 0;
const decision = (by: string, is: Decision['is'], more: Partial<Decision> = {}): Decision => {
  clock += 1;
  return { v: 1, on: 'p-1', is, by, at: new Date(clock * 1000).toISOString(), ...more };
};
const outcome = (...decisions: Decision[]) => foldDecisions([proposal], decisions).get('p-1')?.outcome;

describe('decisions', () => {
  it('start with a pending proposal', () => {
    expect(outcome()).toBe('pending');
  });

  it('count the last one of each coder', () => {
    expect(outcome(decision('ida', 'rejected'), decision('ida', 'accepted'))).toBe('accepted');
    expect(outcome(decision('ida', 'deferred'))).toBe('deferred');
    expect(outcome(decision('ida', 'deferred'), decision('bo', 'accepted'))).toBe('accepted');
  });

  it('undo one decision at a time', () => {
    expect(outcome(decision('ida', 'rejected'), decision('ida', 'accepted'), decision('ida', 'withdrawn'))).toBe('rejected');
    expect(outcome(decision('ida', 'accepted'), decision('ida', 'withdrawn'), decision('ida', 'withdrawn'))).toBe('pending');
  });

  it('mark a disagreement of two coders', () => {
    expect(outcome(decision('ida', 'accepted'), decision('bo', 'rejected'))).toBe('contested');
    const edited = decision('bo', 'edited', { payload: { facet: 'dead', value: 13 } });
    expect(outcome(decision('ida', 'accepted'), edited)).toBe('contested');
    expect(outcome(decision('ida', 'accepted'), edited, decision('bo', 'withdrawn'))).toBe('accepted');
  });

  it('ignore proposals that do not exist', () => {
    expect(outcome(decision('ida', 'accepted', { on: 'p-2' }))).toBe('pending');
  });

  it('are the same for any order of the files of the coders', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('ida', 'bo', 'kei'), fc.constantFrom(...DECISION_KINDS)), { maxLength: 12 });
    fc.assert(
      fc.property(some, (made) => {
        const all = made.map(([by, is]) => decision(by, is));
        const byCoder = ['kei', 'ida', 'bo'].flatMap((coder) => all.filter(({ by }) => by === coder));
        expect(foldDecisions([proposal], byCoder)).toEqual(foldDecisions([proposal], all));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('of one action are undone together', () => {
    const two = { ...proposal, id: 'p-2' };
    const first = decision('ida', 'rejected');
    const batch = [decision('ida', 'accepted', { batch: 'b' }), decision('ida', 'accepted', { batch: 'b', on: 'p-2' })];
    expect(lastDecided(foldDecisions([proposal, two], [first, ...batch]).values(), 'ida')).toEqual(['p-1', 'p-2']);
    expect(lastDecided(foldDecisions([proposal, two], [first]).values(), 'ida')).toEqual(['p-1']);
    expect(lastDecided(foldDecisions([proposal, two], [first]).values(), 'bo')).toEqual([]);
  });
});
