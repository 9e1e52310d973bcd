import { voiceSpeechDate } from '../compare/speech-dates.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { eventFirstDay } from '../corpus/events-by-date.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Document } from '../shapes/document.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import { defaultText, type Text } from '../text/text.ts';
import { dateSpan, knownDays } from '../values/days.ts';
import { checkChoice } from './check-choice.ts';

/** Keys by which each list can be sorted; `-` reverses the order. Without it a list is in the order of the corpus. `sql/stored-lists.ts` sorts those of a store in the same way. */
export const LIST_SORTS = {
  documents: ['date', '-date', 'label', '-label'],
  entities: ['label', '-label'],
  events: ['date', '-date', 'label', '-label'],
  claims: ['date', '-date'],
} as const;

/** By what an item is sorted; nothing where it has none: that comes last, whichever way. */
type Key<T> = (item: T) => string | number | undefined;
type Keys<T> = Readonly<Record<string, Key<T>>>;

const label = (it: { readonly label: Text }) => defaultText(it.label);

/** Day by which an item is sorted. */
export const sortDayOf = {
  document: (d: Document, corpus: Corpus) => statementDay(d.issued ?? d.date, corpus),
  event: eventFirstDay,
  claim: (c: Claim, corpus: Corpus) => statementDay(voiceSpeechDate(c, corpus), corpus),
} as const;

/** By publication, where a date is printed; else by the day of the text. */
export function sortDocuments(items: readonly Document[], corpus: Corpus, sort: string | undefined): readonly Document[] {
  return sorted(items, sort, 'documents', { date: (d) => sortDayOf.document(d, corpus), label });
}

/** By their label in the default language. */
export function sortEntities(items: readonly Entity[], sort: string | undefined): readonly Entity[] {
  return sorted(items, sort, 'entities', { label });
}

/** By their date or label; what has no date comes last. */
export function sortEvents(items: readonly Event[], corpus: Corpus, sort: string | undefined): readonly Event[] {
  return sorted(items, sort, 'events', { date: (e) => sortDayOf.event(e, corpus), label });
}

/** A claim's date is the day on which its voice spoke. */
export function sortClaims(items: readonly Claim[], corpus: Corpus, sort: string | undefined): readonly Claim[] {
  return sorted(items, sort, 'claims', { date: (c) => sortDayOf.claim(c, corpus) });
}

/** Items with equal keys keep the order of the corpus. */
function sorted<T>(items: readonly T[], sort: string | undefined, list: keyof typeof LIST_SORTS, keys: Keys<T>): readonly T[] {
  if (sort === undefined) return items;
  checkChoice('sort', sort, LIST_SORTS[list]);
  const down = sort.startsWith('-');
  const key = keys[down ? sort.slice(1) : sort];
  const keyed = items.map((item) => ({ item, by: key?.(item) }));
  return keyed.sort((a, b) => compared(a.by, b.by, down)).map(({ item }) => item);
}

function compared(a: string | number | undefined, b: string | number | undefined, down: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === down ? 1 : -1;
}

/** A date that is open at its start is sorted by its end: the statement was made by then. */
function statementDay(edtf: string | null, corpus: Corpus): number | undefined {
  return knownDays(dateSpan(edtf, corpus))?.lower;
}
