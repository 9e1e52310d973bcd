import { describe, expect, it } from 'vitest';
import { fallbackChain, INTERFACE_LANGUAGE_CODES, matchInterfaceLanguage, nextInterfaceLanguage } from '../text/interface-languages.ts';
import { createWords, selectPlural, type WordTables } from './create-words.ts';

const english = {
  greeting: 'Good day, {name}',
  farewell: 'Goodbye',
  'count.files': { one: '1 file', other: '{n} files' },
} as const;

describe('words of loaded tables', () => {
  const tables: WordTables<typeof english> = { en: english };
  const { translate, count } = createWords<typeof english>(tables);

  it('have their gaps filled; a missing part leaves nothing', () => {
    expect(translate('en', 'greeting', { name: 'Anna' })).toBe('Good day, Anna');
    expect(translate('en', 'greeting')).toBe('Good day, ');
    expect(translate('en', 'greeting', { name: '{name} $& ' })).toBe('Good day, {name} $& ');
  });

  it('count in the right form, and write the number as given', () => {
    expect([0, 1, 2].map((n) => count('en', 'count.files', n))).toEqual(['0 files', '1 file', '2 files']);
    expect(count('en', 'count.files', 1200, { n: '1,200' })).toBe('1,200 files');
  });

  it('come from the next language of the chain until their own are loaded', () => {
    expect(translate('ja', 'farewell')).toBe('Goodbye');
    tables.ja = { greeting: '{name}さん、こんにちは', farewell: 'さようなら', 'count.files': { other: 'ファイル{n}個' } };
    expect(translate('ja', 'farewell')).toBe('さようなら');
    expect(count('ja', 'count.files', 1)).toBe('ファイル1個');
  });

  it('are their key if no language has them', () => expect(createWords<typeof english>({}).translate('ja', 'farewell')).toBe('farewell'));
});

describe('plural forms follow the categories of a language', () => {
  const FORMS = { one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  it.each([
    ['ru', ['many', 'one', 'few', 'many', 'many', 'one', 'few', 'other']],
    ['uk', ['many', 'one', 'few', 'many', 'many', 'one', 'few', 'other']],
    ['ar', ['other', 'one', 'two', 'few', 'many', 'many', 'many', 'other']],
    ['ja', ['other', 'other', 'other', 'other', 'other', 'other', 'other', 'other']],
  ])('%s', (tag, expected) => {
    expect([0, 1, 2, 5, 11, 21, 22, 1.5].map((n) => selectPlural(FORMS, tag, n))).toEqual(expected);
  });
  it('fall back to the last form of a table that lacks one', () => expect(selectPlural({ other: 'файла' }, 'ru', 5)).toBe('файла'));
});

describe('languages of the interface', () => {
  it.each([
    ['ja', 'ja'],
    ['ja_JP.UTF-8', 'ja'],
    ['ja-JP', 'ja'],
    ['ja.UTF-8', 'ja'],
    ['JA', 'ja'],
    ['en_GB@euro', 'en'],
    ['jam', 'en'],
    ['de_DE.UTF-8', 'en'],
    ['C', 'en'],
    ['', 'en'],
  ])('%j asks for %s', (locale, language) => expect(matchInterfaceLanguage(locale)).toBe(language));

  it('fall back to the reference, and form a chain', () => {
    expect(INTERFACE_LANGUAGE_CODES.map((code) => [...new Set(fallbackChain(code))])).toEqual([['en'], ['ja', 'en']]);
    for (const language of INTERFACE_LANGUAGE_CODES)
      expect(INTERFACE_LANGUAGE_CODES).toEqual(expect.arrayContaining([...fallbackChain(language)]));
    expect(INTERFACE_LANGUAGE_CODES.map(nextInterfaceLanguage)).toEqual(['ja', 'en']);
  });
});
