import type { Corpus } from '../corpus/corpus.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { dayNumber, days } from '../values/date.ts';
import type { DaySpan } from '../values/value-type.ts';

/** A mark on the timeline: an event that an account tells. */
export interface Mark {
  readonly event: Id;
  readonly edtf: string;
  readonly accounts: readonly string[];
}

/** ISO days between which an event has to fall, at least in part. */
export interface Stretch {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Every dated event that a document mentions outside its boilerplate, earliest first. */
export function timeline(corpus: Corpus, stretch: Stretch = {}): Mark[] {
  const mentionedIn = new Map<Id, Set<Id>>();
  for (const { document, role, mentions } of corpus.compiled.passages)
    if (role !== 'boilerplate')
      for (const { entity } of mentions) mentionedIn.set(entity, (mentionedIn.get(entity) ?? new Set()).add(document));
  return corpus.compiled.events
    .flatMap((event) => {
      const documents = mentionedIn.get(event.id);
      const edtf = event.date?.edtf;
      const day = edtf && corpus.day(edtf);
      if (!day || !documents || !falls(day, stretch)) return [];
      const accounts = corpus.compiled.documents.filter((d) => documents.has(d.id)).map((d) => d.siglum);
      return [{ event: event.id, edtf, accounts }];
    })
    .sort((a, b) => earlier(corpus, a.event, b.event));
}

function falls(day: DaySpan, { since, until }: Stretch): boolean {
  const { lower, upper } = days(day);
  return (since === undefined || upper >= dayNumber(since)) && (until === undefined || lower <= dayNumber(until));
}

/** By the first day; what has none comes last. */
export function earlier(corpus: Corpus, a: Id, b: Id): number {
  return beginning(corpus, a) - beginning(corpus, b) || byCodePoint(a, b);
}

function beginning(corpus: Corpus, event: Id): number {
  const edtf = corpus.events.get(event)?.date?.edtf;
  const from = edtf ? corpus.day(edtf)?.from : null;
  return from ? dayNumber(from) : Number.MAX_SAFE_INTEGER;
}
