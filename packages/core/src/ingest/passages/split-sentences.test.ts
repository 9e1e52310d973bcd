import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../quotes/pair-brackets.ts';
import type { ReadingLanguage } from '../reading.ts';
import { SpanIndex } from '../text/span-index.ts';
import { splitSentences } from './split-sentences.ts';

const sentences = (text: string, language: ReadingLanguage) =>
  splitSentences(text, { start: 0, end: text.length }, language, new SpanIndex(pairBrackets(text), (b) => b)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('English sentences', () => {
  it.each([
    ['Mr. Holm of the U.S. Navy left at 5 p.m. on Friday. He is back.', 2],
    ['The J. R. Ewing ran aground. Nobody was hurt!', 2],
    ['“Is it over?” she asked.', 1],
    ['He said: “It is over. Go home.”', 2],
    ['It cost 3.5 million. The insurer pays.', 2],
    ['The dam broke [2]. The town was flooded (see Fig. 3 of the report. It is long).', 2],
  ])('%s', (text, count) => expect(sentences(text, 'en')).toHaveLength(count));
});

describe('Japanese sentences', () => {
  it('are never cut inside brackets', () =>
    expect(sentences('港長は「津波はない。避難は不要だ」と述べた。船は沖にいる。', 'ja')).toEqual([
      '港長は「津波はない。避難は不要だ」と述べた。',
      '船は沖にいる。',
    ]));

  it('end after the closing mark that follows the full stop', () =>
    expect(sentences('「来ない。」船長は待った。', 'ja')).toEqual(['「来ない。」船長は待った。']));

  it('go on after a reported question', () => expect(sentences('なぜか?と尋ねた。', 'ja')).toHaveLength(1));
});
