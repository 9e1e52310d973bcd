// Draws claims of a data folder at random, for a person to re-read against the documents: the same seed draws the same claims.
// npx node --conditions=synoptic:source scripts/draw-claims.ts --seed 2026 [--count 100] [--corpus data]
import { parseArgs } from 'node:util';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { seededRandom } from './verify/seeded-random.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '100' }, corpus: { type: 'string', default: 'data' } },
});
if (!values.seed) throw new Error('--seed is missing; write the seed beside the figures of the audit');

const { corpus, issues } = await loadCorpus(values.corpus);
if (!corpus) throw new Error(`${values.corpus} does not compile: ${issues[0]?.message}`);

/** Claims in a random order without repetition (Fisher and Yates), of which the first ones are drawn. */
const random = seededRandom(Number(values.seed));
const claims = corpus.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
for (let i = claims.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [claims[i], claims[j]] = [claims[j], claims[i]] as [(typeof claims)[number], (typeof claims)[number]];
}

for (const claim of claims.slice(0, Number(values.count)).sort((a, b) => (a.id < b.id ? -1 : 1))) console.log(claim.id);
