import { describe, expect, it } from 'vitest';
import { bibtexCitation, comparisonDataPath, pinnedComparisonPath } from './comparison-data-path.ts';

const comparison = { about: ['event:b', 'event:a'], by: 'voice', accounts: ['C', 'A'], facets: null } as const;

describe('the address of a comparison', () => {
  it('is one for one question, in whatever order it is shown', () => {
    expect(comparisonDataPath(comparison, 'csv', 'ja')).toBe('/v1/compare.csv?about=event:a,event:b&by=voice&accounts=A,C&lang=ja');
  });
  it('names the corpus where it is to last', () => {
    expect(pinnedComparisonPath(comparison, { corpus: 'abc' })).toBe('/v1/@abc/compare.json?about=event:a,event:b&by=voice&accounts=A,C');
  });
});

describe('an entry for BibTeX', () => {
  it('writes markup out', () => {
    expect(bibtexCitation({ id: '1f', title: 'Aid {50%} & more', note: 'n', url: 'http://x/y_z', year: 2031 })).toBe(
      '@misc{synoptic-1f,\n  title = {{Aid 50\\% \\& more}},\n  year = {2031},\n  howpublished = {Synoptic},\n  url = {http://x/y_z},\n  note = {n}\n}',
    );
  });
});
