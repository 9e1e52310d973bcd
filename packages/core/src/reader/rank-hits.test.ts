import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../corpus/corpus.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { createCorpusSearch } from './corpus-search.ts';
import { isQuestion } from './rank-hits.ts';

describe('a question', () => {
  it.each(['Who asked for help?', 'how many died', 'List the members.', '死者は何人か。', '加盟国をすべて示せ。', 'どこで開かれたか'])(
    'is %s',
    (q) => expect(isQuestion(q)).toBe(true),
  );
  it.each(['CSTO', 'Kazakhstan deaths', '事務総長', 'canal', 'document:note-2023', 'カラー'])('is not %s', (q) =>
    expect(isQuestion(q)).toBe(false),
  );
});

describe('a search', () => {
  let search: ReturnType<typeof createCorpusSearch>;
  let find: (q: string) => readonly string[];
  beforeAll(async () => {
    search = createCorpusSearch(openCorpus(await readShippedCorpus()));
    find = (q) => search.answer(q, { limit: 5 }).items.map(({ id }) => id);
  });

  it('finds a claim by the words of the question that it answers, in any form', () => {
    for (const q of ['killed Kazakhstan', 'How many people were killed in Kazakhstan?', 'カザフスタンの犠牲者は何人か']) {
      expect(
        find(q)
          .filter((id) => id.startsWith('claim:'))
          .join(' '),
        q,
      ).toMatch(/deaths|dead|toll/);
    }
  });
  it('answers a question with claims and passages before names', () => {
    expect(find('CSTO Secretary General')[0]).toMatch(/^office:/);
    expect(find('Who is the CSTO Secretary General?')[0]).toMatch(/^(claim|passage):/);
  });
  it('prefers the document that the query names by its number', () => {
    expect(find('Which are the members in document 003?')[0]).toMatch(/^(claim|passage):d-/);
    expect(find('資料003が挙げる加盟国はどこか')[0]).toMatch(/^(claim|passage):d-/);
  });
  it('raises entities linked with the rarest name of a question', () => {
    expect(find('アスタナの会議にロシア以外で参加した国は何カ国か').join(' ')).toContain('claim:d-sankei-');
    expect(find('Which countries took part in the meeting in Astana besides Russia?').join(' ')).toContain('claim:d-sankei-');
  });
  it('counts each further hit on the same lines less', () => {
    const hits = (q: string) => search.answer(q, { limit: 10 }).items;
    const lines = hits('Who is the CSTO Secretary General in October 2020?')
      .slice(0, 3)
      .map(({ anchors: [at] }) => `${at?.document} ${at?.lines}`);
    expect(new Set(lines).size).toBeGreaterThan(1);
  });
});
