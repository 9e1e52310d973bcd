import type { Claim } from '../shapes/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Passage } from '../shapes/document.ts';
import type { Entity } from '../shapes/entity.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { valueTypeOf } from '../values/registry.ts';
import { unnamedOrigin, unnamedOriginId } from './attribution-chain.ts';
import { checkCorpus } from './check-corpus.ts';
import { compileClaims } from './compile-claims.ts';
import { type CompiledSource, compileSource } from './compile-source.ts';
import { compileEntities, compileEvents } from './compile-subjects.ts';
import { CorpusCalendar } from './corpus-calendar.ts';
import type { Issue } from './issue.ts';
import { IssueCollector } from './issue-collector.ts';
import { type DataFolder, parseFolder } from './parse-folder.ts';
import { indexRecords } from './record-index.ts';

export interface CompileResult {
  /** Null where an error stands in the way; warnings do not. */
  readonly corpus: CompiledCorpus | null;
  readonly issues: readonly Issue[];
}

/**
 * A data folder becomes a corpus: read → parse → resolve → check → compile. The same folder gives the same bytes;
 * whatever is wrong comes back as an issue.
 */
export function compile(folder: DataFolder): CompileResult {
  const { located, issues, unread } = parseFolder(folder);
  const problems = new IssueCollector(unread);
  problems.addAll(issues);
  if (!folder.has('corpus.yaml')) noManifest(problems);
  const world = indexRecords(located, problems);
  const calendar = new CorpusCalendar(problems);
  const entities = compileEntities(world, calendar, problems);
  const events = compileEvents(world, calendar, problems);
  const sources = world.sources.map((s) => compileSource(s, world, calendar, problems));
  const byId = new Map(entities.map((e) => [e.id, e]));
  const claimIds = new Set(world.sources.flatMap((s) => s.claims.map((c) => c.record.id)));
  const claims = world.sources.flatMap((source, i) => {
    const compiled = sources[i];
    return compiled ? compileClaims(source, compiled, { world, entities: byId, calendar, problems, claimIds }) : [];
  });
  const passages = withMentions(
    sources.flatMap((s) => s.passages),
    claims,
  );
  const parts = {
    format: 1 as const,
    documents: sources.map((s) => s.document),
    passages,
    seals: sources.flatMap((s) => s.seal ?? []),
    entities: sortById([...entities, ...unnamedOrigins(claims, sources, byId)]),
    events: sortById(events),
    claims,
    facets: sortById([...world.facets.values()].map((p) => p.record)).toSorted((a, b) => a.order - b.order),
    kinds: sortById([...world.kinds.values()].map((p) => p.record)),
    units: sortById([...world.units.values()].map((p) => p.record)),
    roles: sortById([...world.roles.values()].map((p) => p.record)),
    dates: calendar.table(),
  };
  checkCorpus(world, parts, problems);
  const all = problems.all();
  if (!world.manifest || all.some((i) => i.severity === 'error')) return { corpus: null, issues: all };
  const body = canonicalJson({ ...parts, corpus: world.manifest.record });
  // Read back, so that keys stand in the same order whether a corpus was just compiled or comes from its file.
  return { corpus: { ...JSON.parse(body), digest: sha256Hex(body) } as CompiledCorpus, issues: all };
}

/** The bytes that `synoptic build` writes. */
export function serializeCorpus(corpus: CompiledCorpus): string {
  return `${canonicalJson(corpus)}\n`;
}

function noManifest(problems: IssueCollector): void {
  const nowhere = { located: { file: 'corpus.yaml', at: () => ({ line: 1, column: 1 }) }, path: [] };
  problems.error('no-manifest', nowhere, 'the corpus has no corpus.yaml', 'write name, version, title, describe, licence and language');
}

/** The unnamed sources that the claims lean on, as entities that a reader can name. */
function unnamedOrigins(claims: readonly Claim[], sources: readonly CompiledSource[], entities: ReadonlyMap<Id, Entity>): Entity[] {
  const used = new Set(claims.flatMap((c) => c.attribution.map((hop) => hop.agent)));
  return sources
    .flatMap((s) => [...s.voices.values()])
    .filter((voice) => used.has(unnamedOriginId(voice.siglum)))
    .map((voice) => unnamedOrigin(voice, entities.get(voice.agent)));
}

/** What a claim names counts as mentioned where it is anchored. */
function withMentions(passages: readonly Passage[], claims: readonly Claim[]): Passage[] {
  const named = new Map<Id, Map<Id, Passage['lines']>>();
  for (const claim of claims) {
    const ids = [claim.about, claim.qualifiers.of, claim.qualifiers.where, ...(valueTypeOf(claim.value).names?.(claim.value) ?? [])];
    for (const anchor of claim.anchors) {
      const here = named.get(anchor.passage) ?? new Map<Id, Passage['lines']>();
      for (const id of ids) if (id && !here.has(id)) here.set(id, anchor.lines);
      named.set(anchor.passage, here);
    }
  }
  return passages.map((passage) => {
    const listed = new Set(passage.mentions.map((m) => m.entity));
    const more = [...(named.get(passage.id) ?? [])].filter(([id]) => !listed.has(id)).map(([entity, lines]) => ({ entity, lines }));
    return { ...passage, mentions: [...passage.mentions, ...more].sort((a, b) => (a.entity < b.entity ? -1 : 1)) };
  });
}

function sortById<R extends { readonly id: string }>(records: readonly R[]): R[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
