import type { Claim } from '../model/claim.ts';
import type { CompiledCorpus, Facet } from '../model/corpus.ts';
import type { Document, Passage, Voice } from '../model/source.ts';
import type { Entity, Event } from '../model/thing.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { DaySpan, ValueContext } from '../values/value-type.ts';

/** A compiled corpus with the ways through it that comparisons take. Frozen: nothing here changes after it is opened. */
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
  /** What claims are about, in the order of the first claim on each. */
  readonly subjects: readonly Id[];
  claimsAbout(subject: Id): readonly Claim[];
  passagesOf(document: Id): readonly Passage[];
  label(id: Id): Text;
  day(edtf: string): DaySpan | undefined;
}

/** Opens a compiled corpus: a single pass over it, no copy. */
export function openCorpus(compiled: CompiledCorpus): Corpus {
  const documents = byId(compiled.documents);
  const entities = byId(compiled.entities);
  const events = byId(compiled.events);
  const about = groupBy(compiled.claims, (c) => c.about);
  const passages = groupBy(compiled.passages, (p) => p.document);
  const units = byId(compiled.units);
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
    label: (id) => entities.get(id)?.label ?? events.get(id)?.label ?? documents.get(id)?.label ?? { en: id, ja: id },
    day: (edtf) => dates.get(edtf),
    unit: (id) => units.get(id),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Items by a key, in the order in which they come. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
