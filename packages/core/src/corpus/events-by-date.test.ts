import { expect, it } from 'vitest';
import { smallCorpus } from '../compile/small-corpus.fixture.ts';
import { eventFirstDay, eventsByDate } from './events-by-date.ts';

const events = [
  { id: 'event:about', date: '2021-11~' },
  { id: 'event:before', date: '../2020' },
  { id: 'event:year', date: '2021' },
  { id: 'event:twin', date: '2021-11-01' },
  { id: 'event:some-day' },
];
const corpus = smallCorpus({ events });
const listed = eventsByDate(corpus).map((e) => e.id);

it('events are ordered by first day, then by id; those without a first day come last', () => {
  expect(listed.filter((id) => events.some((e) => e.id === id))).toEqual([
    'event:year',
    'event:about',
    'event:twin',
    'event:before',
    'event:some-day',
  ]);
});

it('years before Christ count backwards: 45 BC is before 2 BC, 1 BC and the year 50', () => {
  const ancient = ['-0001', '0050', '-0044-03-15', '0000'].map((date, i) => ({ id: `event:old-${i}`, date }));
  const dates = eventsByDate(smallCorpus({ events: ancient })).map((e) => e.date?.edtf);
  expect(dates.filter((date) => ancient.some((e) => e.date === date))).toEqual(['-0044-03-15', '-0001', '0000', '0050']);
});

it('every event is listed once', () => {
  expect(listed.toSorted()).toEqual(corpus.compiled.events.map((e) => e.id).toSorted());
});

it('an event without a first day has no day number', () => {
  const firstDays = corpus.compiled.events.filter((e) => e.date === null || e.date.edtf === '../2020').map((e) => eventFirstDay(e, corpus));
  expect(new Set(firstDays)).toEqual(new Set([undefined]));
});
