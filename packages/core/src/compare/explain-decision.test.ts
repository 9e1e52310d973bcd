import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, type SmallClaim, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { attributedTo, onlyRow, twoOutlets } from './one-row.fixture.ts';

const explanation = (a: readonly SmallClaim[], b: readonly SmallClaim[], facet = 'deaths') => onlyRow(twoOutlets(a, b), facet).explanation;
const says = (agent: string, value: unknown, more: SmallClaim = {}): SmallClaim => ({ value, ...attributedTo(agent), ...more });

describe('C5 the origins on both sides of a clash', () => {
  const both = [says('person:clara', 3), says('person:anna', 3), says('person:clara', 5)];
  it('are listed once each, in the order of their ids, beside the kind of pair that weighs most', () => {
    const explained = explanation(both, [says('person:anna', 5)]);
    expect([explained.bothSides, explained.between]).toEqual([['person:anna', 'person:clara'], 'origins']);
    expect('checks' in explained).toBe(false);
  });
  it('include the origin of a paraphrase, not its own voice', () => {
    const retold = { value: 5, paraphrases: [{ claim: 'claim:a-1', how: 'shifts' }] };
    expect(explanation([says('person:anna', 3)], [retold]).bothSides).toEqual(['person:anna']);
  });
  it('are listed in a contrast too', () => {
    const kind = (value: string) => says('person:anna', value, { facet: 'nature' });
    const explained = explanation([kind('accident')], [kind('crime')], 'nature');
    expect([explained.verdict, explained.bothSides]).toEqual(['contrast', ['person:anna']]);
  });
  it('are not listed where one only says more', () => {
    const explained = explanation([says('person:anna', 3)], [says('person:anna', { 'at-least': 2 })]);
    expect([explained.verdict, explained.bothSides, explained.between]).toEqual(['refines', undefined, 'reports']);
  });
});

describe('R4 two senses explain a clash', () => {
  const senses = ['day', 'week'].map((id) => ({ id: `sense:${id}`, label: { en: `in the ${id}`, ja: id } }));
  const explained = (a: SmallClaim, b: SmallClaim) => {
    const compiled = smallCompiled(twoOutlets([a], [b]), { 'vocabulary/senses.yaml': JSON.stringify(senses) });
    return onlyRow(openCorpus(compiledWithoutErrors(compiled))).explanation;
  };
  const meant = (value: number, under: unknown, more: SmallClaim = {}): SmallClaim => ({ value, qualifiers: { under }, ...more });
  const words = { en: 'in all', ja: '全体' };
  it('by the names that the vocabulary gives them, also of one origin', () => {
    const anna = attributedTo('person:anna');
    const both = explained(meant(3, 'sense:day', anna), meant(5, 'sense:week', anna));
    expect(both).toMatchObject({ verdict: 'senses', bothSides: ['person:anna'] });
    expect(both.explainedBy).toEqual({ qualifier: 'under', senses: senses.map((s) => s.label), ids: ['sense:day', 'sense:week'] });
  });
  it('in free words have no ids, even if only one of the two is in free words', () => {
    const { explainedBy } = explained(meant(3, 'sense:day'), meant(5, words));
    expect(explainedBy).toEqual({ qualifier: 'under', senses: [senses[0]?.label, words] });
  });
  it('explain nothing if they are one sense, or if one claim names none', () => {
    expect(explained(meant(3, words), meant(5, words)).explainedBy).toBeNull();
    expect(explained(meant(3, 'sense:day'), meant(5, 'sense:day')).explainedBy).toBeNull();
    expect([explained(meant(3, words), { value: 5 }).explainedBy, explained({ value: 3 }, meant(5, words)).explainedBy]).toEqual([
      null,
      null,
    ]);
  });
  it('explain nothing where no claims clash', () => {
    expect(explained(meant(3, words), meant(3, 'sense:day')).explainedBy).toBeNull();
  });
});

it('a check of a count is part of the explanation, where there is one', () => {
  const facets = [
    { id: 'dead', question: 'Who died?', value: 'entities' },
    { id: 'toll', question: 'How many?', value: 'quantity', unit: 'person', counts: 'dead' },
  ];
  const claims = [
    { facet: 'dead', value: ['person:anna', 'person:boris'] },
    { facet: 'toll', value: 3 },
  ];
  const row = onlyRow({ facets, documents: { A: { claims } } }, 'toll');
  expect(row.explanation.checks).toHaveLength(1);
  expect('bothSides' in row.explanation).toBe(false);
});
