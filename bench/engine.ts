// CPU time of the engine: single comparisons of the bundled corpus, and ranking of a synthetic corpus of up to a million claims, compared with object
// Maps and typed arrays. Run: npm run bench:engine [-- --write]

import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { glance } from '@synoptic/core/compare/glance';
import { rank } from '@synoptic/core/compare/ranking';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { loadCorpus } from '@synoptic/core/node/load';
import { syntheticCorpus } from './engine-corpus.ts';
import { columnsOf, objectMaps, typedArrays } from './engine-peers.ts';
import { quantile, report, table } from './report.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** CPU milliseconds of each run, garbage collection threads included. CPU time, unlike wall time, excludes other processes. */
function times(call: () => unknown, runs: number): number[] {
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

const asked = ['event:kazakhstan-deployment-2022', 'event:kazakhstan-aid-request-2022', 'organization:csto'].map((id) => {
  const ask = () => compare(shipped, { about: [id] });
  const { claims, rows } = ask().summary;
  const batch = () => {
    for (let i = 0; i < 200; i++) ask();
  };
  times(batch, 15);
  const runs = times(batch, 25).map((ms) => (ms * 1000) / 200);
  return [`\`${id}\``, String(claims), String(rows), `${quantile(runs).toFixed(0)} µs`, `${quantile(runs, 0).toFixed(0)} µs`];
});
const seen = quantile(times(() => glance(shipped), 25).slice(5));

const ranked = SIZES.map((size) => {
  const made = syntheticCorpus(size);
  const corpus = openCorpus(made);
  const columns = columnsOf(made);
  const runs = Math.min(60, Math.max(9, 1_500_000 / size));
  // The three alternate, so that load affects all of them. The first third of the runs is warm-up.
  const [maps, arrays, ours]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < runs; i++) {
    maps.push(...times(() => objectMaps(made), 1));
    ours.push(...times(() => rank(corpus), 1));
    arrays.push(...times(() => typedArrays(columns), 1));
  }
  const [m, o, a] = [maps, ours, arrays].map((t) => quantile(t.slice(runs / 3))) as [number, number, number];
  const shown = (ms: number) => (ms < 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`);
  return [size.toLocaleString('en'), shown(o), `${((o * 1000) / size).toFixed(2)} µs`, shown(m), shown(a), (o / m).toFixed(2)];
});

report(
  'engine',
  [
    'One comparison, with all cells, counts and explanations:',
    table(['about', 'claims', 'rows', 'median', 'minimum'], asked),
    `Overview (\`glance\`) of the bundled corpus (${compiled.claims.length} claims): ${seen.toFixed(1)} ms.`,
    'Ranking a synthetic corpus: verdict and counts for every row, conflicts sorted (medians):',
    table(['claims', 'Synoptic', 'per claim', 'object Maps', 'typed arrays', 'ratio to object Maps'], ranked),
  ].join('\n\n'),
);
