import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import type { NamedEntity } from './mention.ts';

const vocabulary = { facets: [], units: [] };
const names = (text: string, entities: readonly NamedEntity[] = []) =>
  readText(text, { date: null, vocabulary, entities }).names.map(({ names: forms, kind }) => `${kind}: ${forms.join(', ')}`);

describe('English names', () => {
  it('join the forms of one name', () =>
    expect(
      names('Ida Holm spoke on Friday. The Northern Ferry Company (NFC) was sold, Holm said, and NFC will close. The company is old.'),
    ).toEqual(['person: Ida Holm, Holm', 'organization: Northern Ferry Company, NFC']));

  it('lose titles, days and the word that begins a sentence', () =>
    expect(names('Rescuers met Dr. Anna Berg on Monday. President Olga Lind came in May with the team.')).toEqual([
      'person: Anna Berg',
      'person: Olga Lind',
    ]));

  it('keep an ordinary first word that belongs to them inside a sentence', () =>
    expect(names('General Airlines Corporation sold it. The general public saw that General Airlines lost the ship.')).toEqual([
      'organization: General Airlines Corporation, General Airlines',
    ]));

  it('know states and agencies by every name', () =>
    expect(names('The U.S. government told Reuters that the United States will help.').sort()).toEqual([
      'organization: U.S. government',
      'outlet: Reuters',
      'state: United States',
    ]));
});

describe('Japanese names', () => {
  it.each([
    ['石川花子室長が語った。', ['person: 石川花子']],
    ['海山太郎東京大学名誉教授は述べた。', ['person: 海山太郎', 'organization: 東京大学']],
    ['かもめ島の北にあるミナト県で起きた。', ['place: ミナト県']],
    ['海岸新聞とロイターが伝えた。', ['organization: 海岸新聞', 'outlet: ロイター']],
    ['ノルマ地震でテントが足りない。', ['event: ノルマ地震']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

it('names of the corpus take precedence, and no name is found inside a word', () => {
  const entities = [{ id: 'place:stan', kind: 'place' as const, names: ['スタン', 'gull island'] }];
  expect(readText('カザフスタンの港。', { date: null, vocabulary, entities }).mentions.map(({ id }) => id)).toEqual(['state:kz']);
  expect(readText('The ferry passed gull island at noon.', { date: null, vocabulary, entities }).mentions.map(({ id }) => id)).toEqual([
    'place:stan',
  ]);
});
