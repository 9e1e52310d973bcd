import { compile } from '../compile/compile.ts';
import type { Issue } from '../compile/issue.ts';
import type { DataFolder, ParsedFile, ParsedFileCache } from '../compile/parse-folder.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { recordFile } from '../compile/record-file.ts';
import { idsIn } from '../ingest/drafts/draft-into-corpus.ts';
import type { Proposal, ProposalPayload } from '../ingest/drafts/proposal.ts';
import { recordYaml } from '../records/authored-yaml.ts';
import { anchorLocator, type ClaimRecord } from '../records/claim.ts';
import type { FileKind } from '../records/registry.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { readLocator } from '../text/locator.ts';
import { claimsByProposal } from './claims-by-proposal.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import { insertYamlItems, type YamlInsertion } from './insert-yaml-item.ts';
import { relinkClaims } from './relink-claims.ts';
import { LINK_KEYS, settledLinks } from './settled-links.ts';

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
}

/** Rounds of leaving out claims that the compiler refuses: a refused claim may take others with it. */
const MOST_ROUNDS = 6;

/**
 * Plans what accepting proposals writes: each claim into the claims.yaml of its document, in the order of first lines, and the entity, event
 * and facet records that it needs and the corpus lacks. The result is compiled, and claims that the compiler refuses are left out.
 */
export function planAcceptance(options: AcceptanceOptions): AcceptancePlan {
  const refused = new Map<string, Issue>();
  // Files that stay as they are, are parsed once for all rounds.
  const cache: ParsedFileCache = new Map();
  const present = presentRecords(options.folder, cache);
  for (let round = 0; ; round++) {
    const draft = draftFiles(options, present, refused);
    const folder = Object.assign(new Map([...options.folder, ...draft.files]), { faults: options.folder.faults ?? [] });
    const { corpus, issues } = compile(folder, cache);
    const errors = issues.filter(({ severity }) => severity === 'error');
    const plan = { files: draft.files, claims: draft.claims, refused, corpus, issues: errors };
    if (corpus || round === MOST_ROUNDS) return plan;
    const before = refused.size;
    const proposalsAt = proposalFinder(draft);
    for (const issue of errors) for (const id of proposalsAt(issue)) if (!refused.has(id)) refused.set(id, issue);
    if (refused.size === before) return plan;
  }
}

interface DraftFiles {
  readonly files: Map<string, string>;
  readonly claims: Map<string, string>;
  /** Proposals that need a new record file. */
  readonly needing: Map<string, string[]>;
}

/** Files with the accepted claims: each claims.yaml is spliced once, when the places of all its claims are known. */
function draftFiles(
  { folder, reviewed, curation, accepted }: AcceptanceOptions,
  { claims: known, sigla }: PresentRecords,
  refused: ReadonlyMap<string, Issue>,
): DraftFiles {
  const files = new Map<string, string>();
  const claims = new Map<string, string>();
  const needing = new Map<string, string[]>();
  const records = neededRecords([...reviewed.values()].map(({ proposal }) => proposal));
  const written = claimsByProposal(reviewed);
  const ids = new FreeClaimIds(
    known,
    accepted.flatMap(({ claim }) => claim ?? []),
  );
  const places = new Map<string, ClaimPlaces>();
  for (const { on, payload: edited, claim: former } of linkedFirst(accepted, reviewed)) {
    const proposal = reviewed.get(on)?.proposal;
    if (proposal?.kind !== 'claim' || refused.has(on)) continue;
    const payload = edited ?? proposal.payload;
    for (const need of needsOf(payload, records)) {
      const file = pathOfRecord(need);
      if (file === null || folder.has(file)) continue;
      if (!files.has(file)) files.set(file, recordYaml(file, need.payload));
      needing.set(file, [...(needing.get(file) ?? []), on]);
    }
    const id = former ?? ids.next(sigla.get(proposal.document) ?? 'X');
    const here = places.get(proposal.document) ?? new ClaimPlaces(known.get(proposal.document) ?? []);
    places.set(proposal.document, here);
    here.add(claimOf(payload, id, written, curation));
    written.set(on, id);
    claims.set(on, id);
  }
  for (const [document, { insertions }] of places) {
    const path = `documents/${document}/claims.yaml`;
    files.set(path, insertYamlItems(folder.get(path) ?? recordYaml(path, []), insertions));
  }
  const after = Object.assign(new Map([...folder, ...files]), { faults: folder.faults ?? [] });
  // Last, so that no file links to a claim that is not on disk yet.
  for (const [path, text] of relinkClaims(after, reviewed, new Set(claims.keys()), written)) {
    files.delete(path);
    files.set(path, text);
  }
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
  if (kind === 'facet') return /^[a-z0-9][a-z0-9-]*$/.test(id) ? `vocabulary/facets/${id}.yaml` : null;
  const fits = kind === 'event' ? /^event:/ : /^(?!event:|document:)[a-z][a-z0-9-]*:/;
  return fits.test(id) && /^[^:]+:[a-z0-9][a-z0-9-]*$/.test(id) ? recordFile(id) : null;
}

/** Claims of each document as written, in their order, and its siglum. */
interface PresentRecords {
  readonly claims: ReadonlyMap<string, readonly ClaimRecord[]>;
  readonly sigla: ReadonlyMap<string, string>;
}

function presentRecords(folder: DataFolder, cache: ParsedFileCache): PresentRecords {
  const own = new Map([...folder].filter(([path]) => /^(?:corpus|documents\/[^/]+\/(?:claims|document))\.yaml$/.test(path)));
  const { located } = parseFolder(own, cache);
  return {
    claims: new Map(located.flatMap((file) => (isKind(file, 'claims') ? [[String(file.path[0]), file.record] as const] : []))),
    sigla: new Map(located.flatMap((file) => (isKind(file, 'document') ? [[String(file.path[0]), file.record.siglum] as const] : []))),
  };
}

function isKind<K extends FileKind>(file: ParsedFile, kind: K): file is ParsedFile<K> {
  return file.kind === kind;
}

/** Ids for new claims: the letters of the document and the next number that no claim of the corpus has. */
class FreeClaimIds {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(known: ReadonlyMap<string, readonly ClaimRecord[]>, reserved: readonly string[]) {
    this.#taken = new Set([...[...known.values()].flatMap((own) => own.map(({ id }) => id)), ...reserved]);
  }

  next(siglum: string): string {
    for (let n = (this.#last.get(siglum) ?? 0) + 1; ; n++) {
      const id = `claim:${siglum.toLowerCase()}-${n}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      this.#last.set(siglum, n);
      return id;
    }
  }
}

/** Record of an accepted claim. Links to proposals become links to the claims that were written for them; others are left out. */
function claimOf(payload: ProposalPayload, id: string, written: ReadonlyMap<string, string>, by: AcceptanceOptions['curation']) {
  const { curation: _, id: __, ...rest } = payload;
  const record: Record<string, unknown> = { id, ...rest };
  const links = settledLinks(payload, written);
  for (const key of LINK_KEYS)
    if (links[key]) record[key] = links[key];
    else delete record[key];
  const gloss = record['gloss'];
  delete record['gloss'];
  return { ...record, curation: { ...by, reviewed: true }, ...(gloss !== undefined && { gloss }) };
}

/** Places of new claims among those of a document: before the first claim that is anchored on a later line, new ones included. */
class ClaimPlaces {
  readonly #present: readonly number[];
  readonly #added: (YamlInsertion & { readonly line: number })[] = [];

  constructor(own: readonly ClaimRecord[]) {
    this.#present = own.map(firstLine);
  }

  get insertions(): readonly YamlInsertion[] {
    return this.#added;
  }

  add(record: Readonly<Record<string, unknown>>): void {
    const line = firstLine(record as unknown as ClaimRecord); // a payload has the keys of a claim record, which the compiler checks
    const later = this.#present.findIndex((other) => other > line);
    const before = later < 0 ? this.#present.length : later;
    const next = this.#added.findIndex((other) => other.before === before && other.line > line);
    this.#added.splice(next < 0 ? this.#added.length : next, 0, { before, item: record, line });
  }
}

function firstLine({ anchors }: Pick<ClaimRecord, 'anchors'>): number {
  const [first] = anchors ?? [];
  return first === undefined ? 0 : (readLocator(anchorLocator(first))?.[0] ?? 0);
}

/** Finds the proposals that an issue is about: the claim on its line, or those that need its record. */
function proposalFinder({ files, claims, needing }: DraftFiles): (issue: Issue) => readonly string[] {
  const proposals = Map.groupBy(claims, ([, claim]) => claim);
  const beginnings = new Map<string, readonly ClaimBeginning[]>();
  return ({ file, line, column }) => {
    const needed = needing.get(file);
    if (needed) return needed;
    const source = files.get(file);
    if (source === undefined) return [];
    const claims = beginnings.get(file) ?? claimBeginnings(source);
    beginnings.set(file, claims);
    const at = claims.findLast((claim) => claim.line < line || (claim.line === line && claim.column <= column));
    return (proposals.get(at?.id ?? '') ?? []).map(([proposal]) => proposal);
  };
}

/** Place, from 1, at which a claim of a claims.yaml begins. */
interface ClaimBeginning {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** Beginnings of the claims of a claims.yaml, in block or flow style; several can be on one line. */
function claimBeginnings(source: string): ClaimBeginning[] {
  return source.split('\n').flatMap((text, i) =>
    [...text.matchAll(/(?:^|[-{,]|(?<=\s))\s*["']?id["']?:\s*["']?(claim:[a-z0-9-]+)/g)].map((match) => ({
      ...{ id: match[1] ?? '', line: i + 1, column: match.index + 1 },
    })),
  );
}
