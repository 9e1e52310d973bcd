import { readerOfShippedCorpus } from '../node/shipped.fixture.ts';
import { askReader, mapReader } from './map-reader.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('a reader that forwards', async () => {
  const reader = await readerOfShippedCorpus();
  return mapReader(reader, (method, args) => askReader(reader, method, args));
}, [1, 4]);
