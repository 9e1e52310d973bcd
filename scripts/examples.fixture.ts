import { openCorpus } from '@synoptic/core/corpus/corpus';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';

/** Variables that an `@example` may use without declaring them: the shipped corpus compiled, opened, and behind a reader. */
export const compiled = await readShippedCorpus();
export const corpus = openCorpus(compiled);
export const reader = memoryReader(compiled);
