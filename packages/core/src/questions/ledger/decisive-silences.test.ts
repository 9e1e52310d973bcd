import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallClaim, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import type { DecisiveSilence } from '../../shapes/ledger.ts';
import { glance } from '../glance/glance.ts';
import { type LedgerQuestion, ledger } from './ledger.ts';

const trigger = 'request';
const terms = { en: 'a fire', ja: '火事' };
const entities: PlainRecord[] = [
  { id: 'instrument:vow', obligation: { bearers: ['organization:league'], trigger, terms } },
  { id: 'instrument:oath', obligation: { bearers: ['organization:league'], trigger, terms } },
];
const tests = ['instrument:vow'];
const participants = [{ entity: 'organization:league', role: 'side', principal: true }];
const events: PlainRecord[] = [
  { id: 'event:kept', date: '2022-01-10', tests, participants },
  { id: 'event:broken', date: '2022-03-01', tests, participants },
];

const thinks = (value: unknown, more: object = {}): SmallClaim => ({
  about: 'organization:league',
  facet: 'stance',
  value,
  modality: 'evaluation',
  ...more,
});
const kept = (about: string, more: object = {}): SmallClaim => ({
  about,
  facet: 'performed',
  value: true,
  qualifiers: { of: 'organization:league' },
  ...more,
});
const denied = { polarity: 'denied' };

interface Setting {
  readonly reporter?: readonly SmallClaim[];
  /** A second critic, C. */
  readonly second?: readonly SmallClaim[];
  readonly date?: string;
  readonly things?: readonly PlainRecord[];
  readonly more?: readonly PlainRecord[];
  readonly asked?: Partial<LedgerQuestion>;
}

/** A critic (A) who writes in May and mentions the league, and a reporter (B) who told of the kept vow. */
function silences(critic: readonly SmallClaim[], setting: Setting = {}): readonly DecisiveSilence[] {
  const { reporter = [kept('event:kept')], second, date = '2022-05-01', things = entities, more = events, asked = {} } = setting;
  const passages = [{ mentions: ['organization:league'] }];
  const corpus = smallCorpus({
    entities: things,
    events: more,
    documents: {
      A: { date, passages, claims: critic },
      B: { date: '2022-04-01', claims: reporter },
      ...(second && { C: { date, passages, claims: second } }),
    },
  });
  return ledger(corpus, asked).decisive;
}

describe('L10 a silence is decisive if the omitted case weighs against the judgement of the account that omits it', () => {
  it('an account condemns, reports the broken case and omits the kept one', () => {
    expect(silences([thinks('negative', { id: 'judges' }), kept('event:broken', { ...denied, id: 'broken' })])).toEqual([
      {
        ...{ rule: 'L10', account: 'A1', case: 'event:kept', bearer: 'organization:league', obligations: ['instrument:vow'] },
        is: 'performed',
        told: [{ account: 'B1', claims: ['claim:b-1'] }],
        judges: ['claim:a-judges'],
        rests: [{ case: 'event:broken', claims: ['claim:a-broken'] }],
      },
    ]);
  });
  it('an account praises and omits the broken one', () => {
    const reporter = [kept('event:broken', denied)];
    expect(silences([thinks('positive')], { reporter }).map((s) => [s.case, s.is, s.rests])).toEqual([
      ['event:broken', 'not-performed', []],
    ]);
  });
  it('lists supporting cases, without those whose outcome the account does not know', () => {
    const reporter = [kept('event:broken', denied)];
    expect(silences([thinks('positive'), kept('event:kept', { id: 'kept' })], { reporter }).map((s) => s.rests)).toEqual([
      [{ case: 'event:kept', claims: ['claim:a-kept'] }],
    ]);
    const asked = { about: 'event:broken', facet: 'asked-of', value: ['organization:league'] };
    expect(silences([thinks('negative'), asked]).map((s) => s.rests)).toEqual([[]]);
  });
  it('ignores other claims about the bearer', () => {
    expect(silences([thinks('negative'), { about: 'organization:league', value: 3 }])).toHaveLength(1);
  });
  it('counts a judgement on the obligation itself', () => {
    expect(silences([thinks('negative', { about: 'instrument:vow' })])).toHaveLength(1);
    const both = [thinks('negative', { id: 'z' }), thinks('negative', { id: 'c', about: 'instrument:vow' })];
    expect(silences(both).map((s) => s.judges)).toEqual([['claim:a-c', 'claim:a-z']]);
  });
  it('counts a forecast as a judgement', () => {
    expect(silences([thinks('negative', { modality: 'prediction' })])).toHaveLength(1);
  });
  it('lists a silence under two obligations once', () => {
    const more = events.map((e) => ({ ...e, tests: ['instrument:vow', 'instrument:oath'] }));
    const found = silences([thinks('negative'), kept('event:broken', denied)], { more });
    expect(found.map((s) => [s.obligations, s.rests.length])).toEqual([[['instrument:oath', 'instrument:vow'], 1]]);
  });
  it('lists the judgements and the cases of both obligations', () => {
    const both = ['instrument:vow', 'instrument:oath'];
    const more = [
      { ...events[0], tests: both },
      { ...events[1], tests: both },
      { ...events[1], id: 'event:early', date: '2021-01-01' },
      { ...events[1], id: 'event:late', date: '2022-04-01', tests: ['instrument:oath'] },
    ];
    const judged = [
      thinks('negative', { id: 'm' }),
      thinks('negative', { id: 'z', about: 'instrument:oath' }),
      thinks('negative', { id: 'c', about: 'instrument:vow' }),
    ];
    const [found, ...others] = silences([...judged, ...['early', 'broken', 'late'].map((e) => kept(`event:${e}`, denied))], { more });
    expect(others).toEqual([]);
    expect(found?.judges).toEqual(['claim:a-c', 'claim:a-m', 'claim:a-z']);
    expect(found?.rests.map((r) => r.case)).toEqual(['event:broken', 'event:late', 'event:early']);
  });
  it('lists each account with each case, by account and then by case', () => {
    const more = [...events, { ...events[0], id: 'event:again', date: '2022-02-01' }];
    const found = silences([thinks('negative')], {
      more,
      reporter: [kept('event:kept'), kept('event:again')],
      second: [thinks('negative')],
    });
    expect(found.map((s) => [s.account, s.case])).toEqual([
      ['A', 'event:again'],
      ['A', 'event:kept'],
      ['C', 'event:again'],
      ['C', 'event:kept'],
    ]);
  });
  it('ignores what it says of another bearer of the obligation', () => {
    const things = [{ id: 'instrument:vow', obligation: { bearers: ['organization:league', 'state:north'], trigger, terms } }];
    const north = kept('event:broken', { qualifiers: { of: 'state:north' } });
    expect(silences([thinks('negative'), north], { things }).map((s) => [s.bearer, s.rests])).toEqual([['organization:league', []]]);
  });
  it('judges a single requested case against all cases', () => {
    expect(silences([thinks('negative')], { asked: { case: 'event:kept' } })).toHaveLength(1);
    expect(silences([thinks('negative')], { asked: { case: 'event:broken' } })).toEqual([]);
    expect(silences([thinks('negative'), kept('event:broken')], { asked: { case: 'event:kept' } })).toEqual([]);
  });
  it('answers for one case and one obligation, by document', () => {
    const more = events.map((e) => ({ ...e, tests: ['instrument:vow', 'instrument:oath'] }));
    const asked = { case: 'event:kept', obligation: 'instrument:oath', by: 'document' } as const;
    const told = [thinks('negative'), { about: 'event:broken', facet: 'begin', value: '2022-03-01' }];
    expect(silences(told, { more, asked }).map((s) => [s.account, s.obligations])).toEqual([['A', ['instrument:oath']]]);
  });
  it('answers by document too', () => {
    expect(silences([thinks('negative')], { asked: { by: 'document' } }).map((s) => [s.account, s.told[0]?.account])).toEqual([['A', 'B']]);
  });
  it('is part of the corpus at a glance, with the rule of the ledger', () => {
    const corpus = smallCorpus({
      entities,
      events,
      documents: { A: { date: '2022-05-01', claims: [thinks('negative')] }, B: { date: '2022-04-01', claims: [kept('event:kept')] } },
    });
    expect(glance(corpus).decisive).toEqual(ledger(corpus).decisive);
    expect(glance(corpus).decisive).toHaveLength(1);
  });

  describe('it is not decisive', () => {
    it.each<[string, SmallClaim[]]>([
      ['where nothing is judged', [kept('event:broken', denied)]],
      ['where the judgement is neither good nor bad', [thinks('mixed')]],
      ['where judgements part', [thinks('negative'), thinks('positive', { modality: 'prediction' })]],
      ['where the judgement is only possible', [thinks('negative', { certainty: 'possible' })]],
      ['where it is denied', [thinks('negative', denied)]],
      ['where it holds in one sense only', [thinks('negative', { qualifiers: { under: { en: 'x', ja: 'x' } } })]],
      ['where it is one of a side', [thinks('negative', { qualifiers: { of: 'state:north' } })]],
      ['where another’s judgement is only reported', [thinks('negative', { attribution: [{ agent: 'person:anna', act: 'states' }] })]],
      ['where it was taken back', [thinks('negative', { id: 'old' }), thinks('neutral', { corrects: ['claim:a-old'] })]],
      ['where the account tells another case that weighs against it', [thinks('negative'), kept('event:broken')]],
      ['where the account tells the case', [thinks('negative'), { about: 'event:kept', facet: 'begin', value: '2022' }]],
      ['where a demand judges', [thinks('negative', { modality: 'demand' })]],
    ])('%s', (_why, critic) => expect(silences(critic)).toEqual([]));

    it('if another account judges', () => {
      const reporter = [kept('event:kept'), thinks('negative')];
      expect(silences([kept('event:broken', denied)], { reporter })).toEqual([]);
    });
    it('if no account reports that outcome', () => {
      expect(silences([thinks('negative')], { reporter: [kept('event:kept', denied)] })).toEqual([]);
    });
    it('if the account spoke, or may have spoken, before the case was over', () => {
      expect(silences([thinks('negative')], { date: '2022-01-10' })).toEqual([]);
      expect(silences([thinks('negative')], { date: '2022-01' })).toEqual([]);
      expect(silences([thinks('negative')], { date: '2022-01-11' })).toHaveLength(1);
    });
    it('if the day of the case is unknown', () => {
      expect(silences([thinks('negative')], { more: [{ ...events[0], date: null }] })).toEqual([]);
    });
  });
});
