import { compare } from '@synoptic/core/compare/compare';
import { type Corpus, openCorpus } from '@synoptic/core/corpus/corpus';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { dependence } from '@synoptic/core/questions/dependence/dependence';
import { diff } from '@synoptic/core/questions/diff/diff';
import { glance } from '@synoptic/core/questions/glance/glance';
import { ledger } from '@synoptic/core/questions/ledger/ledger';
import { network } from '@synoptic/core/questions/network/network';
import { sensitivity } from '@synoptic/core/questions/sensitivity/sensitivity';
import { agentThreads } from '@synoptic/core/questions/threads/threads';
import { compareWholes } from '@synoptic/core/questions/wholes/wholes';
import { describe, expect, it } from 'vitest';

// The order of claims in the corpus must not affect any answer: these tests reverse all of them.

const compiled = await readShippedCorpus();
const backwards = { ...compiled, claims: compiled.claims.toReversed() };
const { subjects } = openCorpus(compiled);
const origins = [...new Set(compiled.claims.map((c) => c.origin))].sort();
const documents = compiled.documents.map((d) => d.id);
const each =
  <T>(ask: (corpus: Corpus, about: readonly string[]) => T) =>
  (corpus: Corpus) =>
    subjects.map((id) => ask(corpus, [id]));

describe('a corpus with its claims in reverse order', () => {
  it.each<[string, (corpus: Corpus) => unknown]>([
    ['comparison', each((corpus, about) => compare(corpus, { about, by: 'origin' }))],
    ['graph of dependence', each((corpus, about) => dependence(corpus, { about }))],
    ['account of what each carries', (corpus) => sensitivity(corpus, { about: subjects.slice(0, 20) })],
    ['glance', glance],
    ['ledger', (corpus) => [ledger(corpus), ledger(corpus, { by: 'document' })]],
    ['network', (corpus) => network(corpus)],
    ['voice over time', (corpus) => origins.map((agent) => agentThreads(corpus, agent))],
    ['reading of documents as wholes', (corpus) => compareWholes(corpus, documents)],
  ])('gives the same %s, to the last byte', (_what, ask) => {
    const [one, other] = [compiled, backwards].map((c) => JSON.stringify(ask(openCorpus(c))));
    expect(other === one).toBe(true);
  });

  it('has no difference', () => {
    expect(diff(compiled, backwards)).toMatchObject({ added: [], removed: [], changed: [], flips: [] });
  });
});
