import { describe, expect, it } from 'vitest';
import { smallCorpus } from '../compile/small-corpus.fixture.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import { compare } from './compare.ts';
import { twoOutlets } from './one-row.fixture.ts';
import { canonicalQuestion } from './question.ts';
import { RULES_VERSION } from './rule-numbers.ts';

const corpus = smallCorpus(twoOutlets([{ value: 3 }]));
const about = ['event:fire'];
const check = (permalink: object) => compare(corpus, { about, permalink }).permalink;
/** The id as version 1 of the rules made it. */
const first = sha256Hex(canonicalJson({ corpus: corpus.digest, question: canonicalQuestion({ about }), rules: '1' })).slice(0, 20);

describe('P1 a permalink carries the id and the version of the rules', () => {
  it('a permalink of today leads to the same answer', () => {
    const { id } = compare(corpus, { about });
    for (const link of [{ id }, { id: id.slice(0, 8) }, { id, rules: RULES_VERSION }, { rules: RULES_VERSION }])
      expect(check(link)).toEqual({ ...link, is: 'same' });
  });
  it('a permalink of version 1 is recognized by its id or its version and leads to the answer of today', () => {
    expect(check({ id: first })).toEqual({ id: first, rules: '1', is: 'other-rules' });
    expect(check({ rules: '1' })).toEqual({ rules: '1', is: 'other-rules' });
    expect(compare(corpus, { about, permalink: { id: first } })).toMatchObject({ id: compare(corpus, { about }).id, rules: RULES_VERSION });
  });
  it('any other id belongs to another question or corpus', () => {
    expect(check({ id: 'abc' })).toEqual({ id: 'abc', is: 'other' });
    expect(check({ id: compare(corpus, { about }).id.slice(0, 7) })?.is).toBe('other');
    expect(compare(corpus, { about: ['event:rain'], permalink: { id: first } }).permalink?.is).toBe('other');
  });
  it('only the parts of the link are repeated', () => {
    expect(check({ rules: RULES_VERSION })).toStrictEqual({ rules: RULES_VERSION, is: 'same' });
    expect(check({ id: 'abc' })).toStrictEqual({ id: 'abc', is: 'other' });
  });
  it('a question without a permalink has no check', () => {
    expect(compare(corpus, { about }).permalink).toBeUndefined();
  });
});
