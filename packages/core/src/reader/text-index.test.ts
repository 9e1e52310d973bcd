import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../corpus/corpus.ts';
import { readShipped } from '../node/shipped.fixture.ts';
import { entriesOf } from './entries.ts';
import { textIndex } from './text-index.ts';
import { fold } from './words.ts';

describe('an index for one query', () => {
  let entries: ReturnType<typeof entriesOf>;
  beforeAll(async () => {
    const corpus = await readShipped();
    entries = entriesOf(openCorpus(corpus));
  });
  it('answers that query as the index of all does', () => {
    const all = textIndex(entries);
    for (const q of [
      '派遣',
      '軍',
      'peacekeeping force',
      'kaza',
      '会談 モスクワ',
      'the',
      'を',
      'ロシア zzzz',
      'nothing-like-it',
      'Пут',
      '2022',
      '',
    ])
      expect(textIndex(entries, q)(q), q).toEqual(all(q));
  });
});

it.each(['Plain ASCII 12', 'Ünïcode', 'カタカナひらがな', 'ヴァイオリン・ー', 'ＦＵＬＬ', ''])(
  '%s is folded alike, whichever way it is folded',
  (text) => {
    const long = fold(`${text}ア`);
    expect(fold(text)).toBe(long.slice(0, -1));
  },
);
