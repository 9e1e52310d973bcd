import type { DataFolder } from '../compile/parse-folder.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import type { ProposalPayload } from '../ingest/drafts/proposal.ts';
import type { ClaimRecord } from '../records/claim.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { LINK_KEYS } from './settled-links.ts';

/** Parts of a claim that sealing and accepting fill in. */
const FILLED: ReadonlySet<string> = new Set(['id', 'anchors', 'curation', ...LINK_KEYS]);

/** A claim of claims.yaml with its links to others. */
interface WrittenClaim {
  /** Index in its file. */
  readonly index: number;
  readonly record: ClaimRecord;
  readonly links: Readonly<Record<string, unknown>>;
}

/** Claims of a data folder as their files have them, each file parsed once. */
export class WrittenClaims {
  readonly #folder: ReadonlyMap<string, string>;
  readonly #files = new Map<string, readonly ClaimRecord[]>();

  constructor(folder: DataFolder) {
    this.#folder = folder;
  }

  find(document: string, claim: string): WrittenClaim | undefined {
    const own = this.#recordsOf(document);
    const index = own.findIndex(({ id }) => id === claim);
    const record = own[index];
    if (!record) return undefined;
    return { index, record, links: Object.fromEntries(Object.entries(record).filter(([key]) => LINK_KEYS.includes(key))) };
  }

  /** True if nobody has edited a claim since it was accepted. */
  isAsAccepted(document: string, claim: string, payload: ProposalPayload): boolean {
    const record = this.find(document, claim)?.record;
    const authored = { ...Object.fromEntries(Object.entries(payload).filter(([key]) => !FILLED.has(key))), id: claim, anchors: [1] };
    const path = `documents/${document}/claims.yaml`;
    const proposed = this.#parse(path, JSON.stringify([authored]))[0];
    return record !== undefined && proposed !== undefined && comparable(record) === comparable(proposed);
  }

  #recordsOf(document: string): readonly ClaimRecord[] {
    const path = `documents/${document}/claims.yaml`;
    const known = this.#files.get(path) ?? this.#parse(path, this.#folder.get(path));
    this.#files.set(path, known);
    return known;
  }

  #parse(path: string, source: string | undefined): readonly ClaimRecord[] {
    if (source === undefined) return [];
    const manifest = this.#folder.get('corpus.yaml');
    const only = new Map([[path, source], ...(manifest === undefined ? [] : [['corpus.yaml', manifest] as const])]);
    const file = parseFolder(only).located.find(({ kind }) => kind === 'claims');
    return (file?.record as readonly ClaimRecord[] | undefined) ?? [];
  }
}

function comparable(record: ClaimRecord): string {
  return canonicalJson(Object.fromEntries(Object.entries(record).filter(([key]) => !FILLED.has(key))));
}
