import { describe, expect, it } from 'vitest';
import { type PlainRecord, type SmallCorpus, smallCorpus } from '../small-corpus.fixture.ts';
import { issuesOfCode } from './issues-of.fixture.ts';

const claims = (...list: PlainRecord[]): SmallCorpus => ({ documents: { A: { claims: list.map((c) => ({ value: 3, ...c })) } } });
const CLAIMS_FILE = 'documents/a/claims.yaml';

describe('links between claims lead back in time', () => {
  it.each(['corrects', 'retracts', 'supersedes', 'answers'])('a claim that %s itself is an error', (key) => {
    expect(issuesOfCode('circle', claims({}, { [key]: ['claim:a-2'] }))).toEqual([
      expect.objectContaining({ severity: 'error', file: CLAIMS_FILE, line: 28, message: `"claim:a-2" ${key} itself` }),
    ]);
  });
  it('a claim that paraphrases itself is an error', () => {
    expect(issuesOfCode('circle', claims({ paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] }))).toEqual([
      expect.objectContaining({ line: 16, message: '"claim:a-1" paraphrases itself' }),
    ]);
  });
  it('a circle of links of any kinds is reported once, at the link that closes it', () => {
    const circle = claims(
      { answers: ['claim:a-3'] },
      { corrects: ['claim:a-1'] },
      { supersedes: ['claim:a-2'] },
      { answers: ['claim:a-3'] },
    );
    expect(issuesOfCode('circle', circle).map((i) => i.message)).toEqual([
      'corrects closes a circle of claims: claim:a-1 → claim:a-3 → claim:a-2 → claim:a-1',
    ]);
  });
  it('a chain, and two paths to one claim, are not circles', () => {
    expect(issuesOfCode('circle', claims({}, { corrects: ['claim:a-1'] }, { answers: ['claim:a-1', 'claim:a-2'] }))).toEqual([]);
  });
});

describe('a claim is withdrawn only by its author', () => {
  const two = (first: PlainRecord, second: PlainRecord): SmallCorpus => ({
    documents: { A: { claims: [{ value: 3, ...first }] }, B: { claims: [{ value: 4, ...second }] } },
  });
  const anna = { attribution: [{ agent: 'person:anna', act: 'states' }] };
  const boris = { attribution: [{ agent: 'person:boris', act: 'states' }] };
  const clara = { attribution: [{ agent: 'person:clara', act: 'states' }] };

  it.each([
    ['retracts', 'retracted'],
    ['corrects', 'corrected'],
    ['supersedes', 'superseded'],
  ])('one outlet that %s a claim of another is refused', (key, participle) => {
    expect(issuesOfCode('foreign-withdrawal', two({}, { [key]: ['claim:a-1'] }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'documents/b/claims.yaml',
        line: 15,
        message: `"claim:b-1" ${key} "claim:a-1", a claim of outlet:a, but was made by outlet:b`,
        hint: expect.stringContaining(`can have it ${participle}: write a claim about the same subject that denies it`),
      }),
    ]);
  });
  it('a speaker who withdraws the words of another, through another outlet, is refused', () => {
    expect(issuesOfCode('foreign-withdrawal', two(anna, { ...clara, retracts: ['claim:a-1'] }))).toHaveLength(1);
  });
  it.each([
    ['a speaker, through another outlet', anna, anna],
    ['another office of the same house', anna, boris],
    ['the outlet that had reported it', { attribution: [{ agent: 'outlet:b', act: 'reports' }, ...anna.attribution] }, {}],
  ])('%s can withdraw it', (_, first, second) => {
    const small = two(first, { ...second, retracts: ['claim:a-1'] });
    expect(issuesOfCode('foreign-withdrawal', small)).toEqual([]);
    expect(smallCorpus(small).compiled.claims).toHaveLength(2);
  });
  it('answering a claim is open to everybody', () => {
    expect(issuesOfCode('foreign-withdrawal', two({}, { answers: ['claim:a-1'] }))).toEqual([]);
  });
});
