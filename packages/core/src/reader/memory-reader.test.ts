import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { memoryReader } from './memory-reader.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('the memory reader', async () => memoryReader(await readShippedCorpus()));
