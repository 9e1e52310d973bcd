import { describe, expect, it } from 'vitest';
import { splitSentences } from '../passages/split-sentences.ts';
import type { ReadingLanguage } from '../reading.ts';
import { SpanIndex } from '../text/span-index.ts';
import { englishQuotations } from './english-quotations.ts';
import { japaneseQuotations } from './japanese-quotations.ts';
import { pairBrackets } from './pair-brackets.ts';

function quotations(text: string, language: ReadingLanguage): string[] {
  const brackets = new SpanIndex(pairBrackets(text), (b) => b);
  const sentences = splitSentences(text, { start: 0, end: text.length }, language, brackets).map((s) => ({ ...s, paragraph: 0 }));
  const found = (language === 'en' ? englishQuotations : japaneseQuotations)(text, sentences, brackets);
  return found.map(({ kind, chain, unnamed, content }) => {
    const speakers = [...chain.map((s) => s.text), ...(unnamed ? ['?'] : [])].join(' > ');
    return `${kind} | ${speakers} | ${text.slice(content.start, content.end)}`;
  });
}

describe('English quotations', () => {
  it.each([
    ['“The deck was wet,” said Ida Holm, the harbour master.', ['direct | Ida Holm | The deck was wet']],
    ['"Go home," Holm told the crowd.', ['direct | Holm | Go home']],
    ['Ida Holm, the harbour master, said that three people had died.', ['indirect | Ida Holm | three people had died']],
    ['She has also denied that the crew was asleep.', ['indirect | She | the crew was asleep']],
    ['According to the coast guard, seven people were hurt.', ['according-to | the coast guard | seven people were hurt']],
    ['Seven people were hurt, according to the coast guard.', ['according-to | the coast guard | Seven people were hurt']],
    ['Holm told Coast News that the ferry was empty.', ['indirect | Coast News > Holm | the ferry was empty']],
    ['Two sailors are believed to be on board.', ['hearsay | ? | Two sailors are believed to be on board']],
    ['Seven people were hurt, the coast guard said on Friday.', ['indirect | the coast guard | Seven people were hurt']],
    ['Holm called the pilot “a fool”.', ['mixed | Holm | a fool']],
    ['“We waited,” Holm said. “Nobody came.”', ['direct | Holm | We waited', 'direct | Holm | Nobody came']],
  ])('%s', (text, expected) => expect(quotations(text, 'en')).toEqual(expected));

  it.each(['The report was printed in March.', 'The ferry “Gull” sails on Friday.', 'The United States reported to nobody.'])(
    'none in: %s',
    (text) => expect(quotations(text, 'en')).toEqual([]),
  );
});

describe('Japanese quotations', () => {
  it.each([
    ['港長は「甲板は濡れていた」と述べた。', ['direct | 港長 | 甲板は濡れていた']],
    ['沿岸警備隊によると、7人が負傷した。', ['according-to | 沿岸警備隊 | 7人が負傷した']],
    ['海岸通信が伝えた港湾当局の情報によると、死者は3人だった。', ['according-to | 海岸通信 > 港湾当局 | 死者は3人だった']],
    ['海岸通信は、3人が死亡したという港湾関係者の話を伝えた。', ['indirect | 海岸通信 > 港湾関係者 | 3人が死亡した']],
    ['船は沖で沈んだという。', ['hearsay | ? | 船は沖で沈んだ']],
    ['乗客は12人とみられる。', ['hearsay | ? | 乗客は12人']],
    ['死者が3人となったことが、港湾当局から発表された。', ['indirect | 港湾当局 | 死者が3人となった']],
    ['2人が行方不明だと港の当局者は述べた。', ['indirect | 港の当局者 | 2人が行方不明だ']],
    ['『渡し船座礁、死者3人』。海岸新聞、2031年4月5日。', ['reference | 海岸新聞 | 渡し船座礁、死者3人']],
  ])('%s', (text, expected) => expect(quotations(text, 'ja')).toEqual(expected));

  it('keeps the source after さらに', () =>
    expect(quotations('沿岸警備隊によると、3人が死亡した。さらに、7人が負傷したという。', 'ja').at(-1)).toBe(
      'indirect | 沿岸警備隊 | 7人が負傷した',
    ));

  it.each(['港では「かもめ祭り」が開かれた。', 'この島を「かもめ島」という。', '船を出そうとした。'])('none in: %s', (text) =>
    expect(quotations(text, 'ja')).toEqual([]),
  );
});
