import { readShipped } from '../node/shipped.fixture.ts';
import { memoryReader } from './memory.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('the memory reader', async () => memoryReader(await readShipped()));
