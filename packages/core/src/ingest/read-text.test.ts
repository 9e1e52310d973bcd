import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FERRY_VOCABULARY } from './claims/ferry-vocabulary.fixture.ts';
import { draftProposals } from './drafts/draft-proposals.ts';
import { readText } from './read-text.ts';

const read = (raw: string) => readText(raw, { date: '2031-04-05', vocabulary: FERRY_VOCABULARY });

/** Pieces of which hostile and real texts are made. */
const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '「',
    '」',
    '『',
    '』',
    '(',
    ')',
    '（',
    '）',
    '。',
    '、',
    '.',
    ',',
    '!',
    '\n',
    '\n\n',
    ' ',
    '\u3000',
    '\t',
    '\u0000',
    '\uFEFF',
    '😀',
    '\uD800',
    'か\u3099',
  ],
  ...[
    'said',
    'told CNN',
    'according to',
    'によると',
    'と述べた',
    'という',
    'とみられる',
    'Ida Holm',
    'he',
    'the U.S.',
    'General',
    'of',
    'and',
    'No one',
    'いない',
  ],
  ...[
    '12',
    '1,000人',
    '三千',
    '0',
    '-5',
    '$5 million',
    '10 a.m.',
    '5日',
    '2031年',
    'Friday',
    'M6.2',
    'dead',
    'killed',
    '死者',
    '負傷',
    'Chapter',
    'ノルマ県',
    '大統領',
    '新聞',
    '・',
  ],
];

const hostile = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

describe('reading a text', () => {
  it('never throws, and every span lies in the view', () =>
    fc.assert(
      fc.property(hostile, (raw) => {
        const { view, sentences, quotations, mentions, dates, figures, claims } = read(raw);
        const spans = [...sentences, ...quotations.map((q) => q.quotation.content), ...mentions, ...dates, ...figures, ...claims];
        const outside = spans.filter(({ start, end }) => !(start >= 0 && start <= end && end <= view.text.length));
        expect(outside).toEqual([]);
        expect(mentions.filter(({ start, end, text }) => view.text.slice(start, end) !== text)).toEqual([]);
      }),
      { numRuns: Number(process.env['SYNOPTIC_FUZZ_RUNS'] ?? 150) },
    ));

  it('gives the same proposals each time, with spans that lie in the raw text and no words of it but names', () =>
    fc.assert(
      fc.property(hostile, (raw) => {
        const propose = () => draftProposals({ slug: 'a', reading: read(raw) }, []);
        const proposals = propose();
        expect(propose()).toEqual(proposals);
        expect(proposals.filter(({ span: { start, end } }) => !(start <= end && end <= raw.length))).toEqual([]);
      }),
      { numRuns: 40 },
    ));

  it.each([
    [
      'French',
      'Le ferry « Goéland » s’est échoué le 2031-04-04 à Port-Maren. Selon le préfet, 1 240 passagers étaient à bord. « Personne n’a été blessé », a dit Ida Holm. Les dégâts atteignent 3,5 millions et 45 000 €.',
      ['2031-04-04'],
      [1240, 3.5, '45000 EUR'],
      ['Goéland', 'Personne n’a été blessé'],
      'Ida Holm',
    ],
    [
      'Ukrainian',
      'Пором сів на мілину 2031-04-04 біля порту Марен. На борту було 140 пасажирів, сказала Іда Гольм. «Ніхто не загинув», — додала вона. Збитки: 2,5 млн і $300.',
      ['2031-04-04'],
      [140, 2.5, '300 USD'],
      ['Ніхто не загинув'],
      'Іда Гольм',
    ],
    [
      'Arabic',
      'جنحت العبّارة في 2031-04-04 قرب ميناء مارين. وكان على متنها ١٤٠ راكبا. وقالت إيدا هولم: «لم يُصب أحد». وبلغت الخسائر 300 USD.',
      ['2031-04-04'],
      [140, '300 USD'],
      ['لم يُصب أحد'],
      null,
    ],
  ])(
    'reads the signs of a text in %s: sentences, names, digits, money, ISO dates, quotation marks',
    (_, text, days, numbers, words, name) => {
      const { language, sentences, dates, figures, quotations, mentions, claims, view } = read(text);
      expect([language, claims]).toEqual([null, []]);
      expect(sentences.length).toBeGreaterThan(3);
      expect(dates.map(({ edtf }) => edtf)).toEqual(days);
      expect(figures.map(({ value, currency }) => (currency === null ? value : `${value} ${currency}`))).toEqual(numbers);
      expect(quotations.map(({ quotation: { content } }) => view.text.slice(content.start, content.end).trim())).toEqual(words);
      if (name !== null) expect(mentions.map((m) => m.text)).toContain(name);
    },
  );
});
