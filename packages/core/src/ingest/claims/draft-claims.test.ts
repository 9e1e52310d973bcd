import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { FERRY_VOCABULARY } from './ferry-vocabulary.fixture.ts';
import type { ReadingVocabulary } from './reading-vocabulary.ts';

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
    ['On April 4, 89 people were killed.', ['began: "2031-04-04" |  | certain fact | C', 'dead: 89 |  | certain fact | A']],
    ['The death toll rose from 61 to 82.', ['dead: 61 |  | certain fact | A', 'dead: 82 |  | certain fact | A']],
    ['No one was killed, but two people were hurt.', ['dead: 0 |  | certain fact | B', 'injured: 2 |  | certain fact | A']],
    ['Losses of $5 million are expected.', ['cost: 5000000 |  | certain fact | B']],
    ['The ferry carried 140 passengers.', ['figure-passengers: 140 |  | certain fact | C']],
    ['It collapsed on Friday.', ['began: "2031-04-04" |  | certain fact | B']],
    ['The company filed under Chapter 11.', []],
    ['The labour ministry set an April 30 deadline.', ['figure-day-deadline: "2031-04-30" |  | certain fact | C']],
    [
      'Twelve people were killed after a three-storey school collapsed.',
      ['dead: 12 |  | certain fact | A', 'figure-storey: 3 |  | certain fact | C'],
    ],
    [
      'Six people died when a dam collapsed on April 2, Ida Holm said on Friday.',
      ['dead: 6 | Ida Holm | certain fact | A', 'began: "2031-04-02" | Ida Holm | certain fact | B'],
    ],
    ['Reports say that 12 people were killed.', ['dead: 12 | ? | certain fact | B']],
    ['Ida Holm put the damage at $5 million.', ['figure-million-usd: 5000000 | Ida Holm | certain fact | C']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('claims of Japanese texts', () => {
  it.each([
    ['死者は1,000人を超えている模様だ。', ['dead: {"more-than":1000} |  | probable fact | A']],
    [
      '沿岸警備隊によると、12人が死亡し、7人が重傷。',
      ['dead: 12 | 沿岸警備隊 | certain fact | B', 'injured: 7 | 沿岸警備隊 | certain fact | B'],
    ],
    ['沿岸警備隊によると、4月2日午前5時に地震が発生した。', ['began: "2031-04-02T05:00" | 沿岸警備隊 | certain fact | B']],
    ['3人が死亡したとの情報もある。', ['dead: 3 | ? | probable fact | A']],
    ['死者はいない。', ['dead: 0 |  | certain fact | B']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('names by what they do', () => {
  it.each([
    ['Alpha Group agreed to buy the Beta brand from Gamma.', ['buyer: Alpha Group |  | fact']],
    ['Ida Holm said that the Alpha Group (AG) was selected to purchase Beta Corporation.', ['buyer: Alpha Group | Ida Holm | fact']],
    ['Beta Corporation was bought by Alpha Group.', ['buyer: Alpha Group |  | fact']],
    ['Alpha Group sold its stake in Beta.', ['seller: Alpha Group |  | fact']],
    ['The plan is for Norway and Sweden (which he thanked), to become shareholders in Alpha Group.', ['owner: Norway Sweden |  | fact']],
    ['Alpha Group named Ida Holm as its new president.', ['head: Ida Holm |  | fact']],
    ['Ida Holm was elected chairwoman.', ['head: Ida Holm |  | fact']],
    [
      'Radio Nord reports that Alpha Group of Norway is the most likely candidate.',
      ['candidate: Alpha Group of Norway | Radio Nord | fact'],
    ],
    ['It was then that Alpha Group filed for protection in a Tara County, Norway federal court.', ['court: Tara County Norway |  | fact']],
    ['The hardest-hit town was Tara County.', ['worst-hit: Tara County |  | fact']],
    ['Tara County was hardest hit.', ['worst-hit: Tara County |  | fact']],
    ['最も被害の大きい谷川市では停電が続いた。', ['worst-hit: 谷川市 |  | fact']],
    ['日本ユニセフ協会は株主となった。', ['owner: 日本ユニセフ協会 |  | fact']],
    ['東京大学がロイターを買収した。', ['buyer: 東京大学 |  | fact']],
    ['東京大学はロイターに事業を売却した。', ['buyer: ロイター |  | fact', 'seller: 東京大学 |  | fact']],
    // No name does it, nothing is owned, or it is only asked.
    ['The dealers sell cars. Alpha Group bought time.', []],
    ['It was asked when Alpha Group will sell its stake in Beta.', []],
    ['Beta Corporation was bought.', []],
    ['Alpha Group sold by weight.', []],
  ])('%s', (text, expected) => {
    const { claims: read } = readText(text, { date: '2031-04-05', vocabulary: FERRY_VOCABULARY });
    const roles = read.filter(({ rule }) => rule === 'C-12');
    const shown = roles.map(({ facet, entities, chain, modality }) => {
      const speakers = chain.map((hop) => hop.group?.names[0] ?? hop.described).join(' > ');
      return `${facet.replace(/^role-/, '')}: ${entities.map((group) => group.names[0]).join(' ')} | ${speakers} | ${modality}`;
    });
    expect(shown.toSorted()).toEqual(expected);
  });
});

describe('claims whose values are words', () => {
  const vocabulary: ReadingVocabulary = {
    ...FERRY_VOCABULARY,
    facets: [
      ...FERRY_VOCABULARY.facets,
      { id: 'place', value: 'place', label: { en: 'Place' } },
      { id: 'warning', value: 'truth', label: { en: 'Warning' }, cues: { en: ['warning', 'warned'], ja: ['警告', '警報'] } },
      { id: 'helpers', value: 'entities', label: { en: 'Helpers' }, cues: { en: ['came to help'], ja: ['救援'] } },
      {
        id: 'cause',
        value: 'category',
        label: { en: 'Cause' },
        cues: { en: ['cause', 'caused by'], ja: ['原因'] },
        categories: [
          { id: 'natural', label: { en: 'natural forces' } },
          { id: 'negligence', label: { en: 'negligence' } },
        ],
      },
    ],
  };
  it.each([
    ['A dam collapsed in Gull Harbour.', ['place: Gull Harbour |  | affirmed | B']],
    ['谷川市で堤防決壊、3人死亡。市が発表した。', ['place: 谷川市 |  | affirmed | B', 'dead: 3 |  | affirmed | A']],
    ['USGSによると、谷川市中部で地震が発生した。', ['place: 谷川市 | USGS | affirmed | B']],
    ['地震が谷川市の南120キロで発生した。', ['figure-9466fa8b-kilometre: 120 |  | affirmed | C']],
    ['A dam collapsed near the capital of Norway, Gull Harbour.', ['place: Gull Harbour |  | affirmed | B']],
    ['The ministry said that it did not receive any warning.', ['warning: true | ministry | denied | C']],
    ['市は事前に警告はなかったとの一部報道を否定した。', ['warning: true | 市 | affirmed | C']],
    ['The Red Cross came to help.', ['helpers: Red Cross |  | affirmed | C']],
    ['The ministry said that the cause was heavy rain.', ['cause: "natural" | ministry | affirmed | C']],
    ['国土交通省は、原因は豪雨だと発表した。', ['cause: "natural" | 国土交通省 | affirmed | C']],
  ])('%s', (text, expected) => {
    const { claims: read } = readText(text, { date: '2031-04-05', vocabulary });
    const worded = read.filter(({ rule }) => rule !== 'C-02');
    const shown = worded.map(({ facet, value, entities, chain, polarity, grade }) => {
      const names = entities.map((group) => group.names[0]).join(' ');
      const speakers = chain.map((hop) => hop.group?.names[0] ?? hop.described).join(' > ');
      return `${facet}: ${names === '' ? JSON.stringify(value) : names} | ${speakers} | ${polarity} | ${grade}`;
    });
    expect(shown).toEqual(expected);
  });

  it('are separate from those of an earlier event that the text recalls', () => {
    const { claims: read } = readText('A dam collapsed on Friday. In a fire of 2017, nine people were killed.', {
      date: '2031-04-05',
      vocabulary,
    });
    expect(read.map(({ facet, earlier }) => [facet, earlier])).toEqual([
      ['began', false],
      ['began', true],
      ['dead', true],
    ]);
  });
});

it('two equally near cues give grade C with the reason', () => {
  const [claim] = readText('There were 9 dead or injured people.', { date: null, vocabulary: FERRY_VOCABULARY }).claims;
  expect(claim?.grade).toBe('C');
  expect(claim?.why.join()).toContain('is as near');
});
