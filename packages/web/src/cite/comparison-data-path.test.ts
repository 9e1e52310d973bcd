import { describe, expect, it } from 'vitest';
import { comparisonDataPath, embedPath, pinnedComparisonPath } from './comparison-data-path.ts';

const comparison = { about: ['event:b', 'event:a'], by: 'voice', accounts: ['C', 'A'], facets: null } as const;

describe('the path of a comparison', () => {
  it('is the same for one question in any order of display', () => {
    expect(comparisonDataPath(comparison, 'csv', 'ja')).toBe('/v1/compare.csv?about=event:a,event:b&by=voice&accounts=A,C&lang=ja');
  });
  it('includes an embeddable page, with the chosen accounts and the language', () => {
    expect(embedPath({ ...comparison, about: ['event:a'] }, 'ja')).toBe('/embed/events/event:a?by=voice&accounts=C%2CA&lang=ja');
    expect(embedPath({ about: ['person:p'], by: 'origin', accounts: null, facets: ['stance'] }, 'en')).toBe(
      '/embed/entities/person:p?by=origin&facets=stance',
    );
  });
  it('names the corpus, the id and the rules if it is permanent', () => {
    expect(pinnedComparisonPath(comparison, { id: '0123', corpus: 'abc', rules: '2' })).toBe(
      '/v1/@abc/compare.json?about=event:a,event:b&by=voice&accounts=A,C&id=0123&rules=2',
    );
  });
});
