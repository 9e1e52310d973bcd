import { describe, expect, it } from 'vitest';
import { attributedTo } from '../compare/one-row.fixture.ts';
import { compiledWithoutErrors, type SmallClaim, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { describeHighlightAnswer, highlightAnswers } from './highlight-answers.ts';
import { createValueFormatter } from './value-formatter.ts';

/** Answers of the first disagreement, as a person reads them. */
async function answersTo(documents: Readonly<Record<string, readonly SmallClaim[]>>, language: InterfaceLanguage = 'en') {
  const small = { documents: Object.fromEntries(Object.entries(documents).map(([siglum, claims]) => [siglum, { claims }])) };
  const glance = await memoryReader(compiledWithoutErrors(smallCompiled(small))).glance();
  const [first] = glance.disagreements;
  if (!first) throw new Error('no disagreement');
  const formatter = createValueFormatter(glance.lexicon, language);
  return highlightAnswers(first, glance, formatter).map((answer) => describeHighlightAnswer(answer, formatter));
}

describe('the answers of a question that accounts disagree on', () => {
  it('name who gave them, and through whom, instead of sigla', async () => {
    expect(await answersTo({ A: [{ value: 5, ...attributedTo('person:anna') }], B: [{ value: 4 }] })).toEqual([
      '5 people: anna (via a)',
      '4 people: b',
    ]);
    expect(await answersTo({ A: [{ value: 5, ...attributedTo('person:anna') }], B: [{ value: 4 }] }, 'ja')).toEqual([
      '5人：anna（a経由）',
      '4人：b',
    ]);
  });

  it('name an origin once, with all who pass its word on', async () => {
    const anna = { value: 5, ...attributedTo('person:anna') };
    expect(await answersTo({ A: [anna], B: [anna], C: [{ value: 4 }] })).toEqual(['5 people: anna (via a and b)', '4 people: c']);
  });

  it('do not repeat who conveyed an unnamed source, as its name says so', async () => {
    expect(await answersTo({ A: [{ value: 5, ...attributedTo('unnamed') }], B: [{ value: 4 }] })).toEqual([
      '5 people: unnamed, via a',
      '4 people: b',
    ]);
  });

  it('count the speakers after the third', async () => {
    const by = (agent: string) => ({ value: 4, ...attributedTo(agent) });
    expect(await answersTo({ A: [{ value: 4 }, by('person:anna'), by('person:boris'), by('person:clara')], B: [{ value: 5 }] })).toEqual([
      '4 people: a, anna (via a), boris (via a) and 1 more',
      '5 people: b',
    ]);
  });
});
