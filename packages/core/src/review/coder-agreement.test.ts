import { describe, expect, it } from 'vitest';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import { coderAgreement } from './coder-agreement.ts';
import type { Decision } from './decision.ts';
import { foldDecisions } from './fold-decisions.ts';

const FOLDER = smallFolder({ documents: { A: { passages: [{ lines: 1 }, { lines: 2 }, { lines: 3 }] } } });

/** Claim of the number of deaths on a line of document A. */
function proposed(line: number, value: unknown): Proposal {
  const gloss = { en: 'The report gives a figure.', ja: '報告は数を挙げている。' };
  return {
    ...{
      v: 1,
      id: `p${line}`,
      kind: 'claim',
      document: 'a',
      span: { start: line * 10, end: line * 10 + 5, lines: [line, line], digest: 'd' },
    },
    ...{ by: { rule: 'C-1' }, grade: 'A', why: [], checks: [] },
    payload: { about: 'event:fire', facet: 'deaths', value, anchors: [line], gloss },
  };
}

type Answer = { readonly value: unknown } | 'rejected' | 'deferred';

function decided({ id, payload }: Proposal, by: string, answer: Answer): Decision {
  const is = typeof answer === 'string' ? answer : 'edited';
  const edited = typeof answer === 'string' ? {} : { payload: { ...payload, value: answer.value } };
  return { v: 1, on: id, is, by, at: '2031-04-07T00:00:00Z', ...edited };
}

/** Agreement of Ida and Bo, who both accept 5 on line 1, and answer line 2 as given. */
function agreementOn(ida: Answer, bo: Answer) {
  const proposals = [proposed(1, 5), proposed(2, 12)];
  const answers = [
    [{ value: 5 }, { value: 5 }],
    [ida, bo],
  ] as const;
  const decisions = proposals.flatMap((proposal, i) =>
    ['Ida', 'Bo'].flatMap((by, coder) => decided(proposal, by, answers[i]?.[coder] as Answer)),
  );
  return coderAgreement(FOLDER, foldDecisions(proposals, decisions));
}

describe('the α of values', () => {
  // By hand: of four answers, two are 5, which is disjoint from each of the others. With the distance d of these two, the observed disagreement is
  // 2d/4, the expected one 2(4 + d)/12, so that α = 1 − 3d/(4 + d).
  it.each<[string, unknown, unknown, number]>([
    ['0 for the same value', 12, 12, 1],
    ['½ for one that says more', 12, { 'at-least': 10 }, 2 / 3],
    ['½ for one that says less', { 'at-least': 10 }, 12, 2 / 3],
    ['½ for values that overlap', { between: [10, 20] }, { between: [15, 30] }, 2 / 3],
    ['1 for disjoint values', 12, 15, 2 / 5],
  ])('has the distance %s', (_, ida, bo, alpha) => {
    expect(agreementOn({ value: ida }, { value: bo }).value).toBeCloseTo(alpha, 10);
  });

  it('has the distance 1 between a value and its rejection', () => {
    const { value, decision, contested } = agreementOn({ value: 12 }, 'rejected');
    expect(value).toBeCloseTo(2 / 5, 10);
    // One of four decisions is a rejection: observed 2/4, expected 6/12.
    expect(decision).toBeCloseTo(0, 10);
    expect(contested).toEqual(['p2']);
  });

  it('leaves out a unit that one of the two has put off', () => {
    expect(agreementOn({ value: 12 }, 'deferred')).toMatchObject({ coders: ['Bo', 'Ida'], units: 1, decision: 1, value: 1, contested: [] });
  });
});
