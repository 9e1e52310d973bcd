import { describe, expect, it } from 'vitest';
import { foldDecisions } from '../fold-decisions.ts';
import { draftingGround } from './drafting-ground.fixture.ts';
import { type ItemResult, verifyItems } from './verify-items.ts';
import { verifyRecords } from './verify-records.ts';

const TEXT = `The night ferry ran aground off Gull Island

Captain Mara Lind steered the ship that night. The crossing takes an hour.

On Friday the coast guard said 12 people died. Officials said they could not confirm that 40 people were injured.

The harbour office denied that 90 passengers were missing. It is feared that 7 children died in the engine room.

“We had no warning at all from the harbour,” a passenger said.

No one was killed on the quay, the coast guard said.`;

const ground = draftingGround(TEXT);
const ITEM = {
  document: 'document:report',
  quote: '12 people died',
  about: 'event:ferry',
  facet: 'dead',
  value: 12,
  attribution: [{ agent: 'organization:coast-guard', act: 'states' }],
};

function one(change: object, on = ground): ItemResult {
  const [result] = verifyItems([{ ...ITEM, ...change }], on);
  if (!result) throw new Error('no result');
  return result;
}
const refusal = (change: object) => {
  const result = one(change);
  return result.status === 'refused' ? { step: result.step, says: `${result.message}. ${result.hint}` } : result;
};

describe('an item that an assistant proposes', () => {
  it('is queued with its proof if the words say it, at most as grade B, without words of the text', () => {
    const result = one({});
    expect(result).toMatchObject({
      status: 'queued',
      proposal: { document: 'report', grade: 'B', by: { rule: 'assistant', name: 'test' } },
    });
    const { proposal } = result as Extract<ItemResult, { status: 'queued' }>;
    expect(TEXT.length).toBeGreaterThan(proposal.span.end);
    expect(proposal.payload).toMatchObject({ anchors: [3], facet: 'dead', value: 12 });
    expect(proposal.checks.map(({ is, ok }) => [is, ok])).toEqual([
      ['S2', true],
      ['S3', true],
      ['S4', true],
    ]);
    expect(JSON.stringify(proposal)).not.toContain('people died');
  });

  it.each([
    ['S1', { document: 'document:reprot' }, 'did you mean document:report?'],
    ['S2', { quote: '13 people died' }, 'line 3 is most like it'],
    ['S2', { quote: 'the moon is made of cheese' }, 'no line is like it'],
    ['S2', { quote: 'coast guard said' }, 'occurs in 2 lines: 3, 6. add "line"'],
    ['S2', { line: 4 }, 'send "line": 3'],
    ['S3', { value: 13 }, 'the quote says 12'],
    ['S3', { value: { 'at-least': 100 } }, 'the quote says 12'],
    ['S3', { quote: 'the coast guard said', value: 12, line: 3 }, 'no quantity is read in the quote'],
    [
      'S4',
      { attribution: [{ agent: 'place:gull-island', act: 'states' }], quote: 'No one was killed on the quay', value: 0 },
      'place:gull-island',
    ],
    ['S5', { facet: 'deaed' }, 'did you mean dead?'],
    ['S5', { about: 'event:fery' }, 'did you mean event:ferry?'],
    ['S5', { attribution: [{ agent: 'person:nobody', act: 'states' }] }, 'propose it in "new"'],
    ['S5', { attribution: [{ agent: 'organization:coast-guard', act: 'shouts' }] }, 'act'],
    ['S5', { gloss: 'The harbour office denied that 90 passengers were missing.' }, 'in your own words'],
    ['S5', { vlaue: 12 }, 'is not a key'],
    ['S6', { quote: '90 passengers were missing', facet: 'missing', value: 90, attribution: [] }, 'send "polarity": "denied"'],
    ['S6', { quote: '7 children died', value: 7, attribution: [] }, 'send "certainty": "possible"'],
    ['S6', { polarity: 'denied' }, 'no word around the quote denies'],
  ])('is refused on %s with a way to correct it: %o', (step, change, hint) => {
    expect(refusal(change)).toMatchObject({ step, says: expect.stringContaining(hint) });
  });

  it('passes after the correction that the refusal names', () => {
    const mended = [
      { quote: '90 passengers were missing', facet: 'missing', value: 90, polarity: 'denied', attribution: [] },
      { quote: '7 children died', value: 7, certainty: 'possible', attribution: [] },
      { quote: 'No one was killed on the quay', value: 0 },
      { quote: 'coast guard said 12 people died', value: { 'at-least': 10 } },
    ];
    expect(mended.map((change) => one(change).status)).toEqual(mended.map(() => 'queued'));
  });

  it('is queued as grade C if it gives a reason for what the words do not say, and the card shows both', () => {
    const result = one({ value: 13, inferred: [{ part: 'value', why: 'the captain is counted too' }] });
    expect(result).toMatchObject({
      status: 'queued',
      proposal: { grade: 'C', why: ['the quote says 12'], payload: { inferred: [{ part: 'value', why: 'the captain is counted too' }] } },
    });
  });

  it('finds quotes that differ in marks, spaces and widths, and never one cut out of other words', () => {
    expect(one({ quote: '12  people\ndied' }).status).toBe('queued');
    expect(refusal({ quote: '12 people' + ' \u200b' + 'dyed' })).toMatchObject({ step: 'S2' });
    const quoted = one({
      quote: '"We had no warning at all from the harbour,"',
      facet: 'warned',
      value: true,
      polarity: 'denied',
      attribution: [],
    });
    expect(quoted.status === 'refused' ? quoted.step : 'found').not.toBe('S2');
  });

  it('is a duplicate if a proposal says the same in the same place; the fourth on one sentence is refused', () => {
    const first = one({}) as Extract<ItemResult, { status: 'queued' }>;
    const after = { ...ground, reviewed: foldDecisions([first.proposal], []) };
    expect(one({}, after)).toEqual({ status: 'duplicate', of: first.proposal.id });
    expect(one({ quote: 'On Friday the coast guard said 12 people died', gloss: 'Twelve dead' }, after)).toMatchObject({
      status: 'duplicate',
    });
    const many = [12, { 'at-least': 12 }, { 'at-least': 11 }, { 'at-least': 10 }].map((value) => ({ ...ITEM, value }));
    expect(verifyItems(many, ground).map((result) => (result.status === 'refused' ? result.step : result.status))).toEqual([
      'queued',
      'queued',
      'queued',
      'S8',
    ]);
  });

  it('may name a new person if the text does', () => {
    const records = verifyRecords(
      [
        { document: 'report', id: 'person:mara-lind', name: 'Mara Lind' },
        { document: 'report', id: 'person:someone', name: 'Jo Nobody' },
        { document: 'report', id: 'persn:someone', name: 'Mara Lind' },
      ],
      ground,
    );
    expect(records.map((r) => (r.status === 'refused' ? `${r.step} ${r.hint}` : r.status))).toEqual([
      'queued',
      'S4 give the name as the text writes it',
      expect.stringContaining('S5 did you mean person:…?'),
    ]);
  });

  it('never throws, for any input', () => {
    const odd = [
      null,
      3,
      [],
      {},
      { ...ITEM, quote: '' },
      { ...ITEM, value: { a: { b: 1 } } },
      { ...ITEM, line: -1 },
      { ...ITEM, attribution: [null] },
      { ...ITEM, document: '../../etc/passwd' },
    ];
    expect(verifyItems(odd, ground).map(({ status }) => status)).toEqual(odd.map(() => 'refused'));
  });
});

describe('an item of an import', () => {
  it('is proposed with a mark if its words contradict it, since a person made it', () => {
    const [result] = verifyItems([{ ...ITEM, value: 13 }], { ...ground, asks: false });
    expect(result).toMatchObject({
      status: 'queued',
      proposal: { grade: 'C', payload: { inferred: [{ part: 'value', why: 'the quote says 12' }] } },
    });
  });
});

describe('an item on a Japanese text', () => {
  const japanese = draftingGround(
    '夜行フェリーがかもめ島沖で座礁した。\n\n海上保安庁によると、１２人が死亡した。けが人は９０人ではないという。\n',
    { language: 'ja' },
  );
  const item = { ...ITEM, quote: '12人が死亡した' };

  it('is found by characters, of any width', () => {
    expect(one({ ...item }, japanese)).toMatchObject({ status: 'queued', proposal: { payload: { anchors: [2] } } });
    expect(one({ ...item, value: 13 }, japanese)).toMatchObject({ status: 'refused', step: 'S3' });
  });

  it('sees the negation at the end of the sentence', () => {
    expect(one({ ...item, quote: 'けが人は９０人', facet: 'injured', value: 90 }, japanese)).toMatchObject({
      status: 'refused',
      step: 'S6',
    });
  });
});
