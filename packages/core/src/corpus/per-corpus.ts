import type { Corpus } from './corpus.ts';

/** What follows from a corpus alone: made when first asked for, kept as long as the corpus is. */
export function perCorpus<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus, { readonly value: T }>();
  return (corpus) => {
    const known = made.get(corpus) ?? { value: make(corpus) };
    made.set(corpus, known);
    return known.value;
  };
}
