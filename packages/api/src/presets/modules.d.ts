/** The compiled corpus; a bundler includes it as data that are parsed when they are asked for (edge.ts). */
declare module '@synoptic/data/corpus.json' {
  import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

  const corpus: CompiledCorpus;
  export default corpus;
}
