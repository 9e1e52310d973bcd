// Speed of reading texts into proposals: characters a second of each pass and of all together, and the growth on hostile input.
// Run: npm run -s bench:ingest -- TEXTS… [--passes] [--hostile]   TEXTS are files of running text, repeated up to a million characters a language.
// One JSON line a measure. Times are those of the processor, so that other work on the machine counts little.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Starter } from '../packages/core/src/compile/starter-folder.ts';
import { findTimes } from '../packages/core/src/ingest/claims/find-dates.ts';
import { findFigures } from '../packages/core/src/ingest/claims/find-figures.ts';
import { cueFinder } from '../packages/core/src/ingest/claims/match-cues.ts';
import { vocabularyOfStarter } from '../packages/core/src/ingest/claims/reading-vocabulary.ts';
import { findMentions } from '../packages/core/src/ingest/mentions/find-mentions.ts';
import { groupNames } from '../packages/core/src/ingest/mentions/group-names.ts';
import { lexNumbers } from '../packages/core/src/ingest/numbers/lex-numbers.ts';
import { readingLanguageOf } from '../packages/core/src/ingest/passages/detect-language.ts';
import { readingView } from '../packages/core/src/ingest/passages/reading-view.ts';
import { splitSentences } from '../packages/core/src/ingest/passages/split-sentences.ts';
import { englishQuotations } from '../packages/core/src/ingest/quotes/english-quotations.ts';
import { japaneseQuotations } from '../packages/core/src/ingest/quotes/japanese-quotations.ts';
import { pairBrackets } from '../packages/core/src/ingest/quotes/pair-brackets.ts';
import { readText } from '../packages/core/src/ingest/read-text.ts';
import type { ReadingLanguage } from '../packages/core/src/ingest/reading.ts';
import { foldView } from '../packages/core/src/ingest/text/fold-text.ts';
import { SpanIndex } from '../packages/core/src/ingest/text/span-index.ts';

const CHARACTERS = 1_000_000;
const REFERENCE = '2031-04-05';
const WARM_UP = 6;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: 'boolean', default: false }, hostile: { type: 'boolean', default: false } },
});
if (positionals.length === 0 && !values.hostile) {
  console.error('usage: npm run -s bench:ingest -- TEXTS… [--passes] [--hostile]');
  process.exit(2);
}
const starter = JSON.parse(readFileSync(fileURLToPath(new URL('../data/dist/starters/disaster.json', import.meta.url)), 'utf8')) as Starter;
const vocabulary = vocabularyOfStarter(starter);
const read = (text: string) => readText(text, { date: REFERENCE, vocabulary });

/** Least milliseconds of the processor over a few runs of a task. */
function cost(task: () => unknown, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const began = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function measurePasses(text: string, language: ReadingLanguage): void {
  const view = readingView(text);
  const pairs = new SpanIndex(pairBrackets(view.text), (b) => b);
  const split = () =>
    view.paragraphs.flatMap((span, paragraph) => splitSentences(view.text, span, language, pairs).map((s) => ({ ...s, paragraph })));
  const sentences = split();
  const folded = foldView(view.text);
  const numbers = lexNumbers(folded, language);
  const mentions = findMentions(view.text, sentences, language, []);
  const cues = cueFinder(vocabulary.facets, language);
  const passes: Readonly<Record<string, () => unknown>> = {
    view: () => readingView(text),
    brackets: () => pairBrackets(view.text),
    sentences: split,
    names: () => findMentions(view.text, sentences, language, []),
    'forms of names': () => groupNames(view.text, mentions, []),
    quotations: () => (language === 'ja' ? japaneseQuotations : englishQuotations)(view.text, sentences, pairs),
    fold: () => foldView(view.text),
    numbers: () => lexNumbers(folded, language),
    times: () => findTimes(folded, language, REFERENCE, numbers),
    figures: () => findFigures(folded, language, numbers),
    cues: () => cues(view.text, { start: 0, end: view.text.length }),
  };
  for (const [pass, task] of Object.entries(passes)) {
    const ms = cost(task);
    console.log(JSON.stringify({ language, pass, ms: Math.round(ms), perSecond: Math.round((view.text.length / ms) * 1000) }));
  }
}

const texts = positionals.map((path) => readFileSync(path, 'utf8'));
for (const language of ['en', 'ja'] as const) {
  const own = texts.filter((text) => readingLanguageOf(text) === language).join('\n');
  if (own === '') continue;
  const text = own.repeat(Math.ceil(CHARACTERS / own.length)).slice(0, CHARACTERS);
  // The first runs compile, beside the thread that reads; their time says nothing of the later ones.
  for (let i = 0; i < WARM_UP; i++) read(text);
  if (values.passes) measurePasses(text, language);
  const ms = cost(() => read(text), 5);
  console.log(
    JSON.stringify({
      language,
      pass: 'all',
      characters: text.length,
      ms: Math.round(ms),
      perSecond: Math.round((text.length / ms) * 1000),
    }),
  );
}

/** Pieces that a hostile text repeats: open brackets, endless words and figures, cues without end, marks that end nothing. */
const HOSTILE: Readonly<Record<string, string>> = {
  'open brackets': '「“(『',
  'nested and closed': '((((a))))',
  'stops that end nothing': '....a',
  'one long word': 'aB',
  'one long kanji run': '東京地震大学',
  'one long katakana run': 'トヨタ',
  'figures without end': '12 dead ',
  'figures of Japanese': '死者12人、',
  'dates without end': 'June 1 to ',
  'days without end': '5日から',
  'names without end': 'Ida Holm said Alpha Beta ',
  'speech without end': 'said that he said “a” ',
  'speech of Japanese': 'と述べたが',
  'none without end': 'no one was killed ',
  'lines that may be wrapped': 'the boat was brought ashore by all and\n',
  'marks that combine': 'e\u0301\u0301\u0301',
  'spaces without end': '          ',
  'roles without end': 'when the Alpha Boats (and Beta Boats, bought filed in a the sold of ',
  'lists of other articles': '最近の記事',
};

/** Marks that are nested as deep as half the text is long, after a sentence that makes the text English or Japanese. */
const NESTED: Readonly<Record<string, readonly [sentence: string, open: string, close: string]>> = {
  'nested brackets': ['Ida Holm said that it was late. ', '(', ')'],
  'nested quotation marks': ['Ida Holm said that it was late. ', '“', '”'],
  'nested kagi': ['市長は死者が三人だと述べた。', '「', '」'],
};

const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
const hostile: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(Object.entries(HOSTILE).map(([name, piece]) => [name, repeated(piece)])),
  ...Object.fromEntries(
    Object.entries(NESTED).map(([name, [sentence, open, close]]) => [
      name,
      (length: number) => `${sentence}${open.repeat(length / 2)} a ${close.repeat(length / 2)}`,
    ]),
  ),
};

if (values.hostile)
  for (const [name, sized] of Object.entries(hostile)) {
    const [short, long] = [sized(10_000), sized(100_000)];
    read(`${short}の ${short} the of and`);
    const [less, more] = [cost(() => read(short)), cost(() => read(long), 2)];
    const growth = Math.round((more / less) * 10) / 10;
    console.log(JSON.stringify({ hostile: name, ms: Math.round(less * 10) / 10, tenfold: Math.round(more * 10) / 10, growth }));
  }
