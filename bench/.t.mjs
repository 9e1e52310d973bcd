import { readFileSync } from 'node:fs';
import { compare } from '@synoptic/core/compare/compare';
import { openCorpus } from '@synoptic/core/corpus/corpus';

const corpus = openCorpus(JSON.parse(readFileSync('/work/main/data/dist/corpus.json', 'utf8')));
const f = () => compare(corpus, { about: ['event:kazakhstan-deployment-2022'] });
for (let i = 0; i < 2000; i++) f();
const r = [];
for (let k = 0; k < 15; k++) {
  const s = process.cpuUsage(),
    t = performance.now();
  for (let i = 0; i < 1000; i++) f();
  const u = process.cpuUsage(s);
  r.push([(u.user + u.system) / 1000, performance.now() - t]);
}
r.sort((a, b) => a[0] - b[0]);
console.log(
  'cpu µs min/median',
  r[0][0],
  r[7][0],
  'wall',
  r
    .map((x) => x[1])
    .sort((a, b) => a - b)[7]
    .toFixed(0),
  'wall min',
  Math.min(...r.map((x) => x[1])).toFixed(0),
);
