import { describe, expect, it } from 'vitest';
import { smallCorpus } from '../compile/small-corpus.fixture.ts';
import { compare } from './compare.ts';
import { twoOutlets } from './one-row.fixture.ts';
import { canonicalQuestion, comparisonId } from './question.ts';

describe('P1 a comparison has an id, and the same id gives the same answer', () => {
  const corpus = smallCorpus(twoOutlets([{ value: 3 }], [{ value: 5 }]));
  const id = (asked: Parameters<typeof compare>[1]) => compare(corpus, asked).id;

  it('two ways to ask one thing have one id', () => {
    expect(canonicalQuestion({ about: ['event:b', 'event:a', 'event:b'], facets: ['y', 'x'], accounts: [] })).toEqual({
      about: ['event:a', 'event:b'],
      by: 'voice',
      accounts: null,
      facets: ['x', 'y'],
    });
    expect(id({ about: ['event:fire'] })).toBe(id({ about: ['event:fire', 'event:fire'], by: 'voice', accounts: null }));
  });
  it('another question, another corpus or other rules have another id', () => {
    const ids = [
      id({ about: ['event:fire'] }),
      id({ about: ['event:spark'] }),
      id({ about: ['event:fire'], by: 'document' }),
      id({ about: ['event:fire'], accounts: ['A'] }),
      id({ about: ['event:fire'], facets: ['deaths'] }),
      compare(smallCorpus(twoOutlets([{ value: 3 }], [{ value: 6 }])), { about: ['event:fire'] }).id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[0-9a-f]{20}$/);
  });
  it('the id is made of the digest, the canonical question and the version of the rules', () => {
    expect(id({ about: ['event:fire'] })).toBe(comparisonId(corpus.digest, canonicalQuestion({ about: ['event:fire'] })));
  });
  it('the answer names the digest and the rules', () => {
    expect(compare(corpus, { about: ['event:fire'] })).toMatchObject({ corpus: corpus.digest, rules: '2' });
  });
  it('the same question has the same answer to the last byte', () => {
    const ask = () => JSON.stringify(compare(corpus, { about: ['event:fire'] }));
    expect(ask()).toBe(ask());
  });
});
