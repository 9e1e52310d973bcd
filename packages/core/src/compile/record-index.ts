import type { ClaimRecord } from '../records/claim.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { EntityRecord } from '../records/entity.ts';
import type { EventRecord } from '../records/event.ts';
import type { FacetRecord } from '../records/facet.ts';
import type { LockRecord } from '../records/lock.ts';
import type { ManifestRecord } from '../records/manifest.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { FileKind, RecordOf } from '../records/registry.ts';
import type { TermsRecord } from '../records/terms.ts';
import type { ParticipantRole } from '../shapes/entity.ts';
import type { EntityKind, Sense, Unit } from '../shapes/facet.ts';
import { RENAME_RECIPE } from './issue.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import { idOfFilePath, type ParsedFile } from './parse-folder.ts';

/** Record with its location. */
export interface LocatedRecord<R> {
  readonly record: R;
  readonly spot: RecordLocation;
}

/** Records of one document's folder. */
export interface DocumentRecords {
  readonly slug: string;
  readonly document: LocatedRecord<DocumentRecord>;
  readonly passages: readonly LocatedRecord<PassageRecord>[];
  readonly claims: readonly LocatedRecord<ClaimRecord>[];
  readonly lock: LocatedRecord<LockRecord> | null;
  readonly terms: LocatedRecord<TermsRecord> | null;
}

/** All records of a data folder by kind and id. */
export interface RecordIndex {
  readonly manifest: LocatedRecord<ManifestRecord> | null;
  readonly kinds: ReadonlyMap<string, LocatedRecord<EntityKind>>;
  readonly facets: ReadonlyMap<string, LocatedRecord<FacetRecord>>;
  readonly units: ReadonlyMap<string, LocatedRecord<Unit>>;
  readonly roles: ReadonlyMap<string, LocatedRecord<ParticipantRole>>;
  readonly senses: ReadonlyMap<string, LocatedRecord<Sense>>;
  readonly entities: ReadonlyMap<string, LocatedRecord<EntityRecord>>;
  readonly events: ReadonlyMap<string, LocatedRecord<EventRecord>>;
  readonly sources: readonly DocumentRecords[];
  /** Ids of entities and events, which claims may be about. */
  readonly subjects: ReadonlySet<string>;
}

/** Indexes the records of a folder; reports ids that do not match their file and repeated ids, of which the first record stays. */
export function indexRecords(located: readonly ParsedFile[], problems: IssueCollector): RecordIndex {
  const ofKind = <K extends FileKind>(kind: K): ParsedFile<K>[] => located.filter((l): l is ParsedFile<K> => l.kind === kind);
  const single = <K extends FileKind>(l: ParsedFile<K>): LocatedRecord<RecordOf<K>> => ({
    record: l.record,
    spot: { located: l, path: [] },
  });
  const rows = <R>(l: { record: readonly R[] } & Pick<ParsedFile, 'file' | 'at'>): LocatedRecord<R>[] =>
    l.record.map((record, i) => ({ record, spot: { located: l, path: [i] } }));

  const manifest = ofKind('manifest').map(single)[0] ?? null;
  for (const l of [...ofKind('entity'), ...ofKind('event'), ...ofKind('document')]) samePath(l, problems);
  for (const l of [...ofKind('kind'), ...ofKind('facet')]) if (l.record.id !== l.path[0]) misplaced(l, String(l.path[0]), problems);

  const entities = byId(ofKind('entity').map(single), problems);
  const events = byId(ofKind('event').map(single), problems);
  return {
    manifest,
    kinds: byId(ofKind('kind').map(single), problems),
    facets: byId(ofKind('facet').map(single), problems),
    units: byId(
      ofKind('units').flatMap((l) => rows(l)),
      problems,
    ),
    roles: byId(
      ofKind('roles').flatMap((l) => rows(l)),
      problems,
    ),
    senses: byId(
      ofKind('senses').flatMap((l) => rows(l)),
      problems,
    ),
    entities,
    events,
    subjects: new Set([...entities.keys(), ...events.keys()]),
    sources: ofKind('document')
      .map((l) => {
        const sibling = <K extends 'passages' | 'claims' | 'lock' | 'terms'>(kind: K) => ofKind(kind).find((o) => o.path[0] === l.path[0]);
        const [passages, claims, lock, terms] = [sibling('passages'), sibling('claims'), sibling('lock'), sibling('terms')];
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

/** Claims of all documents by id; of two with one id, the first. */
export function claimsById({ sources }: RecordIndex): Map<string, LocatedRecord<ClaimRecord>> {
  const map = new Map<string, LocatedRecord<ClaimRecord>>();
  for (const { claims } of sources) for (const claim of claims) if (!map.has(claim.record.id)) map.set(claim.record.id, claim);
  return map;
}

function byId<R extends { id: string }>(placed: readonly LocatedRecord<R>[], problems: IssueCollector): Map<string, LocatedRecord<R>> {
  const map = new Map<string, LocatedRecord<R>>();
  for (const p of placed) {
    const first = map.get(p.record.id);
    if (first)
      problems.error('same-id', p.spot, `id "${p.record.id}" is used twice`, `${first.spot.located.file} has it already; change one`);
    else map.set(p.record.id, p);
  }
  return map;
}

function samePath(l: ParsedFile<'entity'> | ParsedFile<'event'> | ParsedFile<'document'>, problems: IssueCollector): void {
  const wanted = idOfFilePath(l);
  if (wanted !== null && l.record.id !== wanted) misplaced(l, wanted, problems);
}

function misplaced(l: ParsedFile, wanted: string, problems: IssueCollector): void {
  problems.error(
    'id-path',
    { located: l, path: ['id'] },
    `the id does not match the path of the file, which requires "${wanted}"`,
    `correct the id, or to rename it move the file and write the new id in all others: ${RENAME_RECIPE}`,
  );
}
