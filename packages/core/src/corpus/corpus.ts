import type { Claim } from '../shapes/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Document, Passage, Voice } from '../shapes/document.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { ValueContext } from '../values/value-type.ts';

/** A compiled corpus with indexes for the questions. Nothing in it changes after it is opened. */
export interface Corpus extends ValueContext {
  readonly compiled: CompiledCorpus;
  readonly digest: string;
  readonly documents: ReadonlyMap<Id, Document>;
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly entities: ReadonlyMap<Id, Entity>;
  readonly events: ReadonlyMap<Id, Event>;
  readonly claims: ReadonlyMap<Id, Claim>;
  readonly facets: ReadonlyMap<string, Facet>;
  readonly voices: ReadonlyMap<string, Voice>;
  /** Ids of everything that claims are about, in the order of the first claim about each. */
  readonly subjects: readonly Id[];
  claimsAbout(subject: Id): readonly Claim[];
  passagesOf(document: Id): readonly Passage[];
  label(id: Id): Text;
  day(edtf: string): DaySpan | undefined;
}

/**
 * Opens a compiled corpus for questions, with indexes by id, subject and document.
 *
 * Takes one pass and copies nothing; the corpus must not be changed afterwards. Lookups of unknown ids give `undefined`, an empty list,
 * or the id itself as a label. Days are ISO days.
 *
 * @example
 * ```ts
 * import { openCorpus } from '@synoptic/core/corpus/corpus';
 *
 * const opened = openCorpus(compiled);
 * opened.label('state:kazakhstan').en; // → 'Kazakhstan'
 * opened.documents.get('document:d1021-2022')?.siglum; // → 'B'
 * opened.claimsAbout('event:unknown'); // → []
 * ```
 */
export function openCorpus(compiled: CompiledCorpus): Corpus {
  const documents = byId(compiled.documents);
  const entities = byId(compiled.entities);
  const events = byId(compiled.events);
  const about = Map.groupBy(compiled.claims, (c) => c.about);
  const passages = Map.groupBy(compiled.passages, (p) => p.document);
  const units = byId(compiled.units);
  const placeKinds = new Set(compiled.kinds.flatMap((kind) => (kind.place ? [kind.id] : [])));
  const dates = new Map(Object.entries(compiled.dates));
  return {
    compiled,
    digest: compiled.digest,
    documents,
    entities,
    events,
    passages: byId(compiled.passages),
    claims: byId(compiled.claims),
    facets: byId(compiled.facets),
    voices: new Map(compiled.documents.flatMap((d) => d.voices.map((v) => [v.siglum, v] as const))),
    subjects: [...about.keys()],
    claimsAbout: (subject) => about.get(subject) ?? [],
    passagesOf: (document) => passages.get(document) ?? [],
    label: (id) =>
      entities.get(id)?.label ?? events.get(id)?.label ?? documents.get(id)?.label ?? { [compiled.corpus.languages[0] ?? 'en']: id },
    day: (edtf) => dates.get(edtf),
    unit: (id) => units.get(id),
    placeAround: (id) => {
      const whole = entities.get(entities.get(id)?.partOf ?? '');
      return whole && placeKinds.has(whole.kind) ? whole.id : undefined;
    },
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
