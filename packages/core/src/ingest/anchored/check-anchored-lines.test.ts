import { beforeAll, describe, expect, it } from 'vitest';
import { type PlainRecord, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { createAnchorCheck } from './check-anchored-lines.ts';
import { loadNumberWords } from './number-words.ts';

let words: Awaited<ReturnType<typeof loadNumberWords>>;
beforeAll(async () => {
  words = await loadNumberWords(['en', 'fr', 'uk', 'ar', 'ja']);
});

/** Doubts about a claim of a small corpus, anchored to one line of a text in a language. */
function doubts(claim: PlainRecord, language: string, line: string, rest = ''): string[] {
  const { compiled } = smallCorpus({ documents: { A: { claims: [claim] } } });
  const [only] = compiled.claims;
  if (!only) throw new Error('no claim');
  return createAnchorCheck(compiled, words)(only, { lines: [line], all: [line, rest], language }).map((d) => `${d.code}: ${d.message}`);
}

/** A figure of hours, which may be fractions. */
const figure = (value: unknown, language: string, line: string) => doubts({ facet: 'duration', value }, language, line);

describe('the figure of a claim is in its lines', () => {
  it.each([
    ['en', 1254, 'It carried 1,254 tonnes.'],
    ['en', 2300000, 'Some 2.3 million people live there.'],
    ['en', 21, 'Twenty-one people were on board.'],
    ['en', { between: [3, 5] }, 'Between three and 5 of them left.'],
    ['en', '1/3', 'About 1/3 of the load was lost.'],
    ['fr', 1254.5, 'Elle portait 1 254,5 tonnes.'],
    ['fr', 200, 'Deux cents personnes attendaient.'],
    ['fr', 4000000, 'Quatre habitants sur dix, soit 4 millions.'],
    ['de', 1254, 'Es waren 1.254 Tonnen.'],
    ['uk', 200, 'Згоріло двісті тонн.'],
    ['uk', 3, 'Троє поранено, трьох шукають.'],
    ['uk', 5000, 'Було 5 тисяч людей.'],
    ['ar', 115, 'أصيب ١١٥ شخصا.'],
    ['ar', 3000, 'فر ٣ آلاف شخص.'],
    ['ar', 25, 'خمسة وعشرون يوما بلا ماء.'],
    ['fa', 115, 'حدود ۱۱۵ نفر'],
    ['hi', 1234567, '12,34,567 लोग, यानी १२,३४,५६७'],
    ['ja', 3500, '三千五百人が避難した。'],
    ['ja', 35000, '３万５千人が避難した。'],
    ['ja', 120000000, '費用は1億2千万円だった。'],
    ['ja', '1/3', '3分の1を県が出す。'],
    ['zh', 20000, '約二万人。'],
  ])('%s %j in “%s”', (language, value, line) => expect(figure(value, language, line)).toEqual([]));

  it('is in them in any words, or the claim is doubted', () => {
    expect(figure(500000, 'en', 'Half a million people fled.')).toEqual([]);
    expect(figure(600000, 'en', 'Half a million people fled.')).toHaveLength(1);
  });

  it('lists the figures of the lines', () => {
    expect(doubts({ value: 151 }, 'en', 'The toll was 115 by 4 April.')).toEqual([
      'figure-not-in-text: the figure 151 is not in the anchored lines, which have 115, 4',
    ]);
  });
  it.each([
    ['uk', 300, 'Згоріло двісті тонн.'],
    ['fr', 201, 'Deux cents personnes attendaient.'],
    ['ar', 151, 'أصيب ١١٥ شخصا.'],
    ['ja', 350, '三千五百人が避難した。'],
    ['en', 4, 'Seven people died.'],
  ])('%s %j not in “%s”', (language, value, line) => expect(doubts({ value }, language, line)).toHaveLength(1));

  it('is not checked if the value was inferred, or if the language cannot be read', () => {
    expect(doubts({ value: 151, inferred: [{ part: 'value', why: { en: 'w', ja: 'w' } }] }, 'en', 'The toll was 115.')).toEqual([]);
    expect(doubts({ value: 9 }, 'sw', 'Watu tisa walifariki.')).toEqual([]);
    expect(doubts({ value: { order: 'dozens' } }, 'en', 'Dozens died.')).toEqual([]);
  });
});

describe('the date of a claim is in its lines', () => {
  const date = (value: string, language: string, line: string) => doubts({ facet: 'begin', value }, language, line);
  it.each([
    ['en', '2029-09-03', 'It began on 3 September, at dawn.'],
    ['en', '2029-09-03', 'It began on September 3rd, 2029.'],
    ['fr', '2029-09-01', 'Tout a commencé le 1er septembre.'],
    ['uk', '2029-09-03', 'Почалося третього, тобто 3 вересня.'],
    ['ar', '2029-09-03', 'بدأ في ٣ أيلول.'],
    ['ar', '2029-09-03', 'بدأ في 3 سبتمبر.'],
    ['ja', '2029-09-03', '９月３日に始まった。'],
    ['de', '2029-09-03', 'Am 03.09.2029 begann es.'],
    ['en', '2029-09', 'It began on 3 September.'],
    ['en', '2029-09-03', 'It began on Monday.'],
    ['en', '2029-09-03', 'It began on the evening of the third of September.'],
    ['en', '2029-09-03', 'It lasted from 2 to 4 September.'],
    ['en', '2029-09-03T18:00', 'It began at 6 p.m. on 3 September.'],
    ['ja', '2029-09-03', '3日朝に始まった。'],
    ['ja', '2029-09-15', '9月14日から16日にかけて続いた。'],
    ['ja', '2029-09-03', '令和11年9月3日に始まった。'],
    ['ja', '2029-09-03', '10日以内に終わる。'],
    ['ja', '2029-09', '2014年と同じく9月に始まった。'],
    ['en', '2029', 'It began in 2029, after the storm of 2014.'],
    ['en', '2029-09-03', 'It began as in 2014.'],
  ])('%s %s in “%s”', (language, value, line) => expect(date(value, language, line)).toEqual([]));

  it.each([
    ['en', '2029-09-03', 'It began on 4 September.'],
    ['fr', '2029-09-03', 'Tout a commencé le 3 août.'],
    ['uk', '2029-09-03', 'Почалося 4 вересня.'],
    ['ar', '2029-09-03', 'بدأ في ٤ أيلول.'],
    ['ja', '2029-09-03', '９月４日に始まった。'],
    ['ja', '2029-09-03', '4日朝に始まった。'],
    ['ja', '2029-09-13', '9月14日から16日にかけて続いた。'],
    ['en', '2029-09-03', 'It began on the fourth of September.'],
    ['en', '2029', 'It began in 2028.'],
    ['ja', '2029-09-03', '令和10年9月3日に始まった。'],
  ])('%s %s not in “%s”', (language, value, line) => expect(date(value, language, line)).toHaveLength(1));
});

it('a missing date is reported with the line in which it was looked for', () => {
  expect(doubts({ facet: 'begin', value: '2029-09-03' }, 'en', 'It began on 4 September.')).toEqual([
    expect.stringMatching(/^date-not-in-text: .*2029-09-03/),
  ]);
});

describe('the speakers of a claim are named in the text', () => {
  const said = (line: string, rest?: string, more: PlainRecord = {}) =>
    doubts({ facet: 'begin', value: '2022', attribution: [{ agent: 'person:anna', act: 'states' }], ...more }, 'en', line, rest);
  it('in the line, or elsewhere', () => {
    expect(said('Anna said it.')).toEqual([]);
    expect(said('She said it.', 'This is what Anna’s office told us.')).toEqual([]);
  });
  it('a speaker who is named nowhere is doubted, unless unnamed or inferred', () => {
    expect(said('Boris said it.')).toEqual(['speaker-not-in-text: "person:anna" is named nowhere in the text']);
    expect(said('Boris said it.', '', { attribution: [{ agent: 'unnamed', act: 'states' }] })).toEqual([]);
    expect(said('He said it.', '', { inferred: [{ part: 'attribution', why: { en: 'w', ja: 'w' } }] })).toEqual([]);
  });
});
