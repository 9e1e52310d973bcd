import { beforeAll, describe, expect, it } from 'vitest';
import { loadNumberWords } from './number-words.ts';
import { readFigures } from './read-figures.ts';

let words: Awaited<ReturnType<typeof loadNumberWords>>;
beforeAll(async () => {
  words = await loadNumberWords(['fr', 'uk', 'ar', 'de']);
});
const has = (language: string, value: number, line: string) => readFigures(line, language, words(language)).has(value);

describe('a word for a part, a set or a multiple is a figure', () => {
  it.each([
    ['en', 500000, 'Half a million people fled.'],
    ['en', 250000, 'A quarter-million of them stayed.'],
    ['en', 500000, 'The half-million refugees came by sea.'],
    ['en', 2500000, 'Two and a half million, said the mayor.'],
    ['en', 12, 'A dozen boats were lost.'],
    ['en', 6, 'Half-a-dozen were found.'],
    ['en', 6, 'A half-dozen were found.'],
    ['en', 2, 'Both engines failed, and a couple of windows broke.'],
    ['en', 20, 'A score of men held the bridge.'],
    ['en', 99, 'Dozens of men held the bridge.'],
    ['en', 0.5, 'Half of the load was lost.'],
    ['en', 50, 'Half of the load was lost.'],
    ['ja', 50, '半数の議員が賛成した。'],
    ['ja', 0.5, '積荷の半分を失った。'],
    ['ja', 200000, '数十万人が避難した。'],
    ['ja', 6, '半ダースが届いた。'],
    ['ja', 30, '住民の三割が残った。'],
    ['fr', 500000, "Un demi-million d'habitants a fui."],
    ['fr', 12, 'Une douzaine de bateaux.'],
    ['fr', 2500000, 'Deux millions et demi de réfugiés.'],
    ['fr', 1 / 3, 'Le tiers de la cargaison.'],
    ['uk', 500000, 'Півмільйона людей виїхали.'],
    ['uk', 1500, 'Півтори тисячі тонн.'],
    ['uk', 12, 'Дюжина човнів.'],
    ['ar', 500000, 'نصف مليون شخص.'],
    ['ar', 2000000, 'فر مليونان من السكان.'],
    ['de', 500000, 'Eine halbe Million Menschen.'],
    ['zh', 200000000, '约两亿人。'],
    ['zh', 50, '一半的居民。'],
  ])('%s %j in “%s”', (language, value, line) => expect(has(language, value, line)).toBe(true));

  it.each([
    ['en', 600000, 'Half a million people fled.'],
    ['en', 24, 'A dozen boats were lost.'],
    ['ja', 40, '半数の議員が賛成した。'],
    ['uk', 700000, 'Півмільйона людей виїхали.'],
  ])('%s %j not in “%s”', (language, value, line) => expect(has(language, value, line)).toBe(false));
});

it('a line without digits in a language without a table of words cannot be read', () => {
  expect(has('sw', 9, 'Watu tisa walifariki.')).toBeNull();
  expect(has('en', 9, 'They left.')).toBe(false);
});
