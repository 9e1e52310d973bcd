import { expect, it } from 'vitest';
import { cueFinder } from './match-cues.ts';
import type { ReadingFacet } from './reading-vocabulary.ts';

const facet = (id: string, ja: readonly string[], en: readonly string[] = []): ReadingFacet => ({
  id,
  value: 'quantity',
  label: { en: id, ja: id },
  cues: { ja: [...ja], en: [...en] },
});
const facets = [facet('deaths', ['死者', '死者数', '犠牲'], ['killed']), facet('injured', ['負傷', '死傷者'], ['injured'])];

/** Cues found in a span of a text, with their facets. */
const found = (text: string, language: 'en' | 'ja', span = { start: 0, end: text.length }) =>
  cueFinder(facets, language)(text, span).map(({ start, end, facet: { id } }) => `${text.slice(start, end)}: ${id}`);

it('finds Japanese cues anywhere, the longest at each place, never one inside another', () => {
  expect(found('死者数は三人、死傷者と死者', 'ja')).toEqual(['死者数: deaths', '死傷者: injured', '死者: deaths']);
});

it('finds English cues as whole words, in every form of a verb', () => {
  expect(found('Killing is not skilled; kills and INJURED', 'en')).toEqual(['Killing: deaths', 'kills: deaths', 'INJURED: injured']);
});

it('finds only cues that end inside the span', () => {
  expect(found('負傷と死者数', 'ja', { start: 1, end: 5 })).toEqual(['死者: deaths']);
});
