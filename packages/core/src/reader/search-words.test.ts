import { describe, expect, it } from 'vitest';
import { foldForSearch, indexWords, matchesPrefixes, nameWords, queryWords } from './search-words.ts';

describe('words of a text', () => {
  it('are the bigrams of a Han run and its last character, so that each character begins a term', () => {
    expect(indexWords('李商務部長')).toEqual(['李商', '商務', '務部', '部長', '長']);
  });
  it('are whole runs of katakana, Latin and digits, normalized', () => {
    expect(indexWords('トカーエフ大統領のＣＳＴＯ、2022年')).toEqual(['トカエフ', '大統', '統領', '領', 'csto', '2022', '年']);
    expect(indexWords('5G in Écosse, ОДКБ')).toEqual(['5g', 'in', 'ecosse', 'ecoss', 'одкб']);
  });
  it('leave out particles and endings, and keep long hiragana and hiragana names', () => {
    expect(indexWords('これはさくらです')).toEqual(['コレハサクラデス']);
    expect(indexWords('会談は10日に')).toEqual(['会談', '談', '10', '日']);
    expect(nameWords('李さくら')).toEqual(['李', 'サクラ']);
  });
});

describe('words of other scripts', () => {
  it('are bigrams of Hangul, Thai, Lao, Khmer and Burmese, marks with their letters', () => {
    expect(indexWords('서울에서')).toEqual(['서울', '울에', '에서', '서']);
    expect(indexWords('ท่วม')).toEqual(['ท่ว', 'วม', 'ม']);
    expect(queryWords('서').map((w) => [w, matchesPrefixes(w)])).toEqual([['서', true]]);
  });
  it('are Arabic words without vowel signs, stretchers, forms of alef, or the article', () => {
    expect(indexWords('المَاءُ إنقطع، مسؤولية الحيّ')).toEqual(['ماء', 'انقطع', 'مسووليه', 'الحي']);
    expect(queryWords('مـــاء')).toEqual(queryWords('ماء'));
    expect(queryWords('أحمد')).toEqual(queryWords('احمد'));
  });
  it('are French words without elided ones, accents or ligatures', () => {
    expect(indexWords('L’eau d’Ébrard qu’on a vue au cœur')).toEqual(['eau', 'ebrard', 'on', 'a', 'vue', 'au', 'coeur']);
  });
  it('are Ukrainian words with the apostrophe inside left out', () => {
    expect(indexWords('П’ять ґанків, обʼєкт')).toEqual(
      ['пять', 'ганків', 'обєкт'].map((w) => w.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
    );
  });
});

describe('words of a query', () => {
  it('are the bigrams of a Han run, or its single character as a prefix', () => {
    expect(queryWords('李商務')).toEqual(['李商', '商務']);
    expect(queryWords('李').map((w) => [w, matchesPrefixes(w)])).toEqual([['李', true]]);
  });
  it('include short hiragana only if there is nothing else', () => {
    expect([queryWords('ろしあ'), queryWords('ろしあの会談')]).toEqual([['ロシア'], ['ロシアノ', '会談']]);
    expect(queryWords('会談は')).toEqual(['会談']);
  });
  it('leave out stop words, unless there is nothing else', () => {
    expect(queryWords('who came to the town')).toEqual(['came', 'town']);
    expect(queryWords('the')).toEqual(['the']);
  });
  it('are English words by their stem, so that another form is found', () => {
    expect(queryWords('ratified treaties')).toEqual(['ratifi', 'treati']);
    expect(indexWords('ratified')).toEqual(['ratified', 'ratifi']);
  });
  it('match as prefixes, except single letters', () => {
    expect(['t', 'to', '7', '派遣'].map(matchesPrefixes)).toEqual([false, true, false, false]);
  });
});

it('folding covers width, case, accents, kana and the prolonged sound mark', () => {
  expect(['ＣＳＴＯ', 'État', 'とかえふ', 'ヴェトナム', 'сёла'].map(foldForSearch)).toEqual([
    'csto',
    'etat',
    'トカエフ',
    'ベトナム',
    'села',
  ]);
});
