import type { Corpus } from './corpus.ts';

/**
 * Memoizes a function of a corpus alone, for as long as the corpus is alive. `supply` gives the value of a corpus that holds only a part of its records,
 * from which it cannot be made.
 */
export function perCorpus<T>(make: (corpus: Corpus) => T): ((corpus: Corpus) => T) & { supply(corpus: Corpus, value: T): void } {
  const values = new WeakMap<Corpus, { readonly value: T }>();
  const read = (corpus: Corpus): T => {
    const known = values.get(corpus);
    if (known) return known.value;
    const value = make(corpus);
    values.set(corpus, { value });
    return value;
  };
  return Object.assign(read, { supply: (corpus: Corpus, value: T) => void values.set(corpus, { value }) });
}
