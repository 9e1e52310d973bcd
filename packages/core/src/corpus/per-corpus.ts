import type { Corpus } from './corpus.ts';

/** What follows from a corpus alone: made when first asked for, kept as long as the corpus is. */
export function perCorpus<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus, { readonly value: T }>();
  return (corpus) => {
    const known = made.get(corpus);
    if (known) return known.value;
    const value = make(corpus);
    made.set(corpus, { value });
    return value;
  };
}
