// How long the engine takes on the shipped corpus: one event, one entity, everything. Run: npm run bench:engine

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { glance } from '@synoptic/core/compare/glance';
import { openCorpus } from '@synoptic/core/corpus/corpus';

const compiled = JSON.parse(readFileSync(fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url)), 'utf8'));
const corpus = openCorpus(compiled);

/** Median of batches, in microseconds a call. */
function time(call, batch = 200, batches = 15) {
  for (let i = 0; i < batch; i++) call();
  const runs = Array.from({ length: batches }, () => {
    const start = performance.now();
    for (let i = 0; i < batch; i++) call();
    return ((performance.now() - start) * 1000) / batch;
  });
  return runs.sort((a, b) => a - b)[batches >> 1];
}

for (const about of ['event:kazakhstan-deployment-2022', 'event:kazakhstan-aid-request-2022', 'organization:csto']) {
  const { claims, rows } = compare(corpus, { about: [about] }).summary;
  console.log(`${about}: ${claims} claims, ${rows} rows: ${time(() => compare(corpus, { about: [about] })).toFixed(0)} µs`);
}
console.log(`glance at ${compiled.claims.length} claims: ${(time(() => glance(corpus), 1, 9) / 1000).toFixed(1)} ms`);
