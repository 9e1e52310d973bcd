import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, type SmallClaim, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import { compareFire, independenceCountsOf, onlyRow, twoOutlets } from './one-row.fixture.ts';

const under = (sense: string) => ({ under: { en: sense, ja: sense } });

describe('R1 facts and evaluations assert, predictions and intentions forecast, demands ask', () => {
  it('claims clash only within one of the three', () => {
    expect(onlyRow(twoOutlets([{ value: 3 }], [{ value: 5, modality: 'evaluation' }])).verdict).toBe('conflict');
    expect(onlyRow(twoOutlets([{ value: 3 }], [{ value: 5, modality: 'prediction' }])).verdict).toBe('single');
    expect(onlyRow(twoOutlets([{ value: 3 }], [{ value: 5, modality: 'demand' }])).verdict).toBe('single');
    expect(onlyRow(twoOutlets([{ value: 3, modality: 'demand' }], [{ value: 5, modality: 'demand' }])).verdict).toBe('contrast');
  });
});

describe('R2 a possible or unknown claim is shown and does not take part', () => {
  it.each(['possible', 'unknown'])('%s', (certainty) => {
    const row = onlyRow(twoOutlets([{ value: 3 }], [{ value: 5, certainty }]));
    expect(row.verdict).toBe('single');
    expect(row.cells.map((c) => c.claims)).toEqual([['claim:a-1'], ['claim:b-1']]);
    expect(independenceCountsOf(row)).toEqual([1, 1, 1]);
  });
  it('a probable one takes part', () =>
    expect(onlyRow(twoOutlets([{ value: 3 }], [{ value: 5, certainty: 'probable' }])).verdict).toBe('conflict'));
});

describe('R3 rivals hold of times that meet', () => {
  const asOf = (x: string | undefined, y: string | undefined) =>
    onlyRow(twoOutlets([{ value: 3, ...(x && { qualifiers: { asOf: x } }) }], [{ value: 5, ...(y && { qualifiers: { asOf: y } }) }]))
      .verdict;
  it('claims at times that do not meet are not rivals', () => expect(asOf('2022-01', '2022-02')).toBe('series'));
  it('claims at times that share a day are', () => expect(asOf('2022-01', '2022-01-31/2022-02')).toBe('conflict'));
  it('a missing time meets every time', () => expect(asOf('2022-01', undefined)).toBe('conflict'));
  it('an open end reaches on', () => expect(asOf('2022-01/..', '2030')).toBe('conflict'));
});

/** Two outlets of a corpus that names two senses. */
function inSenses(a: readonly SmallClaim[], b: readonly SmallClaim[]): Corpus {
  const senses = [
    { id: 'sense:day', label: { en: 'on the day', ja: 'その日' } },
    { id: 'sense:all', label: { en: 'in all', ja: '全体' } },
  ];
  return openCorpus(compiledWithoutErrors(smallCompiled(twoOutlets(a, b), { 'vocabulary/senses.yaml': JSON.stringify(senses) })));
}

describe('R4 a sense (`under`) separates no claims', () => {
  it('a clash between two senses stays a clash and is explained by them', () => {
    const row = onlyRow(twoOutlets([{ value: 3, qualifiers: under('on the day') }], [{ value: 5, qualifiers: under('in all') }]));
    expect(row.verdict).toBe('conflict');
    expect(row.explanation.explainedBy).toEqual({
      qualifier: 'under',
      senses: [
        { en: 'on the day', ja: 'on the day' },
        { en: 'in all', ja: 'in all' },
      ],
    });
  });
  it('two senses that the corpus names make the verdict senses; free text never does', () => {
    const row = onlyRow(inSenses([{ value: 3, qualifiers: { under: 'sense:day' } }], [{ value: 5, qualifiers: { under: 'sense:all' } }]));
    expect([row.rule, row.verdict, row.explanation.explainedBy]).toEqual([
      'V10',
      'senses',
      {
        qualifier: 'under',
        senses: [
          { en: 'on the day', ja: 'その日' },
          { en: 'in all', ja: '全体' },
        ],
        ids: ['sense:day', 'sense:all'],
      },
    ]);
    const half = onlyRow(inSenses([{ value: 3, qualifiers: { under: 'sense:day' } }], [{ value: 5, qualifiers: under('in all') }]));
    const otherHalf = onlyRow(inSenses([{ value: 3, qualifiers: under('in all') }], [{ value: 5, qualifiers: { under: 'sense:day' } }]));
    expect(otherHalf.verdict).toBe('conflict');
    expect([half.verdict, half.explanation.explainedBy?.ids]).toEqual(['conflict', undefined]);
  });
  it('one clash that no two named senses explain is a conflict, and only that is shown', () => {
    const [day, all] = ['sense:day', 'sense:all'].map((sense) => ({ qualifiers: { under: sense } }));
    const row = onlyRow(
      inSenses(
        [
          { value: 3, ...day },
          { value: 4, ...all },
        ],
        [{ value: 5, ...all }],
      ),
    );
    expect([row.verdict, row.explanation.pairs.map((p) => p.claims)]).toEqual(['conflict', [['claim:a-2', 'claim:b-1']]]);
  });
  it('demands may differ in sense too; on a framing facet a clash stays a contrast', () => {
    const [day, all] = [{ qualifiers: { under: 'sense:day' } }, { qualifiers: { under: 'sense:all' } }];
    const asked = { modality: 'demand' };
    expect(onlyRow(inSenses([{ value: 3, ...day, ...asked }], [{ value: 5, ...all, ...asked }])).verdict).toBe('senses');
    const nature = (value: string, more: object) => ({ facet: 'nature', value, ...more });
    const framed = onlyRow(inSenses([nature('crime', day)], [nature('accident', all)]), 'nature');
    expect([framed.verdict, framed.explanation.explainedBy?.ids]).toEqual(['contrast', ['sense:day', 'sense:all']]);
  });
  it('a contrast is explained by senses too', () => {
    const crime = { facet: 'nature', value: 'crime', qualifiers: under('in law') };
    const row = onlyRow(twoOutlets([{ facet: 'nature', value: 'accident', qualifiers: under('in the papers') }], [crime]), 'nature');
    expect([row.verdict, row.explanation.explainedBy?.senses.map((s) => s['en'])]).toEqual(['contrast', ['in the papers', 'in law']]);
  });
  it('a row without a clash is not explained', () => {
    const row = onlyRow(
      twoOutlets([{ value: 3, qualifiers: under('on the day') }], [{ value: { 'at-least': 2 }, qualifiers: under('in all') }]),
    );
    expect([row.verdict, row.explanation.explainedBy]).toEqual(['refines', null]);
  });
  it('a sense explains nothing if one claim has none or both have the same', () => {
    expect(onlyRow(twoOutlets([{ value: 3, qualifiers: under('on the day') }], [{ value: 5 }])).explanation.explainedBy).toBeNull();
    expect(
      onlyRow(twoOutlets([{ value: 3, qualifiers: under('in all') }], [{ value: 5, qualifiers: under('in all') }])).explanation.explainedBy,
    ).toBeNull();
  });
  it('senses explain nothing if they separate only some of the clashing pairs', () => {
    const row = onlyRow(twoOutlets([{ value: 3, qualifiers: under('x') }, { value: 4 }], [{ value: 5, qualifiers: under('y') }]));
    expect([row.verdict, row.explanation.explainedBy]).toEqual(['conflict', null]);
  });
});

describe('R5 a row is judged and counted by its assertions; else by its demands, forecasts or hedged claims', () => {
  const [fact, demand, forecast, hedge] = [
    { value: 3 },
    { value: 3, modality: 'demand' },
    { value: 3, modality: 'prediction' },
    { value: 3, certainty: 'possible' },
  ];
  it.each([
    ['assertions', [fact], [demand, forecast, hedge]],
    ['demands', [demand], [forecast, hedge]],
    ['forecasts', [forecast], [hedge]],
    ['hedged claims', [hedge], []],
  ])('%s', (_what, a, b) => expect(independenceCountsOf(onlyRow(twoOutlets(a, b)))).toEqual([1, 1, 1]));
  it('each value of any force has its own counts', () => {
    const { values } = onlyRow(twoOutlets([fact, { value: 9, modality: 'prediction' }], [forecast])).corroboration;
    expect(values.map((v) => [v.claims, v.origins])).toEqual([
      [['claim:a-1'], 1],
      [['claim:a-2'], 1],
      [['claim:b-1'], 1],
    ]);
  });
});

describe('R6 a corrected, retracted or superseded claim is shown and not compared', () => {
  it.each(['corrects', 'retracts', 'supersedes'])('%s', (how) => {
    const small = twoOutlets([{ value: 3 }, { value: 5, [how]: ['claim:a-1'] }], [{ value: 5 }]);
    const row = onlyRow(small);
    expect(row.verdict).toBe('agree');
    expect(independenceCountsOf(row)).toEqual([2, 2, 2]);
    expect(row.cells[0]?.claims).toEqual(['claim:a-1', 'claim:a-2']);
    expect(compareFire(small).claims['claim:a-1']?.withdrawnBy).toEqual(['claim:a-2']);
    expect(compareFire(small).claims['claim:a-2']?.withdrawnBy).toBeUndefined();
  });
  it('lists all claims that withdraw it, by id', () => {
    const back = { facet: 'begin', value: '2022', retracts: ['claim:a-1'] };
    const small = twoOutlets([{ value: 3 }, { id: 'z', ...back }, { id: 'y', ...back }]);
    expect(compareFire(small).claims['claim:a-1']?.withdrawnBy).toEqual(['claim:a-y', 'claim:a-z']);
  });
  it('a row of withdrawn claims only is unattested', () => {
    const row = onlyRow(twoOutlets([{ value: 3 }, { facet: 'begin', value: '2022', retracts: ['claim:a-1'] }]));
    expect([row.verdict, row.cells[0]?.claims]).toEqual(['unattested', ['claim:a-1']]);
  });
});
