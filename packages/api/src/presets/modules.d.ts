/** The compiled corpus; a bundler includes it as data that are parsed when they are asked for (edge.ts). */
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

declare module '@synoptic/data/corpus.json' {
  const corpus: CompiledCorpus;
  export default corpus;
}
