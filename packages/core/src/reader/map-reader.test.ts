import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { askReader, mapReader } from './map-reader.ts';
import { memoryReader } from './memory-reader.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('a reader that forwards', async () => {
  const reader = memoryReader(await readShippedCorpus());
  return mapReader(reader, (method, args) => askReader(reader, method, args));
});
