// How long the engine takes: one comparison of the shipped corpus, and the ranking of a made-up one of up to a million claims
// beside plain object Maps and typed arrays. Run: npm run bench:engine [-- --write]

import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { glance } from '@synoptic/core/questions/glance/glance';
import { rankRows } from '@synoptic/core/questions/glance/ranking';
import { syntheticCorpus } from './engine-corpus.ts';
import { claimColumnsOf, rankWithObjectMaps, rankWithTypedArrays } from './engine-peers.ts';
import { markdownTable, quantile, reportBenchmark } from './report.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** Milliseconds of processor time of each run, with what collects garbage beside: another program's work is not in it. */
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
  // Side by side, in turns: what the machine does meanwhile falls on all three. The first third warms up.
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
    'One comparison, with every cell, count and explanation:',
    markdownTable(['about', 'claims', 'rows', 'median', 'least'], comparisonRows),
    `The shipped corpus at a glance (${compiled.claims.length} claims): ${glanceMedian.toFixed(1)} ms.`,
    'Ranking a made-up corpus: every row judged and counted, those that disagree in order (medians):',
    markdownTable(['claims', 'Synoptic', 'a claim', 'object Maps', 'typed arrays', 'ratio to object Maps'], rankingRows),
  ].join('\n\n'),
);
