import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../node/load.ts';
import { memoryReader } from './memory.ts';
import { readerConformance } from './reader.conformance.ts';

readerConformance('the memory reader', async () => {
  const { corpus } = await loadCorpus(fileURLToPath(new URL('../../../../data', import.meta.url)));
  if (!corpus) throw new Error('the shipped corpus does not compile');
  return memoryReader(corpus);
});
