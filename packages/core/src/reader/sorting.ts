import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/source.ts';
import type { Entity, Event } from '../model/thing.ts';
import { DEFAULT_TEXT_LANGUAGE, inLanguage, type Text } from '../text/text.ts';
import { ReaderProblem } from './reader.ts';

/** By what each list can be sorted; `-` is the other way round. Without it a list stands in the order of the corpus. */
export const LIST_SORTS = {
  documents: ['date', '-date', 'label', '-label'],
  entities: ['label', '-label'],
  events: ['date', '-date', 'label', '-label'],
  claims: ['date', '-date'],
} as const;

/** By what an item is sorted; nothing where it has none: that comes last, whichever way. */
type Key<T> = (item: T) => string | undefined;
type Keys<T> = Readonly<Record<string, Key<T>>>;

const label = (it: { readonly label: Text }): string => inLanguage(it.label, DEFAULT_TEXT_LANGUAGE);

/** By publication, where a date is printed; else by when they were told. */
export function sortDocuments(items: readonly Document[], corpus: Corpus, sort: string | undefined): readonly Document[] {
  return sorted(items, sort, { date: (d) => firstDay(d.issued ?? d.date, corpus), label });
}

/** By their label in the corpus's default language. */
export function sortEntities(items: readonly Entity[], sort: string | undefined): readonly Entity[] {
  return sorted(items, sort, { label });
}

/** By their date or label; what has no date comes last. */
export function sortEvents(items: readonly Event[], corpus: Corpus, sort: string | undefined): readonly Event[] {
  return sorted(items, sort, { date: (e) => firstDay(e.date?.edtf, corpus), label });
}

/** A claim's date is the day on which its voice spoke. */
export function sortClaims(items: readonly Claim[], corpus: Corpus, sort: string | undefined): readonly Claim[] {
  return sorted(items, sort, { date: (c) => firstDay(voiceSpeechDate(c, corpus), corpus) });
}

/** The day on which the voice of a claim spoke. */
export function voiceSpeechDate(claim: Claim, corpus: Corpus): string | undefined {
  const voice = corpus.voices.get(claim.voice);
  return claim.attribution.find((h) => h.agent === voice?.agent)?.on ?? undefined;
}

/** What is alike stays in the order of the corpus. */
function sorted<T>(items: readonly T[], sort: string | undefined, keys: Keys<T>): readonly T[] {
  if (sort === undefined) return items;
  const down = sort.startsWith('-');
  const key = Object.hasOwn(keys, down ? sort.slice(1) : sort) ? keys[down ? sort.slice(1) : sort] : undefined;
  if (!key)
    throw new ReaderProblem(
      'bad-question',
      'sort is nothing by which this list is sorted',
      `one of ${Object.keys(keys).join(', ')}`,
      'sort',
    );
  const keyed = items.map((item) => ({ item, by: key(item) }));
  return keyed.sort((a, b) => compared(a.by, b.by, down)).map(({ item }) => item);
}

function compared(a: string | undefined, b: string | undefined, down: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === down ? 1 : -1;
}

function firstDay(edtf: string | null | undefined, corpus: Corpus): string | undefined {
  const day = edtf ? corpus.day(edtf) : undefined;
  return day?.from ?? day?.to ?? undefined;
}
