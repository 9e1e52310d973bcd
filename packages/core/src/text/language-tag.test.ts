import { describe, expect, it } from 'vitest';
import { canonicalLanguageTag, directionOf, matchLanguage, scriptOf } from './language-tag.ts';
import { inLanguage, inOtherLanguage, shownText, textLanguage } from './text.ts';

describe('a language tag', () => {
  it.each([
    ['EN', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['ja-latn', 'ja-Latn'],
    ['eng', 'en'],
  ])('%s is canonically %s', (tag, canonical) => expect(canonicalLanguageTag(tag)).toBe(canonical));
  it.each(['', 'e', 'en_GB', 'und', 'mul', 'français', '*', 'toolonglanguage'])('"%s" is not a tag', (tag) =>
    expect(canonicalLanguageTag(tag)).toBeNull(),
  );
  it.each([
    ['fr', 'Latn', 'ltr'],
    ['ar', 'Arab', 'rtl'],
    ['he', 'Hebr', 'rtl'],
    ['ur', 'Arab', 'rtl'],
    ['dv', 'Thaa', 'rtl'],
    ['ar-Latn', 'Latn', 'ltr'],
    ['az-Arab', 'Arab', 'rtl'],
    ['uk', 'Cyrl', 'ltr'],
    ['en_GB', undefined, 'ltr'],
  ])('%s is written in %s, %s', (tag, script, dir) => expect([scriptOf(tag), directionOf(tag)]).toEqual([script, dir]));
});

describe('the language of a text for a reader', () => {
  it.each([
    [['zh-Hans', 'zh', 'en'], 'zh-Hans-CN', 'zh-Hans'],
    [['en', 'zh'], 'zh-Hans-CN', 'zh'],
    [['en', 'zh-Hant'], 'zh-Hans-CN', 'zh-Hant'],
    [['sr-Latn', 'sr-Cyrl'], 'sr-RS', 'sr-Cyrl'],
    [['fr', 'en-GB'], 'en', 'en-GB'],
    [['fr', 'ar'], 'en', undefined],
  ])('of %j for %s is %s', (available, wanted, found) => expect(matchLanguage(available, wanted)).toBe(found));

  const text = { fr: 'Incendie', ar: 'حريق', uk: 'Пожежа' };
  it("is the reader's, in the order of preference", () => {
    expect([inLanguage(text, 'ar'), inLanguage(text, ['en', 'uk', 'ar']), inLanguage(text, 'uk-UA')]).toEqual(['حريق', 'Пожежа', 'Пожежа']);
  });
  it('is otherwise the default, which comes first', () => {
    expect(inLanguage(text, 'ja')).toBe('Incendie');
    expect(shownText(text, ['ja', 'en'])).toEqual({ text: 'Incendie', lang: 'fr', dir: 'ltr' });
    expect(textLanguage({}, 'en')).toBeUndefined();
    expect([inLanguage({}, 'en'), inLanguage(null, 'en')]).toEqual(['', undefined]);
  });
  it('includes its direction', () => expect(shownText(text, 'ar')).toEqual({ text: 'حريق', lang: 'ar', dir: 'rtl' }));
  it('has a second title in another language only if that differs', () => {
    expect(inOtherLanguage(text, 'en')).toEqual({ text: 'حريق', lang: 'ar', dir: 'rtl' });
    expect(inOtherLanguage({ fr: 'NHK', en: 'NHK' }, 'en')).toBeNull();
  });
});
