import type { ThreadStep } from '@synoptic/core/shapes/threads';
import { expect, it } from 'vitest';
import { wordsByDay } from './words-by-day.ts';

const step = (about: string, on: string | null, by = false): ThreadStep => ({
  about,
  of: null,
  where: null,
  claims: [],
  on,
  by,
  days: null,
  after: null,
  relation: null,
  clash: false,
});
const day = (to: string, from: string | null = to) => ({ from, to, slack: 0, shape: 'moment' as const, label: { en: to } });

it('groups the statements of an agent by day: one of which only the latest day is known before those of that day, undated ones last', () => {
  const threads = [
    { facet: 'nature', steps: [step('event:a', '2022-01-10'), step('event:b', null)] },
    { facet: 'aim', steps: [step('event:c', '[..2022-01-10]', true), step('event:a', '2022-01-10'), step('event:d', '2021-12-07')] },
  ];
  const dates = { '2022-01-10': day('2022-01-10'), '2021-12-07': day('2021-12-07'), '[..2022-01-10]': day('2022-01-10', null) };
  const lexicon = { names: {}, facets: {}, units: {}, roles: {}, sigla: {}, dates };
  const days = wordsByDay({ threads, lexicon });
  expect(days.map(({ on, words }) => [on, ...words.map(({ about, facet }) => `${about} ${facet}`)])).toEqual([
    ['2021-12-07', 'event:d aim'],
    ['[..2022-01-10]', 'event:c aim'],
    ['2022-01-10', 'event:a nature', 'event:a aim'],
    [null, 'event:b nature'],
  ]);
});
