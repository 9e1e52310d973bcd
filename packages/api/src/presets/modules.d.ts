/** The compiled corpus; the bundler includes it as data that is parsed on first use (edge.ts). */
declare module '@synoptic/data/corpus.json' {
  import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

  const corpus: CompiledCorpus;
  export default corpus;
}
