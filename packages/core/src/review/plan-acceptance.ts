import { compile } from '../compile/compile.ts';
import type { Issue } from '../compile/issue.ts';
import type { DataFolder, ParsedFileCache } from '../compile/parse-folder.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { idsIn } from '../ingest/drafts/draft-into-corpus.ts';
import type { Proposal, ProposalPayload } from '../ingest/drafts/proposal.ts';
import { recordYaml } from '../records/authored-yaml.ts';
import { anchorLocator, type ClaimRecord } from '../records/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { readLocator } from '../text/locator.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import { insertYamlItem } from './insert-yaml-item.ts';

/** Files of a data folder with the accepted claims in place. */
export interface AcceptancePlan {
  /** New contents of the files that change, records before the claims that name them. */
  readonly files: ReadonlyMap<string, string>;
  /** Id of the claim of each accepted proposal. */
  readonly claims: ReadonlyMap<string, string>;
  /** Proposals that the compiler refuses, with the reason. */
  readonly refused: ReadonlyMap<string, Issue>;
  /** The folder compiled with those claims; null if it has errors of its own. */
  readonly corpus: CompiledCorpus | null;
  /** Errors that the folder has without them. */
  readonly issues: readonly Issue[];
}

interface AcceptanceOptions {
  readonly folder: DataFolder;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly curation: { readonly by: string; readonly on: string };
  /** Claims that are not written yet, in the order in which they are to be. */
  readonly accepted: readonly { readonly on: string; readonly payload?: ProposalPayload; readonly claim?: string }[];
  readonly cache?: ParsedFileCache;
}

/** Rounds of leaving out claims that the compiler refuses: a refused claim may take others with it. */
const MOST_ROUNDS = 6;

/**
 * Plans what accepting proposals writes: each claim into the claims.yaml of its document, in the order of first lines, and the entity, event
 * and facet records that it needs and the corpus lacks. The result is compiled, and claims that the compiler refuses are left out.
 */
export function planAcceptance(options: AcceptanceOptions): AcceptancePlan {
  const refused = new Map<string, Issue>();
  for (let round = 0; ; round++) {
    const draft = draftFiles(options, refused);
    const folder = Object.assign(new Map([...options.folder, ...draft.files]), { faults: options.folder.faults ?? [] });
    const { corpus, issues } = compile(folder, options.cache);
    const errors = issues.filter(({ severity }) => severity === 'error');
    const plan = { files: draft.files, claims: draft.claims, refused, corpus, issues: errors };
    if (corpus || round === MOST_ROUNDS) return plan;
    const before = refused.size;
    for (const issue of errors) for (const id of proposalsAt(issue, draft)) if (!refused.has(id)) refused.set(id, issue);
    if (refused.size === before) return plan;
  }
}

interface DraftFiles {
  readonly files: Map<string, string>;
  readonly claims: Map<string, string>;
  /** Proposals that need a new record file. */
  readonly needing: Map<string, string[]>;
}

function draftFiles({ folder, reviewed, curation, accepted }: AcceptanceOptions, refused: ReadonlyMap<string, Issue>): DraftFiles {
  const files = new Map<string, string>();
  const claims = new Map<string, string>();
  const needing = new Map<string, string[]>();
  const records = neededRecords([...reviewed.values()].map(({ proposal }) => proposal));
  const written = new Map([...reviewed.values()].flatMap(({ proposal, claim }) => (claim === null ? [] : [[proposal.id, claim] as const])));
  const known = claimRecords(folder);
  const contents = new Map<string, string>();
  for (const { on, payload: edited, claim: given } of linkedFirst(accepted, reviewed)) {
    const proposal = reviewed.get(on)?.proposal;
    if (proposal?.kind !== 'claim' || refused.has(on)) continue;
    const payload = edited ?? proposal.payload;
    const path = `documents/${proposal.document}/claims.yaml`;
    for (const need of needsOf(payload, records)) {
      const file = pathOfRecord(need);
      if (file === null || folder.has(file)) continue;
      files.set(file, recordYaml(file, need.payload));
      needing.set(file, [...(needing.get(file) ?? []), on]);
    }
    const own = known.get(proposal.document) ?? [];
    const id = given ?? freeClaimId(siglumOf(folder, proposal.document), known);
    const record = claimOf(payload, id, new Map([...written, ...claims]), curation);
    const index = placeOf(record, own);
    contents.set(path, insertYamlItem(contents.get(path) ?? folder.get(path) ?? recordYaml(path, []), index, record));
    known.set(proposal.document, own.toSpliced(index, 0, record as ClaimRecord));
    claims.set(on, id);
  }
  for (const [path, text] of contents) files.set(path, text);
  return { files, claims, needing };
}

type Accepted = AcceptanceOptions['accepted'][number];

/** Claims after those that they link to, so that the link finds its claim; otherwise in the given order. */
function linkedFirst(accepted: readonly Accepted[], reviewed: ReadonlyMap<string, ReviewedProposal>): Accepted[] {
  const byId = new Map(accepted.map((one) => [one.on, one]));
  const ordered = new Set<Accepted>();
  const visit = (one: Accepted, above: ReadonlySet<string>): void => {
    if (ordered.has(one) || above.has(one.on)) return;
    const payload = one.payload ?? reviewed.get(one.on)?.proposal.payload ?? {};
    for (const id of idsIn(payload)) {
      const linked = byId.get(id);
      if (linked) visit(linked, new Set([...above, one.on]));
    }
    ordered.add(one);
  };
  for (const one of accepted) visit(one, new Set());
  return [...ordered];
}

/** Records that proposals of other kinds would become, by id. */
function neededRecords(proposals: readonly Proposal[]): Map<string, Proposal> {
  const needed = proposals.filter(({ kind }) => kind === 'entity' || kind === 'event' || kind === 'facet');
  return new Map(needed.map((proposal) => [String(proposal.payload['id']), proposal]));
}

function needsOf(payload: ProposalPayload, records: ReadonlyMap<string, Proposal>): Proposal[] {
  return [...idsIn(payload)].flatMap((id) => records.get(id) ?? []);
}

function pathOfRecord({ kind, payload }: Proposal): string | null {
  const id = String(payload['id']);
  const [, of = '', slug = ''] = /^([a-z][a-z0-9-]*):([a-z0-9][a-z0-9-]*)$/.exec(id) ?? [];
  if (kind === 'facet') return /^[a-z0-9][a-z0-9-]*$/.test(id) ? `vocabulary/facets/${id}.yaml` : null;
  if (slug === '') return null;
  return kind === 'event' ? `events/${slug}.yaml` : `entities/${of}/${slug}.yaml`;
}

/** Claims of each document as written, in their order. */
function claimRecords(folder: DataFolder): Map<string, ClaimRecord[]> {
  const own = new Map([...folder].filter(([path]) => /^(?:corpus|documents\/[^/]+\/claims)\.yaml$/.test(path)));
  const { located } = parseFolder(own);
  return new Map(
    located.flatMap((file) => (file.kind === 'claims' ? [[String(file.path[0]), file.record as ClaimRecord[]] as const] : [])),
  );
}

function siglumOf(folder: DataFolder, document: string): string {
  const source = folder.get(`documents/${document}/document.yaml`) ?? '';
  return /^siglum:\s*["']?([A-Za-z][A-Za-z0-9]*)/m.exec(source)?.[1] ?? 'X';
}

function freeClaimId(siglum: string, known: ReadonlyMap<string, readonly ClaimRecord[]>): string {
  const taken = new Set([...known.values()].flat().map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = `claim:${siglum.toLowerCase()}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Record of an accepted claim. Links to proposals become links to the claims that were written for them; others are left out. */
function claimOf(payload: ProposalPayload, id: string, written: ReadonlyMap<string, string>, by: AcceptanceOptions['curation']) {
  const { curation: _, id: __, ...rest } = payload;
  const record: Record<string, unknown> = { id, ...rest };
  for (const key of ['supersedes', 'answers', 'corrects', 'retracts']) {
    const links = record[key] as readonly string[] | undefined;
    if (links === undefined) continue;
    const kept = links.flatMap((link) => settleLink(link, written));
    if (kept.length > 0) record[key] = kept;
    else delete record[key];
  }
  const paraphrases = record['paraphrases'] as readonly { readonly claim: string }[] | undefined;
  if (paraphrases !== undefined) {
    const kept = paraphrases.flatMap((link) => settleLink(link.claim, written).map((claim) => ({ ...link, claim })));
    if (kept.length > 0) record['paraphrases'] = kept;
    else delete record['paraphrases'];
  }
  const gloss = record['gloss'];
  delete record['gloss'];
  return { ...record, curation: { ...by, reviewed: true }, ...(gloss !== undefined && { gloss }) };
}

function settleLink(link: string, written: ReadonlyMap<string, string>): string[] {
  if (link.startsWith('claim:')) return [link];
  const claim = written.get(link);
  return claim === undefined ? [] : [claim];
}

/** Index before the first claim that is anchored on a later line. */
function placeOf(record: Readonly<Record<string, unknown>>, own: readonly ClaimRecord[]): number {
  const line = firstLine(record as unknown as ClaimRecord); // a payload has the keys of a claim record, which the compiler checks
  const index = own.findIndex((other) => firstLine(other) > line);
  return index < 0 ? own.length : index;
}

function firstLine({ anchors }: Pick<ClaimRecord, 'anchors'>): number {
  const [first] = anchors ?? [];
  return first === undefined ? 0 : (readLocator(anchorLocator(first))?.[0] ?? 0);
}

/** Proposals that an issue is about: the claim on its line, or those that need its record. */
function proposalsAt({ file, line }: Issue, { files, claims, needing }: DraftFiles): string[] {
  const needed = needing.get(file);
  if (needed) return needed;
  const source = files.get(file);
  if (source === undefined) return [];
  const above = source.split('\n').slice(0, line);
  const id = above.flatMap((text) => /^\s*-?\s*id:\s*["']?(claim:[a-z0-9-]+)/.exec(text)?.[1] ?? []).at(-1);
  return [...claims].flatMap(([proposal, claim]) => (claim === id ? [proposal] : []));
}
