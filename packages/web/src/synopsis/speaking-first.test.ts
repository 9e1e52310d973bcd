import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { expect, it } from 'vitest';
import { speakingFirst } from './speaking-first.ts';

it('orders the accounts of every clash before the others that speak, and the silent ones last', async () => {
  const answer = await memoryReader(await readShippedCorpus()).compare({ about: ['organization:csto'] });
  const { accounts } = speakingFirst(answer);
  const speaks = new Set(answer.rows.flatMap(({ cells }) => cells.filter(({ claims }) => claims.length > 0).map(({ account }) => account)));
  const sides = answer.rows
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'contrast')
    .flatMap(({ cells, explanation }) => {
      const clashing = explanation.pairs.flatMap(({ claims }) => claims);
      return cells.filter(({ claims }) => claims.some((id) => clashing.includes(id))).map(({ account }) => account);
    });
  const clashing = new Set(sides);
  const kinds = accounts.map(({ siglum }) => (clashing.has(siglum) ? 0 : speaks.has(siglum) ? 1 : 2));
  expect(kinds).toEqual(kinds.toSorted());
  expect(clashing.size).toBeGreaterThan(2);
  expect(accounts.map(({ siglum }) => siglum).toSorted()).toEqual(answer.accounts.map(({ siglum }) => siglum).toSorted());
  expect(speakingFirst(answer)).toBe(speakingFirst(answer));
});
