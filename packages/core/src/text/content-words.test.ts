import { describe, expect, it } from 'vitest';
import { loadFunctionWords } from '../node/function-words.ts';
import { contentWords } from './content-words.ts';

describe('content words', () => {
  it('leave out particles, numbers, punctuation and English stop words', () => {
    expect(contentWords('橋の工事は、2031年に10日で終わる。')).toEqual(expect.arrayContaining(['橋', '工事']));
    for (const word of contentWords('橋の工事は、2031年に十日で終わる。')) expect(word).not.toMatch(/^(の|は|に|で|、|。|2031|10|十)$/);
    expect(contentWords('The ferry and the island of 30 people')).toEqual(['ferry', 'island', 'people']);
  });

  it('are normalized in width and case', () => {
    expect(contentWords('ＦＥＲＲＹ Ferry ﾌｪﾘｰ フェリー')).toEqual(['ferry', 'ferry', 'フェリー', 'フェリー']);
  });

  it('keep a katakana name in one piece', () => {
    expect(contentWords('ミルトカレイがドロンペルに会った')).toEqual(expect.arrayContaining(['ミルトカレイ', 'ドロンペル']));
  });

  it('leave out the function words of a language, elided ones too', async () => {
    const french = await loadFunctionWords('fr');
    expect(contentWords('L’eau de la halle est montée à l’étage d’un coup', french)).toEqual(['eau', 'halle', 'montée', 'étage', 'coup']);
    expect(contentWords('Пожежа на елеваторі та в полі', await loadFunctionWords('uk'))).toEqual(['пожежа', 'елеваторі', 'полі']);
    expect((await loadFunctionWords('pt-BR')).has('de')).toBe(true);
    expect(await loadFunctionWords('tlh')).toEqual(new Set());
  });
});
