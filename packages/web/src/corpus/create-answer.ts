import { createComputed, createResource, on } from 'solid-js';
import { corpusEdition } from './cached-reader.ts';

/** A resource that reads from `cachedReader`, and reads again in place when its server has another edition of the corpus. */
export const createAnswer = ((...of: Parameters<typeof createResource>) => {
  const [answer, { refetch }] = createResource(...of);
  createComputed(on(corpusEdition, refetch, { defer: true }));
  return [answer];
}) as typeof createResource;
