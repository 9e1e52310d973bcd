import { describe, expect, it } from 'vitest';
import type { Claim } from '../shapes/claim.ts';
import { formatIssue } from './issue.ts';
import { compiledWithoutErrors, type PlainRecord, type SmallCorpus, smallCompiled } from './small-corpus.fixture.ts';
import { isTimeZone, withZoneOffset } from './time-zone.ts';

const small = (event: PlainRecord, ...claims: PlainRecord[]): SmallCorpus => ({
  events: [{ id: 'event:fire', date: '2021-03-05', ...event }],
  documents: { A: { claims: claims.map((claim) => ({ facet: 'begin', ...claim })) } },
});
const values = (corpus: SmallCorpus): Claim['value'][] => compiledWithoutErrors(smallCompiled(corpus)).claims.map((c) => c.value);
const problems = (corpus: SmallCorpus) =>
  smallCompiled(corpus)
    .issues.filter((i) => i.code !== 'unsealed')
    .map((i) => formatIssue(i).split('\n')[0]?.replace(/^\S+ /, ''));

describe('a local time in a time zone', () => {
  it.each([
    ['2021-03-05T18:08', 'Asia/Tokyo', '2021-03-05T18:08+09:00'],
    ['2021-03-05T18:08:30~', 'Asia/Kathmandu', '2021-03-05T18:08:30+05:45~'],
    ['2021-07-05T18:08', 'Europe/Paris', '2021-07-05T18:08+02:00'],
    ['2021-03-27T18:00/2021-03-28T18:00', 'Europe/Paris', '2021-03-27T18:00+01:00/2021-03-28T18:00+02:00'],
    ['2021-03-28T02:30', 'Europe/Paris', 'skipped'],
    ['2021-10-31T02:30', 'Europe/Paris', 'repeated'],
    ['2021-10-31T03:30', 'Europe/Paris', '2021-10-31T03:30+01:00'],
    ['2021-03-05T18:08Z', 'Asia/Tokyo', null],
    ['2021-03-05', 'Asia/Tokyo', null],
    ['2021-03-05/..', 'Asia/Tokyo', null],
  ])('%s in %s', (edtf, zone, expected) => expect(withZoneOffset(edtf, zone)).toBe(expected));
  it('a zone is a name of the IANA database', () => {
    expect(['Asia/Almaty', 'UTC', 'Mars/Olympus', '', '+03:00'].map(isTimeZone)).toEqual([true, true, false, false, false]);
  });
});

describe('a time without an offset is local to the place of the event', () => {
  it('it has the offset of the nearest time zone around that place', () => {
    expect(values(small({ place: 'place:market' }, { value: '2021-03-05T18:08' }))).toEqual([
      { type: 'date', edtf: '2021-03-05T18:08', zoned: '2021-03-05T18:08+09:00', clockOf: 'place:market' },
    ]);
  });
  it('it is local to the place of its qualifier, or to the event', () => {
    expect(values(small({}, { value: '2021-03-05T18:08', qualifiers: { where: 'place:capital' } }, { value: '2021-03-05T18:08' }))).toEqual(
      [
        { type: 'date', edtf: '2021-03-05T18:08', zoned: '2021-03-05T18:08+09:00', clockOf: 'place:capital' },
        { type: 'date', edtf: '2021-03-05T18:08', clockOf: 'event:fire' },
      ],
    );
  });
  it('a day, and a time with an offset, stay as they are', () => {
    expect(values(small({ place: 'place:market' }, { value: '2021-03-05' }, { value: '2021-03-05T18:08Z' }))).toEqual([
      { type: 'date', edtf: '2021-03-05' },
      { type: 'date', edtf: '2021-03-05T18:08Z' },
    ]);
  });
  it('the same holds for the date of the event, and the calendar has both forms', () => {
    const corpus = compiledWithoutErrors(smallCompiled(small({ place: 'place:market', date: '2021-03-05T18:08' })));
    expect(corpus.events.find((e) => e.id === 'event:fire')?.date).toEqual({ edtf: '2021-03-05T18:08', zoned: '2021-03-05T18:08+09:00' });
    expect(corpus.dates['2021-03-05T18:08+09:00']?.clock?.zoned).toBe(true);
  });
  it('a time that the clocks skipped is an error, one that came twice a warning', () => {
    const paris = (value: string): SmallCorpus => ({
      ...small({ place: 'place:capital', date: null }, { value }),
      entities: [{ id: 'place:capital', timezone: 'Europe/Paris' }],
    });
    expect(problems(paris('2021-03-28T02:30'))).toContain(
      'error no-such-time: "2021-03-28T02:30" was skipped by the clocks of Europe/Paris',
    );
    expect(problems(paris('2021-10-31T02:30'))).toEqual(['warning two-times: "2021-10-31T02:30" came twice on the clocks of Europe/Paris']);
  });
});

describe('a place', () => {
  it('may have coordinates and a time zone, which no other entity may have', () => {
    expect(problems({ entities: [{ id: 'state:north', coordinates: { lat: 1, lon: 2 } }] })).toEqual([
      'error not-a-place: "state:north" is not a place and has no coordinates',
    ]);
    expect(problems({ entities: [{ id: 'person:anna', timezone: 'Asia/Tokyo' }] })).toEqual([
      'error not-a-place: "person:anna" is not a place and has no timezone',
    ]);
    expect(problems({ entities: [{ id: 'place:capital', timezone: 'Asia/Tokio' }] })).toEqual([
      'error bad-timezone: "Asia/Tokio" is not a time zone',
    ]);
  });
  it.each([
    [{ lat: 91, lon: 0 }, 'coordinates.lat'],
    [{ lat: 0, lon: -181 }, 'coordinates.lon'],
    [{ lat: 0 }, 'coordinates.lon'],
    [{ lat: 0, lon: 0, precision: 0 }, 'coordinates.precision'],
  ])('has coordinates within the ranges: %j', (coordinates, at) => {
    expect(problems({ entities: [{ id: 'place:capital', coordinates }] })[0]).toContain(at);
  });
  it('is the only value that a location facet accepts', () => {
    const located = (value: string) => small({}, { facet: 'location', value });
    expect(values(located('place:market'))).toEqual([{ type: 'place', place: 'place:market' }]);
    expect(problems(located('state:north'))).toEqual(['error not-a-place: "state:north" is not a place']);
    expect(problems(located('place:nowhere'))).toEqual(['error unknown-id: id "place:nowhere" does not exist']);
  });
});
