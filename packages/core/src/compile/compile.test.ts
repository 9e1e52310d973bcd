import { describe, expect, it } from 'vitest';
import { compile, serializeCorpus } from './compile.ts';
import { compiledWithoutErrors, type SmallCorpus, smallCorpus, smallFolder } from './small-corpus.fixture.ts';

const SMALL: SmallCorpus = {
  documents: {
    A: {
      date: '2022-02-01',
      voices: {
        A1: { agent: 'outlet:a', act: 'reports', on: '2022-01-20', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] },
        A2: { agent: 'person:anna', act: 'states' },
      },
      passages: [{}, { on: '2022-01-22' }, { role: 'boilerplate', voice: undefined, gloss: undefined }],
      claims: [
        { id: 'own', value: 3, anchors: [1] },
        {
          id: 'told',
          value: 4,
          anchors: [2],
          attribution: [
            { agent: 'outlet:b', act: 'reports' },
            { agent: 'person:boris', act: 'states', on: '2022-01-11' },
          ],
        },
        { id: 'hedged', value: 5, anchors: [1], attribution: [{ agent: 'unnamed', act: 'states' }] },
        { id: 'said', voice: 'A2', value: { nearly: 2 }, qualifiers: { of: 'state:north', asOf: '2022-01' } },
      ],
    },
    B: { claims: [{ facet: 'leader', value: ['state:south'] }] },
  },
};

describe('the same data gives the same bytes', () => {
  const folder = smallFolder(SMALL);
  it('twice, and in any order of files', () => {
    const bytes = serializeCorpus(compiledWithoutErrors(compile(folder)));
    expect(serializeCorpus(compiledWithoutErrors(compile(new Map([...folder].reverse()))))).toBe(bytes);
    expect(serializeCorpus(compiledWithoutErrors(compile(new Map([...folder].sort(([, a], [, b]) => (a < b ? -1 : 1))))))).toBe(bytes);
  });
  it('other data gives another digest', () => {
    const other = smallFolder(SMALL, { 'vocabulary/roles.yaml': '- {id: side, label: {en: party, ja: 側}}\n' });
    expect(compiledWithoutErrors(compile(other)).digest).not.toBe(compiledWithoutErrors(compile(folder)).digest);
  });
  it('the bytes end in one LF and contain no undefined', () => {
    const bytes = serializeCorpus(compiledWithoutErrors(compile(folder)));
    expect([bytes.at(-1), bytes.includes('undefined'), JSON.parse(bytes).format]).toEqual(['\n', false, 1]);
  });
});

describe('authored short forms are completed', () => {
  const corpus = smallCorpus(SMALL);
  const claim = (id: string) => {
    const found = corpus.claims.get(`claim:a-${id}`);
    if (!found) throw new Error(`no claim ${id}`);
    return found;
  };

  it('I1 the chain: the carriers of the voice, the voice, then the hops of the claim', () => {
    expect(claim('told').attribution.map((h) => [h.agent, h.act, h.on])).toEqual([
      ['outlet:carrier', 'reproduces', null],
      ['outlet:a', 'reports', '2022-01-22'],
      ['outlet:b', 'reports', '[2022-01-10..2022-01-22]'],
      ['person:boris', 'states', '2022-01-11'],
    ]);
  });
  it('the day of speech: the passage’s, else the voice’s, else the document’s', () => {
    expect(claim('own').attribution.at(-1)?.on).toBe('2022-01-20');
    expect(claim('told').attribution[1]?.on).toBe('2022-01-22');
    expect(claim('told').attribution.map((h) => h.dated ?? true)).toEqual([true, true, false, true]);
    expect(claim('said').attribution.at(-1)?.on).toBe('2022-02-01');
  });
  it('I2 the origin: the innermost hop; the voice itself if it names no source', () => {
    expect([claim('told').origin, claim('own').origin, claim('said').origin]).toEqual(['person:boris', 'outlet:a', 'person:anna']);
  });
  it('I3 an unnamed source is an origin of its voice, and an entity with a label', () => {
    expect(claim('hedged').origin).toBe('voice:unnamed-via-a1');
    expect(corpus.label('voice:unnamed-via-a1')).toEqual({ en: 'unnamed, via a', ja: expect.stringContaining('不詳') });
    expect(corpus.entities.get('voice:unnamed-via-a1')?.siglum).toBe('A1u');
  });
  it('I4 the house: the top of the office in which the origin spoke, or of the origin if it has no office', () => {
    expect([claim('told').house, claim('said').house, claim('own').house]).toEqual(['state:north', 'state:north', 'outlet:a']);
  });
  it('defaults: certain, affirmed, a fact, no qualifier', () => {
    expect(claim('own')).toMatchObject({
      certainty: 'certain',
      polarity: 'affirmed',
      modality: 'fact',
      qualifiers: { asOf: null, of: null, where: null, under: null },
      curation: { by: 'test', reviewed: true },
    });
  });
  it('entities in a claim count as mentioned in its passages', () => {
    expect(corpus.passages.get('passage:b-1')?.mentions.map((m) => m.entity)).toEqual(['event:fire', 'state:south']);
    expect(corpus.passages.get('passage:a-4')?.mentions.map((m) => m.entity)).toEqual(['event:fire', 'state:north']);
  });
  it('the table of dates has every date of the corpus', () => {
    expect(Object.keys(corpus.compiled.dates)).toEqual([
      '2022-01',
      '2022-01-10',
      '2022-01-11',
      '2022-01-20',
      '2022-01-22',
      '2022-02-01',
      '[2022-01-10..2022-01-20]',
      '[2022-01-10..2022-01-22]',
    ]);
  });
});

describe('R10 a hop without a day spoke no later than the hop outside it', () => {
  const spoken = (record: object, date = '2022-02-01') => {
    const told = { value: 3, attribution: [{ agent: 'person:anna', act: 'states' }], ...record };
    const { compiled } = smallCorpus({ documents: { A: { date, claims: [told] } } });
    return compiled.claims[0]?.attribution.map((h) => h.on).slice(1);
  };
  it('a hop with a fact of an event spoke no earlier than the event began', () => {
    expect(spoken({})).toEqual(['[2022-01-10..2022-02-01]']);
    expect(spoken({ modality: 'evaluation' })).toEqual(['[..2022-02-01]']);
    expect(spoken({ about: 'state:north' })).toEqual(['[..2022-02-01]']);
    expect(spoken({ about: 'event:rain' })).toEqual(['[..2022-02-01]']);
  });
  it('on the day of the event it can only be that day; an event after it adds no bound', () => {
    expect(spoken({}, '2022-01-10')).toEqual(['2022-01-10']);
    expect(spoken({}, '2022-01-09')).toEqual(['[..2022-01-09]']);
  });
  it('the rule holds through several hops, to the last day of a period or of a time of day', () => {
    const attribution = [
      { agent: 'outlet:b', act: 'reports' },
      { agent: 'person:anna', act: 'states' },
    ];
    expect(spoken({ modality: 'evaluation', attribution }, '2022-02')).toEqual(['[..2022-02-28]', '[..2022-02-28]']);
    const [first, ...more] = attribution;
    expect(spoken({ modality: 'evaluation', attribution: [{ ...first, on: '2022-01-20T12:00+09:00' }, ...more] })).toEqual([
      '2022-01-20T12:00+09:00',
      '[..2022-01-20]',
    ]);
  });
});

it('I4 a holder of two offices speaks in the one that the claim names, or in none', () => {
  const hop = (as?: string) => ({ value: 3, attribution: [{ agent: 'person:dora', act: 'states', ...(as && { as }) }] });
  const corpus = smallCorpus({ documents: { A: { claims: [hop('office:north-envoy'), hop('office:south-minister'), hop()] } } });
  expect(corpus.compiled.claims.map((c) => c.house)).toEqual(['state:north', 'state:south', 'person:dora']);
});

it('a facet needs only its question, which is then its label; it is factual, has one answer, and is answered by a text', () => {
  const question = { en: 'Who gave the alarm?', ja: '通報者は誰か。' };
  const cues = { en: ['alarm', 'called in'] };
  const { compiled } = smallCorpus({ facets: [{ id: 'alarm', question, cues, running: 'grows', final: true }] });
  const { order, ...facet } = compiled.facets.find((f) => f.id === 'alarm') ?? { order: 0 };
  expect(facet).toEqual({
    id: 'alarm',
    question,
    label: question,
    value: 'text',
    nature: 'factual',
    answers: 'one',
    cues,
    running: 'grows',
    final: true,
  });
});
