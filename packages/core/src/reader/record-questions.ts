import { voiceSpeechDate } from '../compare/speech-dates.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { locatedPlaces } from '../corpus/located-places.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Passage } from '../shapes/document.ts';
import type { Event } from '../shapes/entity.ts';
import { type Id, kindOf } from '../text/id.ts';
import { dateSpan, isWithinPeriod, statedRuns } from '../values/days.ts';
import { checkChoice } from './check-choice.ts';
import { checkFilter, checkId } from './check-question.ts';
import { lexiconOf } from './lexicon.ts';
import { sortClaims, sortDocuments, sortEntities, sortEvents } from './list-sorting.ts';
import { paginate } from './paging.ts';
import type { ClaimFilter, PassageFilter, Reader } from './reader.ts';
import type { IdList } from './reader-problem.ts';

type RecordReader = Pick<
  Reader,
  'documents' | 'document' | 'passages' | 'passage' | 'entities' | 'entity' | 'events' | 'event' | 'claims' | 'claim'
>;

/** Answers questions for records: lists of them, filtered, sorted and paged, and one at a time. `wordsHeld` gives the ids of records with all words. */
export function recordQuestions(corpus: Corpus, wordsHeld: (q: string) => ReadonlySet<Id>): RecordReader {
  const { compiled } = corpus;
  const withLexicon = <T extends object>(answer: T) => ({ ...answer, lexicon: lexiconOf(answer, corpus) });

  const idOf = (key: string, list: IdList) => checkId(key, 'id', list, corpus);
  const placesOf = (places: readonly Id[], events: readonly Event[]) => {
    const located = locatedPlaces(corpus, places, events);
    return located.length > 0 ? { places: located } : {};
  };
  const found = <T>(records: ReadonlyMap<Id, T>, id: Id): T => records.get(id) as T;
  /** Records of a list that contain all words of `q`. */
  const holding = <T extends { readonly id: Id }>(records: readonly T[], q: string | undefined): readonly T[] => {
    if (q === undefined) return records;
    const wanted = wordsHeld(q);
    return records.filter(({ id }) => wanted.has(id));
  };
  const ofKind = <T extends { readonly id: Id }>(records: readonly T[], kind: string | undefined): readonly T[] => {
    checkChoice(
      'kind',
      kind,
      compiled.kinds.map(({ id }) => id),
    );
    return kind === undefined ? records : records.filter(({ id }) => kindOf(id) === kind);
  };

  return {
    documents: async (filter) => paginate(sortDocuments(holding(compiled.documents, filter?.q), corpus, filter?.sort), filter),
    passages: async (filter) => paginate(holding(filterPassages(corpus, checkFilter(filter, corpus)), filter?.q), filter),
    entities: async (filter) => paginate(sortEntities(holding(ofKind(compiled.entities, filter?.kind), filter?.q), filter?.sort), filter),
    events: async (filter) => {
      checkChoice('kind', filter?.kind, ['event']);
      return paginate(sortEvents(holding(compiled.events, filter?.q), corpus, filter?.sort), filter);
    },
    claims: async (filter) => {
      const kept = holding(filterClaims(corpus, checkFilter(filter, corpus)), filter?.q);
      return withLexicon(paginate(sortClaims(kept, corpus, filter?.sort), filter));
    },

    document: async (key) => {
      const id = idOf(key, 'documents');
      const document = found(corpus.documents, id);
      const claims = compiled.claims.filter((c) => c.anchors.some((a) => a.document === id));
      const seal = compiled.seals.find((s) => s.document === id) ?? null;
      return { ...withLexicon({ document, passages: corpus.passagesOf(id), claims }), seal };
    },
    passage: async (key) => {
      const id = idOf(key, 'passages');
      const claims = compiled.claims.filter((c) => c.anchors.some((a) => a.passage === id));
      return withLexicon({ passage: found(corpus.passages, id), claims });
    },
    entity: async (key) => {
      const id = idOf(key, 'entities');
      const entity = found(corpus.entities, id);
      const parts = compiled.entities.filter((e) => e.partOf === id);
      const events = compiled.events.filter((e) => e.place === id || e.participants.some((p) => p.entity === id));
      const here = [entity, ...parts].filter(({ coordinates }) => coordinates).map((e) => e.id);
      return withLexicon({
        entity,
        parts: parts.map((e) => e.id),
        events: events.map((e) => e.id),
        claims: corpus.claimsAbout(id).map((c) => c.id),
        says: compiled.claims.filter((c) => c.attribution.some((h) => h.agent === id)).map((c) => c.id),
        mentionedIn: mentionedIn(corpus, id),
        ...placesOf(here, events),
      });
    },
    event: async (key) => {
      const id = idOf(key, 'events');
      const event = found(corpus.events, id);
      const parts = compiled.events.filter((e) => e.partOf.includes(id));
      return withLexicon({
        event,
        parts: parts.map((e) => e.id),
        claims: corpus.claimsAbout(id).map((c) => c.id),
        mentionedIn: mentionedIn(corpus, id),
        ...placesOf([], [event, ...parts]),
      });
    },
    claim: async (key) => withLexicon({ claim: found(corpus.claims, idOf(key, 'claims')) }),
  };
}

function filterPassages({ compiled }: Corpus, { document, voice }: PassageFilter): Passage[] {
  return compiled.passages.filter((p) => (document === undefined || p.document === document) && (voice === undefined || p.voice === voice));
}

function filterClaims(corpus: Corpus, filter: ClaimFilter): Claim[] {
  return corpus.compiled.claims.filter(
    (c) =>
      (filter.about === undefined || c.about === filter.about) &&
      (filter.facet === undefined || c.facet === filter.facet) &&
      (filter.document === undefined || c.anchors.some((a) => a.document === filter.document)) &&
      (filter.agent === undefined || c.attribution.some((h) => h.agent === filter.agent)) &&
      (filter.voice === undefined || c.voice === filter.voice) &&
      spokeWithin(c, corpus, filter),
  );
}

function spokeWithin(claim: Claim, corpus: Corpus, period: ClaimFilter): boolean {
  if (period.since === undefined && period.until === undefined) return true;
  const span = dateSpan(voiceSpeechDate(claim, corpus), corpus);
  return span !== undefined && statedRuns(span).some((run) => isWithinPeriod(run, period));
}

function mentionedIn(corpus: Corpus, id: Id): Id[] {
  return corpus.compiled.passages.filter((p) => p.mentions.some((m) => m.entity === id)).map((p) => p.id);
}
