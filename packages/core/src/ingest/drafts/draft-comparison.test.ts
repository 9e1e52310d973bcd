import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Starter } from '../../compile/starter-folder.ts';
import { memoryReader } from '../../reader/memory-reader.ts';
import { vocabularyOfStarter } from '../claims/reading-vocabulary.ts';
import { readText } from '../read-text.ts';
import { starterFits } from './choose-starter.ts';
import { documentDate } from './document-date.ts';
import { compileDraft } from './draft-comparison.ts';
import type { DraftDocument } from './draft-document.ts';

const starter = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../../data/dist/starters/${name}.json`, import.meta.url)), 'utf8')) as Starter;
const disaster = starter('disaster');

function document(slug: string, date: string, text: string): DraftDocument {
  const reading = readText(text, { date, vocabulary: vocabularyOfStarter(disaster) });
  return { slug, label: slug, title: slug, outlet: null, publisher: null, date, dateInferred: null, url: null, reading };
}

const ENGLISH = document(
  'gazette',
  '2031-04-05',
  'Ferry runs aground\n\nAt least 12 people died and 140 passengers were on board, the coast guard said. The death toll rose from 9 to 12.',
);
const JAPANESE = document('海岸', '2031-04-06', '渡し船が座礁\n\n沿岸警備隊によると、14人が死亡した。深さは2.5メートルだった。');
const UKRAINIAN = document('берег', '2031-04-06', 'Пором сів на мілину. Загинуло троє людей.');

describe('a draft comparison', () => {
  it.each([
    ['English', [ENGLISH]],
    ['Japanese', [JAPANESE]],
    ['both, English first', [ENGLISH, JAPANESE]],
    ['both, Japanese first', [JAPANESE, ENGLISH]],
    ['a language without tables', [UKRAINIAN]],
  ])('compiles from texts in %s, with no claim refused', (_, documents) => {
    const named = documents.map((d, i) => ({ ...d, slug: `doc-${i}` }));
    expect(compileDraft(disaster, named).refused).toEqual([]);
  });

  it('has a row for each facet, with the line and the chain of each claim', async () => {
    const { corpus, event } = compileDraft(disaster, [ENGLISH, { ...JAPANESE, slug: 'kaigan' }]);
    const { rows, claims } = await memoryReader(corpus).compare({ about: [event], by: 'document' });
    const dead = rows.find(({ facet }) => facet === 'dead');
    expect(dead?.verdict).toBe('conflict');
    const values = Object.values(claims)
      .filter(({ facet }) => facet === 'dead')
      .map(({ value, anchors }) => [value, anchors[0]?.lines]);
    expect(values).toHaveLength(4);
    expect(rows.map(({ facet }) => facet)).toContain('figure-passengers');
  });

  it('reads the rising figures of one publisher as a series, and the figures of a second event separately', async () => {
    const gazette = (slug: string, date: string, text: string) => ({ ...document(slug, date, text), publisher: 'Gull Gazette' });
    const texts = [
      gazette('first', '2031-04-05', 'At least 50 people died when a bridge collapsed in Gull Harbour, Norway on Saturday.'),
      gazette(
        'second',
        '2031-04-06',
        'At least 82 people have died. The death toll rose from 61 to 82. The bridge collapsed in Norway on Saturday.',
      ),
      gazette(
        'third',
        '2031-04-09',
        'A second bridge in the harbour has collapsed, injuring nine people. No one was killed.\n\nOn April 5, 89 people were killed when the first bridge fell.',
      ),
    ];
    const { corpus, event, refused } = compileDraft(disaster, texts);
    const { rows, claims } = await memoryReader(corpus).compare({ about: [event], by: 'origin' });
    expect(refused).toEqual([]);
    expect(rows.find(({ facet }) => facet === 'dead')?.verdict).toBe('series');
    expect(Object.values(claims).filter(({ facet }) => facet === 'injured')).toEqual([]);
    // Gull Harbour lies in Norway, as the first text says.
    expect(rows.find(({ facet }) => facet === 'place')?.verdict).toBe('refines');
  });

  it('leaves out claims that the compiler refuses, with the reason', () => {
    const faulty = document('faulty', '2031-04-05', 'Half of it: 1.5 people died.');
    const { refused, corpus } = compileDraft(disaster, [faulty]);
    expect(refused.map(({ issue }) => issue.message)).toEqual([expect.stringContaining('not a whole number')]);
    expect(corpus.claims).toEqual([]);
  });

  it('does not depend on earlier drafts', () =>
    expect(compileDraft(disaster, [ENGLISH]).corpus.digest).toBe(compileDraft(disaster, [ENGLISH]).corpus.digest));
});

it('chooses the starter whose cues fit best', () => {
  const starters = ['blank', 'disaster', 'court'].map(starter);
  expect(starterFits(starters, ['The court sentenced the defendant to prison. The judge said the verdict was just.'])[0]?.starter).toBe(
    'court',
  );
  expect(starterFits(starters, [ENGLISH.reading.view.raw])[0]?.starter).toBe('disaster');
  expect(starterFits(starters, ['Nothing fits.'])[0]).toEqual({ starter: 'blank', score: 0 });
});

it.each([
  ['A title\nApril 5, 2031\nText.', { date: '2031-04-05', line: 2, from: 'dateline' }],
  ['見出し\n本文。\n本文。\n本文。\n本文。\n2031年4月3日に起きた。\n続く。', { date: '2031-04-03', line: 6, from: 'text' }],
  ['No date at all.', null],
])('finds the day of a document: %s', (text, expected) => expect(documentDate(text)).toEqual(expected));
