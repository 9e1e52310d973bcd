import type { ClaimRecord } from '../records/claim.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { EntityRecord } from '../records/entity.ts';
import type { EventRecord } from '../records/event.ts';
import type { LockRecord } from '../records/lock.ts';
import type { ManifestRecord } from '../records/manifest.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { FileKind, RecordOf } from '../records/registry.ts';
import type { TermsRecord } from '../records/terms.ts';
import type { FacetRecord, KindRecord, RoleRecord, UnitRecord } from '../records/vocabulary.ts';
import { idOfPlace, type Located } from './parse.ts';
import type { Problems, Spot } from './problems.ts';

/** A record and where it stands. */
export interface Placed<R> {
  readonly record: R;
  readonly spot: Spot;
}

/** One document's folder. */
export interface Source {
  readonly slug: string;
  readonly document: Placed<DocumentRecord>;
  readonly passages: readonly Placed<PassageRecord>[];
  readonly claims: readonly Placed<ClaimRecord>[];
  readonly lock: Placed<LockRecord> | null;
  readonly terms: Placed<TermsRecord> | null;
}

/** All records of a data folder by what they are. Later of two records with one id are reported and left out. */
export interface World {
  readonly manifest: Placed<ManifestRecord> | null;
  readonly kinds: ReadonlyMap<string, Placed<KindRecord>>;
  readonly facets: ReadonlyMap<string, Placed<FacetRecord>>;
  readonly units: ReadonlyMap<string, Placed<UnitRecord>>;
  readonly roles: ReadonlyMap<string, Placed<RoleRecord>>;
  readonly entities: ReadonlyMap<string, Placed<EntityRecord>>;
  readonly events: ReadonlyMap<string, Placed<EventRecord>>;
  readonly sources: readonly Source[];
  /** Ids of entities and events: what a claim may be about. */
  readonly subjects: ReadonlySet<string>;
}

/** Sorts the records of a folder by what they are, and reports ids that stand twice or not where their file lies. */
export function gather(located: readonly Located[], problems: Problems): World {
  const of = <K extends FileKind>(kind: K): Located<K>[] => located.filter((l): l is Located<K> => l.kind === kind);
  const single = <K extends FileKind>(l: Located<K>): Placed<RecordOf<K>> => ({ record: l.record, spot: { located: l, path: [] } });
  const rows = <R>(l: { record: readonly R[] } & Pick<Located, 'file' | 'at'>): Placed<R>[] =>
    l.record.map((record, i) => ({ record, spot: { located: l, path: [i] } }));

  const manifest = of('manifest').map(single)[0] ?? null;
  for (const l of [...of('entity'), ...of('event'), ...of('document')]) samePath(l, problems);
  for (const l of [...of('kind'), ...of('facet')]) if (l.record.id !== l.path[0]) misplaced(l, String(l.path[0]), problems);

  const entities = byId(of('entity').map(single), problems);
  const events = byId(of('event').map(single), problems);
  return {
    manifest,
    kinds: byId(of('kind').map(single), problems),
    facets: byId(of('facet').map(single), problems),
    units: byId(
      of('units').flatMap((l) => rows(l)),
      problems,
    ),
    roles: byId(
      of('roles').flatMap((l) => rows(l)),
      problems,
    ),
    entities,
    events,
    subjects: new Set([...entities.keys(), ...events.keys()]),
    sources: of('document')
      .map((l) => {
        const mine = <K extends 'passages' | 'claims' | 'lock' | 'terms'>(kind: K) => of(kind).find((o) => o.path[0] === l.path[0]);
        const [passages, claims, lock, terms] = [mine('passages'), mine('claims'), mine('lock'), mine('terms')];
        return {
          slug: String(l.path[0]),
          document: single(l),
          passages: passages ? rows(passages) : [],
          claims: claims ? rows(claims) : [],
          lock: lock ? single(lock) : null,
          terms: terms ? single(terms) : null,
        };
      })
      .sort((a, b) => (a.document.record.siglum < b.document.record.siglum ? -1 : 1)),
  };
}

function byId<R extends { id: string }>(placed: readonly Placed<R>[], problems: Problems): Map<string, Placed<R>> {
  const map = new Map<string, Placed<R>>();
  for (const p of placed) {
    const first = map.get(p.record.id);
    if (first) problems.error('same-id', p.spot, `${p.record.id} has a record already`, `the other stands in ${first.spot.located.file}`);
    else map.set(p.record.id, p);
  }
  return map;
}

function samePath(l: Located<'entity'> | Located<'event'> | Located<'document'>, problems: Problems): void {
  const wanted = idOfPlace(l);
  if (wanted !== null && l.record.id !== wanted) misplaced(l, wanted, problems);
}

function misplaced(l: Located, wanted: string, problems: Problems): void {
  problems.error('id-path', { located: l, path: ['id'] }, `the id of this file is ${wanted}`, 'rename the file, or correct the id');
}
