import type { ManifestRecord } from '../records/manifest.ts';
import type { FacetRecord, KindRecord, RoleRecord, UnitRecord } from '../records/vocabulary.ts';
import type { DaySpan } from '../values/value-type.ts';
import type { Claim } from './claim.ts';
import type { Seal } from './seal.ts';
import type { Document, Passage } from './source.ts';
import type { Entity, Event } from './thing.ts';

export type EntityKind = KindRecord;
export type Facet = FacetRecord;
export type Unit = UnitRecord;
export type ParticipantRole = RoleRecord;
export type CorpusManifest = ManifestRecord;

/** Everything compiled from one data folder: what `synoptic build` writes. Lists are sorted by id; claims as authored. */
export interface CompiledCorpus {
  readonly format: 1;
  readonly corpus: CorpusManifest;
  /** SHA-256 over the canonical JSON of everything else. */
  readonly digest: string;
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  /** By what a reader's copy of a document is known; none for a document that was not sealed. */
  readonly seals: readonly Seal[];
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly facets: readonly Facet[];
  readonly kinds: readonly EntityKind[];
  readonly units: readonly Unit[];
  readonly roles: readonly ParticipantRole[];
  /** Every EDTF string of the corpus as days and words, so that no client parses dates. */
  readonly dates: Readonly<Record<string, DaySpan>>;
}
