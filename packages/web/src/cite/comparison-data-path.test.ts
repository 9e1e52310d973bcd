import { describe, expect, it } from 'vitest';
import { comparisonDataPath, pinnedComparisonPath } from './comparison-data-path.ts';

const comparison = { about: ['event:b', 'event:a'], by: 'voice', accounts: ['C', 'A'], facets: null } as const;

describe('the address of a comparison', () => {
  it('is one for one question, in whatever order it is shown', () => {
    expect(comparisonDataPath(comparison, 'csv', 'ja')).toBe('/v1/compare.csv?about=event:a,event:b&by=voice&accounts=A,C&lang=ja');
  });
  it('names the corpus, the id and the rules where it is to last', () => {
    expect(pinnedComparisonPath(comparison, { id: '0123', corpus: 'abc', rules: '2' })).toBe(
      '/v1/@abc/compare.json?about=event:a,event:b&by=voice&accounts=A,C&id=0123&rules=2',
    );
  });
});
