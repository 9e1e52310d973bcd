import { describe, expect, it } from 'vitest';
import { brigadeCalled, FIRE, VILLAGE, village, villageCell, villageClaim } from './ledger.fixture.ts';
import { ledger } from './ledger.ts';

describe('L7: lags are intervals of days', () => {
  const cart = { id: 'event:cart', label: { en: 'The cart comes', ja: '荷車が来る' }, date: '2020-05-05', follows: ['event:fire'] };
  const cartTold = (value: string) => villageClaim('a-cart', 'day', value, { about: 'event:cart' });

  it('run from the case to what follows it, by the dates of the corpus', () => {
    const { rows } = ledger(village([brigadeCalled], [FIRE, cart]));
    expect(rows[0]?.lags).toEqual([
      { to: 'event:cart', is: 'followed', days: { min: 4, max: 4 }, from: ['2020-05-01'], until: ['2020-05-05'], foretold: false },
    ]);
  });

  it('use both times that the account states; for a missing one, the date of the corpus', () => {
    const corpus = (...more: ReturnType<typeof villageClaim>[]) => village([brigadeCalled, ...more], [FIRE, cart]);
    expect(villageCell(corpus()).lags).toEqual([]);
    expect(villageCell(corpus(cartTold('[2020-05-02..2020-05-04]'))).lags[0]?.days).toEqual({ min: 1, max: 3 });
    expect(villageCell(corpus(cartTold('2020-05-04'), villageClaim('a-day', 'day', '2020-05'))).lags[0]).toMatchObject({
      days: { min: 0, max: 3 },
      from: ['2020-05'],
    });
  });

  it('use the days on which the several dates of one account agree, and all of them if they do not', () => {
    const lag = (...dates: string[]) =>
      villageCell(
        village([brigadeCalled, cartTold('2020-05-05'), ...dates.map((d, i) => villageClaim(`a-day-${i}`, 'day', d))], [FIRE, cart]),
      ).lags[0];
    expect(lag('2020-05', '2020-05-03')?.days).toEqual({ min: 2, max: 2 });
    expect(lag('2020-05-03', '2020-05-01')).toMatchObject({ days: { min: 2, max: 4 }, from: ['2020-05-01', '2020-05-03'] });
  });

  it('run to each event that follows, earliest first and undated ones last', () => {
    const after = (id: string, date: string | null) => ({ ...cart, id: `event:${id}`, label: { en: id, ja: id }, date });
    const events = [after('none', null), after('b', '2020-05-05'), after('a', '2020-05-09'), after('c', '2020-05-05')];
    const corpus = village(
      [...events.map((e) => villageClaim(`a-${e.label.en}`, 'day', '2020-05-20', { about: e.id })), brigadeCalled],
      [FIRE, ...events],
    );
    expect(villageCell(corpus).lags.map((l) => l.to)).toEqual(['event:b', 'event:c', 'event:a', 'event:none']);
    expect(ledger(corpus).rows[0]?.lags.map((l) => l.to)).toEqual(['event:b', 'event:c', 'event:a']);
  });

  it('are missing without a reported request, and for a duty that no request triggers', () => {
    const noRequest = [villageClaim('a-real', 'real', true), cartTold('2020-05-05')];
    expect(
      ledger(village(noRequest, [FIRE, cart]))
        .rows.flatMap((r) => [r.lags, r.cells.map((c) => c.lags)])
        .flat(2),
    ).toEqual([]);
    const onCondition = VILLAGE.map((t) => (t['obligation'] ? { ...t, obligation: { ...t['obligation'], trigger: 'condition' } } : t));
    const { rows } = ledger(village([brigadeCalled, cartTold('2020-05-05')], [FIRE, cart], onCondition));
    expect(rows.flatMap((r) => [r.lags, r.cells.map((c) => c.lags)]).flat(2)).toEqual([]);
  });

  it('are missing if one of the two has no date', () => {
    expect(ledger(village([], [{ ...FIRE, date: null }, cart])).rows[0]?.lags).toEqual([]);
    expect(ledger(village([], [FIRE, { ...cart, date: null }])).rows[0]?.lags).toEqual([]);
  });

  it('are never negative, unless the stated dates leave no other reading', () => {
    const days = (from: string, until: string) =>
      villageCell(village([brigadeCalled, villageClaim('a-day', 'day', from), cartTold(until)], [FIRE, cart])).lags[0]?.days;
    expect(days('[2020-05-01..2020-05-03]', '[2020-05-02..2020-05-04]')).toEqual({ min: 0, max: 3 });
    expect(days('[2020-05-01..2020-05-03]', '[2020-04-29..2020-05-01]')).toEqual({ min: 0, max: 0 });
    expect(days('2020-05-01', '2020-04-20')).toEqual({ min: -11, max: -11 });
  });

  it('run to the answer, and to the time for which the status is stated', () => {
    const told = villageCell(
      village([
        brigadeCalled,
        villageClaim('a-arrival', 'arrival', '2020-05-02'),
        villageClaim('a-not-yet', 'kept', true, { polarity: 'denied', qualifiers: { of: 'body:brigade', asOf: '2020-05-11' } }),
      ]),
    );
    expect(told.lags.map((l) => [l.is, l.to, l.days.max, l.foretold])).toEqual([
      ['answered', 'claim:a-arrival', 1, false],
      ['stood', 'claim:a-not-yet', 10, false],
    ]);
  });

  it('have an open end if the date is open, and a mark if what follows is a forecast', () => {
    const { rows } = ledger(village([brigadeCalled], [FIRE, { ...cart, date: '2020-05-05/..', foretold: true }]));
    expect(rows[0]?.lags[0]).toMatchObject({ days: { min: 4, max: null }, foretold: true });
  });
});
