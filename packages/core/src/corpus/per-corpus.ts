import type { Corpus } from './corpus.ts';

/** Memoizes a function of a corpus alone, for as long as the corpus is alive. */
export function perCorpus<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const values = new WeakMap<Corpus, { readonly value: T }>();
  return (corpus) => {
    const known = values.get(corpus);
    if (known) return known.value;
    const value = make(corpus);
    values.set(corpus, { value });
    return value;
  };
}
