// CPU time of the engine: single comparisons of the bundled corpus, and ranking of a synthetic corpus of up to a million claims, compared with object
// Maps and typed arrays. Run: npm run bench:engine [-- --write]

import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { glance } from '@synoptic/core/questions/glance/glance';
import { rankRows } from '@synoptic/core/questions/glance/rank-rows';
import { syntheticCorpus } from './engine-corpus.ts';
import { claimColumnsOf, rankWithObjectMaps, rankWithTypedArrays } from './engine-peers.ts';
import { markdownTable, quantile, reportBenchmark } from './report.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** CPU milliseconds of each run, garbage collection threads included. CPU time, unlike wall time, excludes other processes. */
function processorTimes(call: () => unknown, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

const { corpus: compiled } = await loadCorpus(fileURLToPath(new URL('../data', import.meta.url)));
if (!compiled) throw new Error('the shipped corpus does not compile');
const shipped = openCorpus(compiled);

const comparisonRows = ['event:kazakhstan-deployment-2022', 'event:kazakhstan-aid-request-2022', 'organization:csto'].map((id) => {
  const ask = () => compare(shipped, { about: [id] });
  const { claims, rows } = ask().summary;
  const batch = () => {
    for (let i = 0; i < 200; i++) ask();
  };
  processorTimes(batch, 15);
  const runs = processorTimes(batch, 25).map((ms) => (ms * 1000) / 200);
  return [`\`${id}\``, String(claims), String(rows), `${quantile(runs).toFixed(0)} µs`, `${quantile(runs, 0).toFixed(0)} µs`];
});
const glanceMedian = quantile(processorTimes(() => glance(shipped), 25).slice(5));

const rankingRows = SIZES.map((size) => {
  const made = syntheticCorpus(size);
  const corpus = openCorpus(made);
  const columns = claimColumnsOf(made);
  const runs = Math.min(60, Math.max(9, 1_500_000 / size));
  // The three alternate, so that load affects all of them. The first third of the runs is warm-up.
  const [maps, arrays, ours]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < runs; i++) {
    maps.push(...processorTimes(() => rankWithObjectMaps(made), 1));
    ours.push(...processorTimes(() => rankRows(corpus), 1));
    arrays.push(...processorTimes(() => rankWithTypedArrays(columns), 1));
  }
  const [m, o, a] = [maps, ours, arrays].map((t) => quantile(t.slice(runs / 3))) as [number, number, number];
  const shown = (ms: number) => (ms < 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`);
  return [size.toLocaleString('en'), shown(o), `${((o * 1000) / size).toFixed(2)} µs`, shown(m), shown(a), (o / m).toFixed(2)];
});

reportBenchmark(
  'engine',
  [
    'One comparison, with all cells, counts and explanations:',
    markdownTable(['about', 'claims', 'rows', 'median', 'minimum'], comparisonRows),
    `Overview (\`glance\`) of the bundled corpus (${compiled.claims.length} claims): ${glanceMedian.toFixed(1)} ms.`,
    'Ranking a synthetic corpus: verdict and counts for every row, conflicts sorted (medians):',
    markdownTable(['claims', 'Synoptic', 'per claim', 'object Maps', 'typed arrays', 'ratio to object Maps'], rankingRows),
  ].join('\n\n'),
);
