// Copies on texts of our own: reports made from invented sentences, of which a wire report shares 10 to 90 % with another and unrelated ones none.
// Run: npm run -s bench:copies -- [PAIRS]. One JSON line a share, then precision and recall. Pairs come from a fixed seed.
import { findCopies } from '../packages/core/src/ingest/reuse/find-copies.ts';

const PAIRS = Number(process.argv[2] ?? 100);

let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';

// Phrases are shorter than the runs by which copies are found, with a word of its own between two: unrelated reports share no more than real ones.
const EN = {
  who: [
    'The harbour master',
    'The coast guard',
    'Mayor Ruth Alder',
    'A hospital doctor',
    'The railway',
    'The school board',
    'Two witnesses',
    'The works ministry',
  ],
  did: ['said on Friday', 'confirmed', 'told reporters', 'wrote to the families', 'could not explain', 'had known for months'],
  what: [
    'the eastern pier',
    'the night train',
    'the cable bridge',
    'a loading crane',
    'the water tower',
    'the old ferry',
    'the market hall',
    'a quarry wall',
  ],
  how: [
    'gave way in a storm',
    'was closed at once',
    'will be rebuilt',
    'passed inspection',
    'burned for hours',
    'moved by a metre',
    'needs new footings',
  ],
  more: [
    'as a crowd looked on',
    'though nobody was near',
    'and cost a fortune',
    'before the rain ended',
    'as many had feared',
    'during the fair',
  ],
};
const SYLLABLES = ['ba', 'ne', 'lor', 'ka', 'mi', 'sten', 'ru', 'dal', 'vo', 'gri', 'hol', 'ta', 'wen', 'sho', 'pel', 'ar'];
const newWord = () => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
const JA = {
  who: ['港湾局は', '沿岸警備隊は', '市長の森下氏は', '病院の医師は', '鉄道会社は', '教育委員会は', '目撃者の二人は', '県の土木課は'],
  did: ['金曜日の会見で', '深夜に発表した文書で', '記者団に対し', '遺族への手紙の中で', '議会の質問に答えて', '以前から繰り返し'],
  what: ['東側の桟橋が', '夜行列車が', '古いつり橋が', '荷役用の起重機が', '給水塔が', '連絡船かもめ丸が', '市場の屋根が', '採石場の壁が'],
  how: [
    '嵐で崩れ落ちたと',
    '予告なく閉鎖されたと',
    '石造りで再建されると',
    '点検にすべて合格していたと',
    '六時間燃え続けたと',
    '四十センチ動いたと',
    '基礎から造り直す必要があると',
  ],
  more: [
    '涙ながらに語った。',
    '淡々と説明した。',
    '初めて明らかにした。',
    '強い口調で述べた。',
    '資料を示して認めた。',
    '改めて強調した。',
  ],
};

/** Reports of one language have their own names, so that unrelated ones share only phrases. */
function sentence(words: typeof EN, japanese: boolean): string {
  const parts = [pick(words.who), pick(words.did), pick(words.what), pick(words.how), pick(words.more)];
  // A number of its own makes a sentence one of a kind, as names, figures and places do in the news.
  const own = `${Math.floor(random() * 9000) + 1000}`;
  return japanese
    ? `${parts[0]}${parts[1]}、${own}番の${parts.slice(2).join('')}`
    : `${parts.map((part) => `${part} ${newWord()}`).join(' ')} ${own}.`;
}

const report = (length: number, japanese: boolean) => Array.from({ length }, () => sentence(japanese ? (JA as typeof EN) : EN, japanese));

/** Small changes that an outlet makes to a wire report: quotation marks, spaces, capitals. */
const edited = (text: string) => text.replaceAll('Friday', 'FRIDAY').replaceAll(' the ', '  the ');

let [reported, right, wanted, found] = [0, 0, 0, 0];
for (const japanese of [false, true])
  for (const percent of [10, 20, 30, 50, 70, 90]) {
    let [hits, sum] = [0, 0];
    for (let i = 0; i < PAIRS; i++) {
      const wire = report(20, japanese);
      const kept = Math.max(1, Math.round((wire.length * percent) / 100));
      const paper = [...wire.slice(0, kept).map(edited), ...report(wire.length - kept, japanese)];
      const copies = findCopies([
        { id: 'wire', text: wire.join(' '), date: '2031-04-04' },
        { id: 'paper', text: paper.join(' '), date: '2031-04-05' },
      ]);
      wanted++;
      const copy = copies.find(({ document, direction }) => document === 'paper' && direction === 'copy');
      reported += copies.length > 0 ? 1 : 0;
      if (!copy) continue;
      hits++;
      found++;
      right++;
      sum += copy.share;
    }
    console.log(
      JSON.stringify({
        language: japanese ? 'ja' : 'en',
        copied: percent,
        pairs: PAIRS,
        found: hits,
        meanShare: Math.round((sum / Math.max(1, hits)) * 1000) / 10,
      }),
    );
  }
let [unrelated, wrong] = [0, 0];
for (const japanese of [false, true])
  for (let i = 0; i < PAIRS * 10; i++) {
    const copies = findCopies([
      { id: 'a', text: report(20, japanese).join(' '), date: null },
      { id: 'b', text: report(20, japanese).join(' '), date: null },
    ]);
    unrelated++;
    if (copies.length > 0) wrong++;
  }
reported += wrong;
console.log(JSON.stringify({ copied: 0, pairs: unrelated, found: wrong }));
console.log(JSON.stringify({ recall: Math.round((found / wanted) * 1000) / 10, precision: Math.round((right / reported) * 1000) / 10 }));
