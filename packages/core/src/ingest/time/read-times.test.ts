import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateFault, parseEdtf } from '../../compile/parse-edtf.ts';
import type { ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readTimes } from './read-times.ts';

/** `surface=value (mod) → EDTF` of every expression; the reference date is a Friday unless another is given. */
function times(language: ReadingLanguage, raw: string, reference: string | null = '2024-05-17'): string[] {
  return readTimes(foldView(raw), { language, reference }).map(({ span, value }) => {
    const mod = value.mod ? ` (${value.mod})` : '';
    return `${raw.slice(span.start, span.end)}=${value.value}${mod}${value.resolved ? ` → ${value.resolved}` : ''}`;
  });
}

const ja = (raw: string, reference?: string | null) => times('ja', raw, reference);
const en = (raw: string, reference?: string | null) => times('en', raw, reference);

describe('Japanese dates', () => {
  it('are read in full, in kansuji, in digits and in eras', () => {
    expect(ja('2019年3月4日、二〇一九年三月四日、２０１９/３/４')).toEqual([
      '2019年3月4日=2019-03-04 → 2019-03-04',
      '二〇一九年三月四日=2019-03-04 → 2019-03-04',
      '２０１９/３/４=2019-03-04 → 2019-03-04',
    ]);
    expect(ja('令和元年5月、昭和30年代、大正期')).toEqual([
      '令和元年5月=2019-05 → 2019-05',
      '昭和30年代=1955/1964 → 1955/1964',
      '大正期=1912/1926 → 1912/1926',
    ]);
  });

  it('count from the document date, and prefer its past side', () => {
    expect(ja('昨日、去年11月ごろ、3日')).toEqual([
      '昨日=2024-05-16 → 2024-05-16',
      '去年11月ごろ=2023-11 (APPROX) → 2023-11~',
      '3日=XXXX-XX-03 → 2023-11-03',
    ]);
    expect(ja('20日に到着した。')).toEqual(['20日=XXXX-XX-20 → 2024-04-20']);
    expect(ja('20日に開催される予定だ。')).toEqual(['20日=XXXX-XX-20 → 2024-05-20']);
    expect(ja('昨日の会議', null)).toEqual(['昨日=-P1D']);
  });

  it('take missing parts from the last date of their paragraph', () => {
    expect(ja('2020年8月30日に始まり、翌日に終わった。同年10月に再開。')).toEqual([
      '2020年8月30日=2020-08-30 → 2020-08-30',
      '翌日=2020-08-31 → 2020-08-31',
      '同年10月=2020-10 → 2020-10',
    ]);
    expect(ja('2020年8月30日に始まり、翌6日に終わった。18年前のこの日。').slice(1)).toEqual([
      '翌6日=XXXX-XX-06 → 2020-09-06',
      '18年前=2006 → 2006',
      'この日=2006-05-17 → 2006-05-17',
    ]);
    expect(ja('2020年8月30日に始まった。\n翌日に終わった。').at(-1)).toBe('翌日=2024-05-18 → 2024-05-18');
  });

  it('form ranges, and pass missing parts to the right', () => {
    expect(ja('2018年4月3日から6日まで、午後4時から5時まで、15~18日')).toEqual([
      '2018年4月3日から6日まで=2018-04-03/2018-04-06 → 2018-04-03/2018-04-06',
      '午後4時から5時まで=T16/T17 → 2018-04-06T16:00/2018-04-06T17:00',
      '15~18日=XXXX-XX-15/XXXX-XX-18 → 2018-04-15/2018-04-18',
    ]);
    expect(ja('昭和20年から21年にかけて')).toEqual(['昭和20年から21年にかけて=1945/1946 → 1945/1946']);
  });

  it('have bounds and parts', () => {
    expect(ja('2016年以降、2016年より前、5月上旬、2010年代後半、18世紀前半')).toEqual([
      '2016年以降=2016 (ON_OR_AFTER) → 2016/..',
      '2016年より前=2016 (BEFORE) → ../2015',
      '5月上旬=XXXX-05 (START) → 2016-05-01/2016-05-10',
      '2010年代後半=201X (END) → 2015/2019',
      '18世紀前半=17XX (START) → 1701/1750',
    ]);
    expect(ja('2021年度の第3四半期')).toEqual(['2021年度の第3四半期=FY2021 → 2021-10/2021-12']);
  });

  it('have clock times, also after midnight', () => {
    expect(ja('18日午前8時半に、夜10時ごろ、翌日の25時')).toEqual([
      '18日午前8時半=XXXX-XX-18T08:30 → 2024-04-18T08:30',
      '夜10時ごろ=T22 (APPROX) → 2024-04-18T22:00~',
      '翌日の25時=2024-04-19T25 → 2024-04-20T01:00',
    ]);
  });

  it('are distinguished from amounts and repeated times', () => {
    expect(ja('3日間、10日以内、約2時間半、3年前、毎週月曜日、年2回')).toEqual([
      '3日間=P3D',
      '10日以内=2024-05-18/2024-05-27 → 2024-05-18/2024-05-27',
      '約2時間半=PT2.5H (APPROX)',
      '3年前=2021 → 2021',
      '毎週月曜日=XXXX-WXX-1',
      '年2回=P1Y',
    ]);
  });

  it('are not found in names, words, fractions and rates', () => {
    expect(ja('四日市の三月堂、毎日新聞、3分の2、2年3組、べんきょう、毎時4.2ミリ、夕子、日米、13/13')).toEqual([]);
  });
});

describe('English dates', () => {
  it('are read in any order', () => {
    expect(en('4 March 2019; March 4th, 2019; the 4th of March; 2019-03-04; Monday, March 4, 2019')).toEqual([
      '4 March 2019=2019-03-04 → 2019-03-04',
      'March 4th, 2019=2019-03-04 → 2019-03-04',
      'the 4th of March=XXXX-03-04 → 2019-03-04',
      '2019-03-04=2019-03-04 → 2019-03-04',
      'Monday, March 4, 2019=2019-03-04 → 2019-03-04',
    ]);
  });

  it('count from the document date, and prefer its past side', () => {
    expect(en('He came on Thursday. She left last week; two years ago it was.')).toEqual([
      'Thursday=XXXX-WXX-4 → 2024-05-16',
      'last week=2024-W19 → 2024-05-06/2024-05-12',
      'two years ago=2022 → 2022',
    ]);
    expect(en('It runs to 30 May; the week before last.')).toEqual([
      '30 May=XXXX-05-30 → 2024-05-30',
      'the week before last=2024-W18 → 2024-04-29/2024-05-05',
    ]);
    expect(en('The vote will be held on Thursday.')).toEqual(['Thursday=XXXX-WXX-4 → 2024-05-23']);
    expect(readTimes(foldView('on Thursday'), { language: 'en', reference: '2024-05-17' })[0]).toMatchObject({
      grade: 'B',
      why: 'nearest to the document date 2024-05-17, on its past side',
      alternatives: [{ resolved: '2024-05-23' }],
    });
    // Four days before or three days after: both are live.
    expect(readTimes(foldView('on Monday'), { language: 'en', reference: '2024-05-17' })[0]).toMatchObject({
      grade: 'C',
      alternatives: [{ resolved: '2024-05-20' }],
    });
  });

  it('form ranges', () => {
    expect(en('from 2 to 7 February 2016; 3:30-6 p.m.; 1999-2001')).toEqual([
      'from 2 to 7 February 2016=2016-02-02/2016-02-07 → 2016-02-02/2016-02-07',
      '3:30-6 p.m.=T15:30/T18 → 2016-02-07T15:30/2016-02-07T18:00',
      '1999-2001=1999/2001 → 1999/2001',
    ]);
  });

  it('have bounds and parts', () => {
    expect(en('since 2014, before the end of 1989, early in 2016, the 1970s, the 19th century, mid-May 2020')).toEqual([
      'since 2014=2014 (ON_OR_AFTER) → 2014/..',
      'before the end of 1989=1989 (BEFORE,END) → ../1988',
      'early in 2016=2016 (START) → 2016',
      '1970s=197X → 197X',
      '19th century=18XX → 1801/1900',
      'mid-May 2020=2020-05 (MID) → 2020-05',
    ]);
  });

  it('are distinguished from amounts, repeated times and verbs', () => {
    expect(en('two and a half hours, every three weeks, Thursdays at 5 pm, more than 3 days')).toEqual([
      'two and a half hours=PT2.5H',
      'every three weeks=P3W',
      'Thursdays at 5 pm=XXXX-WXX-4T17',
      'more than 3 days=P3D (MORE_THAN)',
    ]);
    expect(en('It may rain. They march on. He sat down. 2000 people, version 1.10.30, a 4:3 screen, $2015')).toEqual([]);
  });
});

describe('any text', () => {
  const PIECES = (
    '年 月 日 時 分 秒 世紀 年代 度 の から まで 前 後 以内 間 約 半 午前 夜 令和 元 第 四半期 昨日 翌日 同年 毎週 月曜日 上旬 末 ごろ ~ - / . : , 、 ( ) T 1 2 30 99 2021 0 12 三 十 二十 ' +
    "May March sun sat last next this the of in on at from to between and half past quarter 8 2016 5th 1970s am pm o'clock ago week years every daily since before early end_of now first Q3 BC \n \ud83d\ude00 ２０２１ ㍻"
  ).split(' ');
  const hostile = fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }),
    { maxLength: 24 },
  );
  const language = fc.constantFrom<ReadingLanguage>('en', 'ja');
  const reference = fc.constantFrom(null, '2024-02-29', '2021-07-21T16:12', '0001-01-01');

  it('is read without a fault into spans in order and dates that the corpus can hold', () => {
    const tally = { dates: 0 };
    fc.assert(
      fc.property(hostile, fc.constantFrom('', ' '), language, reference, (words, joint, lang, day) => {
        const raw = words.join(joint).replaceAll('_', ' ');
        const view = foldView(raw);
        let end = 0;
        for (const { span, value, alternatives } of readTimes(view, { language: lang, reference: day })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          end = span.end;
          for (const { resolved } of [value, ...alternatives]) {
            if (resolved === null) continue;
            tally.dates++;
            const parsed = parseEdtf(resolved);
            if (isDateFault(parsed)) throw new Error(`${JSON.stringify(raw)}: ${resolved} ${parsed.fault}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(tally.dates).toBeGreaterThan(100);
  });
});
