import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { askReader, forwardingReader } from './forwarding-reader.ts';
import { memoryReader } from './memory-reader.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('a reader that forwards', async () => {
  const reader = memoryReader(await readShippedCorpus());
  return forwardingReader((method, args) => askReader(reader, method, args));
});
