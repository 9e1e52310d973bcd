import { describe, expect, it } from 'vitest';
import { type SmallCorpus, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { type TimelinePeriod, timeline } from './timeline.ts';

const SMALL: SmallCorpus = {
  events: [
    { id: 'event:autumn', date: '2021-10/2021-11' },
    { id: 'event:before', date: '../2020' },
    { id: 'event:dawn', date: '2022-01-10' },
    { id: 'event:unheard', date: '2022-01-11' },
  ],
  documents: {
    A: {
      passages: [
        { mentions: ['event:rain', 'event:dawn', 'event:before'] },
        { role: 'boilerplate', voice: undefined, gloss: undefined, mentions: ['event:unheard'] },
      ],
    },
    B: { passages: [{ mentions: ['event:fire', 'event:autumn'] }, { mentions: ['event:dawn', 'state:north'] }] },
  },
};
const marks = (stretch?: TimelinePeriod) => timeline(smallCorpus(SMALL), stretch).map((m) => m.event);

describe('the timeline', () => {
  it('has each dated event that a document mentions outside its boilerplate, with the documents', () => {
    expect(timeline(smallCorpus(SMALL))).toEqual([
      { event: 'event:autumn', edtf: '2021-10/2021-11', accounts: ['B'] },
      { event: 'event:dawn', edtf: '2022-01-10', accounts: ['A', 'B'] },
      { event: 'event:fire', edtf: '2022-01-10', accounts: ['B'] },
      { event: 'event:before', edtf: '../2020', accounts: ['A'] },
    ]);
  });
  it('is in the order of the first days, then of ids; an event without a first day comes last', () => {
    expect(marks()).toEqual(['event:autumn', 'event:dawn', 'event:fire', 'event:before']);
  });
  it('names the documents that were written before the event, which only announce it', () => {
    const mentions = ['event:fire', 'event:autumn', 'event:before'];
    const dated = { '2022-01-09': true, '2022-01-10': false, '2022-01-09~': false, '2022-01': false, '2022-01-11': false };
    for (const [date, isAhead] of Object.entries(dated)) {
      const documents = { A: { date, passages: [{ mentions }] }, B: { passages: [{ mentions }] } };
      const marks = timeline(smallCorpus({ ...SMALL, documents }));
      expect([date, marks.filter(({ ahead }) => ahead).map(({ event, ahead }) => [event, ahead])]).toEqual([
        date,
        isAhead ? [['event:fire', ['A']]] : [],
      ]);
    }
  });
  it.each<[string, TimelinePeriod, string[]]>([
    ['on the last day or later', { since: '2021-11-30' }, ['event:autumn', 'event:dawn', 'event:fire']],
    ['later', { since: '2021-12-01' }, ['event:dawn', 'event:fire']],
    ['on the first day or earlier', { until: '2021-10-01' }, ['event:autumn', 'event:before']],
    ['earlier', { until: '2021-09-30' }, ['event:before']],
    ['between two days', { since: '2021-11-01', until: '2022-01-09' }, ['event:autumn']],
  ])('can be asked for what falls, at least in part, %s', (_when, stretch, events) => expect(marks(stretch)).toEqual(events));
});
