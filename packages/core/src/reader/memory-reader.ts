import { compare } from '../compare/compare.ts';
import { RULES_VERSION } from '../compare/rule-numbers.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import { dependence } from '../questions/dependence/dependence.ts';
import { glance } from '../questions/glance/glance.ts';
import { ledger } from '../questions/ledger/ledger.ts';
import { network } from '../questions/network/network.ts';
import { sensitivity } from '../questions/sensitivity/sensitivity.ts';
import { agentThreads } from '../questions/threads/threads.ts';
import { timeline } from '../questions/timeline/timeline.ts';
import { characteristicTerms } from '../questions/wholes/characteristic-terms.ts';
import { compareWholes } from '../questions/wholes/wholes.ts';
import type { CompiledCorpus, CorpusCard } from '../shapes/compiled-corpus.ts';
import type { Glance } from '../shapes/glance.ts';
import { NETWORK_NAMES, SEARCH_HIT_TYPES } from '../text/arrangements.ts';
import { checkChoice } from './check-choice.ts';
import { checkDocuments, checkFilter, checkId, checkLedgerFilter, checkQuestion } from './check-question.ts';
import { createCorpusSearch } from './corpus-search.ts';
import { lexiconOf } from './lexicon.ts';
import { PAGE_LIMITS, paginate } from './paging.ts';
import type { Reader } from './reader.ts';
import { recordQuestions } from './record-questions.ts';

/**
 * Creates a reader over a compiled corpus in memory.
 *
 * The search index and the overview are computed on first use. Answers contain the labels that they need (`lexicon`); lists are paged
 * with 50 items by default and 500 at most. A question that cannot be answered rejects with a `ReaderProblem` that names the
 * parameter. `corpus` is the same corpus where it is open already.
 *
 * @example
 * ```ts
 * import { memoryReader } from '@synoptic/core/reader/memory-reader';
 *
 * const local = memoryReader(compiled);
 * const { items, next } = await local.documents({ limit: 2 });
 * items.map((document) => document.siglum); // → ['A', 'B']
 * (await local.documents({ limit: 2, next: next ?? undefined })).items.map((document) => document.siglum); // → ['C', 'D']
 * await local.event('event:unknown'); // throws ReaderProblem
 * ```
 */
export function memoryReader(compiled: CompiledCorpus, corpus: Corpus = openCorpus(compiled)): Reader {
  const search = once(() => createCorpusSearch(corpus));
  const overview = once((): Glance => glance(corpus));
  const withLexicon = <T extends object>(answer: T) => ({ ...answer, lexicon: lexiconOf(answer, corpus) });

  return {
    ...recordQuestions(corpus, (q) => search().holding(q)),
    corpus: async () => cardOf(corpus),
    facets: async () => paginate(compiled.facets, { limit: PAGE_LIMITS.most }),
    kinds: async () => paginate(compiled.kinds, { limit: PAGE_LIMITS.most }),
    export: async () => compiled,

    compare: async (question) => withLexicon(compare(corpus, checkQuestion(question, corpus))),
    sensitivity: async (question) => withLexicon(sensitivity(corpus, checkQuestion(question, corpus))),
    dependence: async (question) => withLexicon(dependence(corpus, checkQuestion(question, corpus))),
    wholes: async (documents) => {
      const wholes = compareWholes(corpus, checkDocuments(documents, corpus));
      const terms = wholes.documents.map((id) => [id, characteristicTerms(corpus, corpus.documents.get(id)?.siglum ?? '')]);
      return { ...wholes, terms: Object.fromEntries(terms), lexicon: lexiconOf(wholes, corpus) };
    },
    threads: async (id) => {
      const agent = checkId(id, 'agent', 'entities', corpus);
      const threads = agentThreads(corpus, agent);
      const claimsOfAnswer = threads.flatMap((t) => t.steps.flatMap((s) => s.claims.flatMap((id) => corpus.claims.get(id) ?? [])));
      return withLexicon({ agent, threads, claims: Object.fromEntries(claimsOfAnswer.map((c) => [c.id, c])) });
    },
    ledger: async (filter = {}) => withLexicon(ledger(corpus, checkLedgerFilter(filter, corpus))),
    timeline: async (filter) => withLexicon(paginate(timeline(corpus, filter), filter)),
    network: async (filter = {}) => {
      checkChoice('network', filter.network, NETWORK_NAMES);
      return network(corpus, filter.network);
    },
    glance: async () => {
      const view = overview();
      const silences = view.decisive.flatMap((d) => [...d.judges, ...[...d.told, ...d.rests].flatMap((t) => t.claims)]);
      const claims = new Set([...[...view.disagreements, ...view.oneOrigin].flatMap((h) => h.claims), ...silences]);
      const claimsOfAnswer = [...claims].flatMap((id) => corpus.claims.get(id) ?? []);
      return {
        ...view,
        claims: Object.fromEntries(claimsOfAnswer.map((c) => [c.id, c])),
        lexicon: lexiconOf([view, claimsOfAnswer, compiled.documents, compiled.events.map((e) => e.date)], corpus),
      };
    },
    search: async (q, filter) => {
      paginate([], { limit: filter?.limit });
      checkChoice('type', filter?.type, SEARCH_HIT_TYPES);
      return search().answer(q, checkFilter(filter, corpus));
    },
  };
}

function cardOf(corpus: Corpus): CorpusCard {
  const { compiled } = corpus;
  const { name, version, title, describe, licence, languages } = compiled.corpus;
  return {
    name,
    version,
    digest: corpus.digest,
    rules: RULES_VERSION,
    title,
    describe,
    licence,
    languages,
    counts: {
      documents: compiled.documents.length,
      passages: compiled.passages.length,
      entities: compiled.entities.length,
      events: compiled.events.length,
      claims: compiled.claims.length,
      facets: compiled.facets.length,
      kinds: compiled.kinds.length,
      voices: corpus.voices.size,
      origins: new Set(compiled.claims.map((c) => c.origin)).size,
    },
  };
}

function once<T>(make: () => T): () => T {
  let cached: { value: T } | null = null;
  return () => {
    cached ??= { value: make() };
    return cached.value;
  };
}
