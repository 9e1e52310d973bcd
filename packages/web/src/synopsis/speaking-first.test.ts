import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { expect, it } from 'vitest';
import { speakingFirst } from './speaking-first.ts';

it('orders the accounts of every clash before the others that speak, and the silent ones last', async () => {
  const answer = await memoryReader(await readShippedCorpus()).compare({ about: ['organization:csto'] });
  const { accounts } = speakingFirst(answer);
  const speaks = new Set(answer.rows.flatMap(({ cells }) => cells.filter(({ claims }) => claims.length > 0).map(({ account }) => account)));
  const sides = answer.rows
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'contrast' || verdict === 'senses')
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

it('shows both sides of every clash of the shipped corpus in the first four columns', async () => {
  const corpus = await readShippedCorpus();
  const reader = memoryReader(corpus);
  const split: string[] = [];
  let clashes = 0;
  for (const { id } of [...corpus.events, ...corpus.entities])
    for (const by of ['voice', 'origin'] as const) {
      const answer = speakingFirst(await reader.compare({ about: [id], by }));
      const visible = new Set(answer.accounts.slice(0, 4).map(({ siglum }) => siglum));
      for (const row of answer.rows.filter(({ verdict }) => verdict === 'conflict' || verdict === 'contrast' || verdict === 'senses')) {
        const columnsOf = (claim: string) => row.cells.filter((cell) => cell.claims.includes(claim)).map(({ account }) => account);
        const between = row.explanation.pairs.filter(({ claims: [a, b] }) => columnsOf(a).join() !== columnsOf(b).join());
        const isVisible = (claim: string) => columnsOf(claim).some((siglum) => visible.has(siglum));
        clashes += between.length > 0 ? 1 : 0;
        if (between.length > 0 && !between.some(({ claims }) => claims.every(isVisible))) split.push(`${by} ${id} ${row.facet}`);
      }
    }
  expect(clashes).toBeGreaterThan(10);
  expect(split).toEqual([]);
});
