import { expect, it } from 'vitest';
import { findCopies } from './find-copies.ts';

const wire = 'The night ferry ran onto the sandbank off the island on Friday evening, and three people died in the cold water.';

it('finds words that two texts share, with any case, spaces and quotation marks', () => {
  const texts = [
    { id: 'a', text: wire, date: '2031-04-04' },
    {
      id: 'b',
      text: `${wire.toUpperCase().replaceAll(' ', '  ')} A blog adds its own opinion about the company and its old boats here.`,
      date: '2031-04-05',
    },
    { id: 'c', text: 'Nothing of this is told in the third text, which is about the price of bread in the town.', date: null },
  ];
  const found = findCopies(texts);
  expect(found.map(({ document, of, direction }) => [document, of, direction])).toEqual([
    ['a', 'b', 'copied-by'],
    ['b', 'a', 'copy'],
  ]);
  expect(found[0]?.share).toBe(1);
  expect(found[1]?.share).toBeCloseTo(0.53, 1);
});

it('finds copies in Japanese', () => {
  const text = '夜の渡し船が島の沖の砂州に乗り上げ、3人が死亡したと沿岸警備隊が発表した。';
  const found = findCopies([
    { id: 'a', text, date: null },
    { id: 'b', text: `続報。${text}`, date: null },
  ]);
  expect(found.map(({ share, direction }) => [share > 0.8, direction])).toEqual([
    [true, 'unknown'],
    [true, 'unknown'],
  ]);
});
