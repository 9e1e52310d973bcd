import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../corpus/corpus.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { searchEntries } from './search-entries.ts';
import { foldForSearch } from './search-words.ts';
import { textIndex } from './text-index.ts';

describe('an index for one query', () => {
  let entries: ReturnType<typeof searchEntries>;
  beforeAll(async () => {
    const corpus = await readShippedCorpus();
    // A third of the entries, as each query has an index of its own.
    entries = searchEntries(openCorpus(corpus)).filter((_, i) => i % 3 === 0);
  });
  it('gives the same hits for that query as the full index', () => {
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
  '%s is folded the same by the fast path and in full',
  (text) => {
    const long = foldForSearch(`${text}ア`);
    expect(foldForSearch(text)).toBe(long.slice(0, -1));
  },
);
