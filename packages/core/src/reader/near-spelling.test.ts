import { describe, expect, it } from 'vitest';
import { respellQuery } from './near-spelling.ts';

/** Respells a query of which nothing is found, against words of a corpus, the most frequent first. */
function respelled(q: string, ...words: string[]): string {
  return respellQuery(q, q.split(' '), (length) => words.filter((word) => word.length === length)).q;
}

describe('near spellings', () => {
  it('are one edit away for five letters, two for eight, none for four', () => {
    expect(respelled('putim', 'putin')).toBe('putin');
    expect(respelled('putmi', 'putin')).toBe('putmi');
    expect(respelled('pashinjaan', 'pashinyan')).toBe('pashinyan');
    expect(respelled('pasinjaan', 'pashinyan')).toBe('pasinjaan');
    expect(respelled('wanf', 'wang')).toBe('wanf');
  });
  it('are the nearest, then one of the same length, then the most frequent', () => {
    expect(respelled('sherman', 'germans', 'shermann')).toBe('shermann');
    expect(respelled('lavrob', 'lavro', 'lavrov', 'lavros')).toBe('lavrov');
  });
  it('keep capitals and the rest of the query', () => {
    expect(respelled('Kazakstan?', 'kazakhstan')).toBe('Kazakhstan?');
    expect(respellQuery('deaths in KAZAKSTAN', ['KAZAKSTAN'], () => ['kazakhstan'])).toEqual({
      ...{ q: 'deaths in KAZAKHSTAN', respelled: [{ word: 'KAZAKSTAN', as: 'KAZAKHSTAN' }], absent: [] },
    });
  });
  it('exist for no number: another year is another fact', () => {
    expect(respelled('20222', '20220')).toBe('20222');
    expect(respelled('d1021x', 'd1021')).toBe('d1021x');
  });
});
