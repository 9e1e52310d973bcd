import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { FERRY_VOCABULARY } from './ferry-vocabulary.fixture.ts';

/** `facet: value | chain | certainty modality | grade` of each claim. */
function claims(text: string): string[] {
  return readText(text, { date: '2031-04-05', vocabulary: FERRY_VOCABULARY }).claims.map(
    ({ facet, value, chain, certainty, modality, grade }) => {
      const speakers = chain.map((hop) => hop.group?.names[0] ?? (hop.described || '?')).join(' > ');
      return `${facet}: ${JSON.stringify(value)} | ${speakers} | ${certainty} ${modality} | ${grade}`;
    },
  );
}

describe('claims of English texts', () => {
  it.each([
    [
      'At least 12 people died and seven were injured.',
      ['dead: {"at-least":12} |  | certain fact | A', 'injured: 7 |  | certain fact | B'],
    ],
    ['The coast guard said that three people had died.', ['dead: 3 | coast guard | certain fact | B']],
    ['On April 4, 89 people were killed.', ['dead: 89 |  | certain fact | A']],
    ['The death toll rose from 61 to 82.', ['dead: 61 |  | certain fact | A', 'dead: 82 |  | certain fact | A']],
    ['No one was killed, but two people were hurt.', ['dead: 0 |  | certain fact | B', 'injured: 2 |  | certain fact | A']],
    ['Losses of $5 million are expected.', ['cost: 5000000 |  | certain fact | B']],
    ['The ferry carried 140 passengers.', ['figure-passengers: 140 |  | certain fact | C']],
    ['It collapsed on Friday.', ['began: "2031-04-04" |  | certain fact | B']],
    ['The company filed under Chapter 11.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('claims of Japanese texts', () => {
  it.each([
    ['死者は1,000人を超えている模様だ。', ['dead: {"more-than":1000} |  | probable fact | A']],
    [
      '沿岸警備隊によると、12人が死亡し、7人が重傷。',
      ['dead: 12 | 沿岸警備隊 | certain fact | B', 'injured: 7 | 沿岸警備隊 | certain fact | B'],
    ],
    ['3人が死亡したとの情報もある。', ['dead: 3 | ? | probable fact | A']],
    ['死者はいない。', ['dead: 0 |  | certain fact | B']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

it('one of two cues as near makes a grade C with the reason', () => {
  const [claim] = readText('There were 9 dead or injured people.', { date: null, vocabulary: FERRY_VOCABULARY }).claims;
  expect(claim?.grade).toBe('C');
  expect(claim?.why.join()).toContain('is as near');
});
