import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';

/** Languages of the texts of a folder of format 1, whose rules required both; the first is the default. */
export const FORMAT_1_LANGUAGES = ['en', 'ja'] as const;

/**
 * A corpus in which the default language comes first in every text, whatever sorted its keys: a compiled file is canonical JSON. Where
 * the default sorts first among the corpus's languages, only the labels of events and documents may have another before it.
 */
export function withDefaultFirst(compiled: CompiledCorpus): CompiledCorpus {
  const [standard = '', ...others] = compiled.corpus.languages;
  if (others.some((tag) => tag < standard)) return ordered(compiled, standard) as CompiledCorpus;
  const { events, documents } = compiled;
  const labelled = { events: ordered(events, standard), documents: ordered(documents, standard) };
  return labelled.events === events && labelled.documents === documents ? compiled : ({ ...compiled, ...labelled } as CompiledCorpus);
}

/** Data in which each record with a key `first` has it first; what is in order already is returned as it is. */
function ordered(value: unknown, first: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => ordered(item, first));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const entries = Object.entries(record).map(([key, item]) => [key, ordered(item, first)] as const);
  if (entries.findIndex(([key]) => key === first) > 0)
    return Object.fromEntries([...entries.filter(([key]) => key === first), ...entries.filter(([key]) => key !== first)]);
  return entries.some(([key, item]) => item !== record[key]) ? Object.fromEntries(entries) : record;
}
