import { withDefaultFirst } from '../corpus/default-language.ts';
import { compileFacet } from '../records/facet.ts';
import type { Claim } from '../shapes/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Passage } from '../shapes/document.ts';
import type { Entity } from '../shapes/entity.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { unnamedOriginId } from '../text/unnamed-origin.ts';
import { valueTypeOf } from '../values/registry.ts';
import { unnamedOrigin } from './attribution-chain.ts';
import { checkCorpus } from './checks/check-corpus.ts';
import { compileClaims } from './compile-claims.ts';
import { type CompiledSource, compileSource } from './compile-source.ts';
import { compileEntities, compileEvents } from './compile-subjects.ts';
import { CorpusCalendar } from './corpus-calendar.ts';
import type { Issue } from './issue.ts';
import { IssueCollector } from './issue-collector.ts';
import { type DataFolder, type ParsedFile, type ParsedFileCache, parseFolder } from './parse-folder.ts';
import { indexRecords } from './record-index.ts';

export interface CompileResult {
  /** Null if there are errors; warnings do not prevent a corpus. */
  readonly corpus: CompiledCorpus | null;
  readonly issues: readonly Issue[];
}

/**
 * Compiles a data folder in memory to a frozen corpus.
 *
 * Never throws on data: each problem is an issue with code, message, hint, file, line and column (both from 1), causes before
 * what follows from them. With any error the corpus is null; warnings do not prevent it. The same files give the same bytes and digest in
 * whatever order they are read. Attribution follows rules I1 to I4 of docs/spec/compare.md. With the same `cache` at each call, only
 * files that have changed are parsed again; the result is the same.
 *
 * @example
 * ```ts
 * import { compile } from '@synoptic/core/compile/compile';
 *
 * const { corpus, issues } = compile(new Map([['events/fire.yaml', 'id: event:fire\ncolour: red\n']]));
 * corpus; // → null
 * issues.map((issue) => `${issue.file}:${issue.line} ${issue.code}`)[1]; // → 'events/fire.yaml:1 shape'
 * ```
 */
export function compile(folder: DataFolder, cache?: ParsedFileCache): CompileResult {
  const { located, issues, languages } = parseFolder(folder, cache);
  const problems = new IssueCollector(unreadFiles(folder, located));
  problems.addAll(issues);
  if (!folder.has('corpus.yaml') && !folder.faults?.some(({ file }) => file === 'corpus.yaml')) noManifest(problems);
  const index = indexRecords(located, problems);
  const calendar = new CorpusCalendar(problems);
  const texts = { languages, language: index.manifest?.record.language ?? languages[0] ?? 'en' };
  const entities = compileEntities(index, languages, calendar, problems);
  const events = compileEvents(index, calendar, problems);
  const sources = index.sources.map((s) => compileSource(s, index, texts, calendar, problems));
  const byId = new Map(entities.map((e) => [e.id, e]));
  const claimRows = new Map(index.sources.flatMap((s) => s.claims.map(({ record }) => [record.id, record] as const)));
  const claimIds = new Set(claimRows.keys());
  const claims = index.sources.flatMap((source, i) => {
    const compiled = sources[i];
    return compiled ? compileClaims(source, compiled, { index, entities: byId, calendar, problems, claimIds, claimRows, languages }) : [];
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
    facets: sortById([...index.facets.values()].map((p) => compileFacet(p.record))).toSorted((a, b) => a.order - b.order),
    kinds: sortById([...index.kinds.values()].map((p) => p.record)),
    units: sortById([...index.units.values()].map((p) => p.record)),
    roles: sortById([...index.roles.values()].map((p) => p.record)),
    ...(index.senses.size > 0 && { senses: sortById([...index.senses.values()].map((p) => p.record)) }),
    dates: calendar.table(),
  };
  checkCorpus(index, parts, problems);
  const all = problems.all();
  if (!index.manifest || all.some((i) => i.severity === 'error')) return { corpus: null, issues: all };
  const { name, version, title, describe, licence } = index.manifest.record;
  const body = canonicalJson({ ...parts, corpus: { name, version, title, describe, licence, ...texts } });
  // Parsed again, so that a compiled corpus has its keys in the same order as one that was read from a file.
  const corpus = { ...JSON.parse(body), digest: sha256Hex(body) } as CompiledCorpus;
  return { corpus: withDefaultFirst(corpus), issues: all };
}

/** Contents of the file that `synoptic build` writes. */
export function serializeCorpus(corpus: CompiledCorpus): string {
  return `${canonicalJson(corpus)}\n`;
}

/** Files that are not valid records. */
function unreadFiles(folder: DataFolder, located: readonly ParsedFile[]): Set<string> {
  const unread = new Set([...folder.keys(), ...(folder.faults ?? []).map(({ file }) => file)]);
  for (const { file } of located) unread.delete(file);
  return unread;
}

function noManifest(problems: IssueCollector): void {
  const nowhere = { located: { file: 'corpus.yaml', at: () => ({ line: 1, column: 1 }) }, path: [] };
  problems.error(
    'no-manifest',
    nowhere,
    'corpus.yaml is missing',
    'name the folder that holds it, or create it with format: 2, name, version, title, describe, licence and languages',
  );
}

/** Entities of the unnamed origins that claims refer to. */
function unnamedOrigins(claims: readonly Claim[], sources: readonly CompiledSource[], entities: ReadonlyMap<Id, Entity>): Entity[] {
  const used = new Set(claims.flatMap((c) => c.attribution.map((hop) => hop.agent)));
  return sources
    .flatMap((s) => [...s.voices.values()])
    .filter((voice) => used.has(unnamedOriginId(voice.siglum)))
    .map((voice) => unnamedOrigin(voice, entities.get(voice.agent)));
}

/** Adds to each passage the entities and events named in claims that are anchored there. */
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
