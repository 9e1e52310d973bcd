import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';

/** Languages of the texts of a folder of format 1, whose rules required both; the first is the default. */
export const FORMAT_1_LANGUAGES = ['en', 'ja'] as const;

/**
 * A corpus in which the default language comes first in every text, whatever sorted its keys. Texts alone have it as a key; where the
 * order is right already, as it is in a file that `build` wrote, the corpus itself is returned.
 */
export function withDefaultFirst(compiled: CompiledCorpus): CompiledCorpus {
  const standard = compiled.corpus.languages[0] ?? '';
  const ordered = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map(ordered);
      return items.some((item, i) => item !== value[i]) ? items : value;
    }
    const record = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(record);
    const late = keys.indexOf(standard) > 0;
    const entries = keys.map((key) => [key, ordered(record[key])] as const);
    if (late) return Object.fromEntries([...entries.filter(([key]) => key === standard), ...entries.filter(([key]) => key !== standard)]);
    return entries.some(([key, item]) => item !== record[key]) ? Object.fromEntries(entries) : record;
  };
  return ordered(compiled) as CompiledCorpus;
}
