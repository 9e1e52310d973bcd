import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Proposal, ProposalWithdrawal } from '../ingest/drafts/proposal.ts';
import { type Decision, isDecision } from '../review/decision.ts';
import { readBoundedFile } from './read-bounded-file.ts';

/** Largest file of drafts that is read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Line of a file of drafts that is not read. */
export interface DraftFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** Proposals and decisions of a data folder. */
export interface Drafts {
  /** By document and place in the text; of two with one id, the first. */
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
  readonly faults: readonly DraftFault[];
}

/**
 * Reads `drafts/` of a data folder. A last line without its line break is a write that was cut off and is left out silently; every other line
 * that is no proposal or decision is a fault.
 */
export async function readDrafts(root: string): Promise<Drafts> {
  const proposals = new Map<string, Proposal>();
  const withdrawn = new Set<string>();
  const decisions: Decision[] = [];
  const faults: DraftFault[] = [];
  for (const slug of await foldersIn(join(root, 'drafts')))
    for (const name of (await readdir(join(root, 'drafts', slug))).toSorted()) {
      const [, what] = /^(proposals|decisions)\.[^/]+\.jsonl$/.exec(name) ?? [];
      if (what === undefined) continue;
      const file = `drafts/${slug}/${name}`;
      for (const { value, line } of await linesOf(root, file, faults)) {
        if (what === 'proposals' && isProposal(value)) {
          proposals.set(value.id, proposals.get(value.id) ?? value);
          withdrawn.delete(value.id);
        } else if (what === 'proposals' && isWithdrawal(value)) withdrawn.add(value.withdrawn);
        else if (what === 'decisions' && isDecision(value)) decisions.push(value);
        else faults.push({ file, line, message: `the line is no ${what.slice(0, -1)}`, hint: 'restore the line, or delete it' });
      }
    }
  // A proposal on which somebody decided stays, whatever its source says later.
  for (const { on } of decisions) withdrawn.delete(on);
  for (const id of withdrawn) proposals.delete(id);
  return { proposals: [...proposals.values()].toSorted(byPlace), decisions, faults };
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

async function linesOf(root: string, file: string, faults: DraftFault[]): Promise<{ value: unknown; line: number }[]> {
  const text = (await readBoundedFile(join(root, file), MOST_BYTES)).toString('utf8');
  const lines = text.split('\n');
  const torn = lines.pop() ?? '';
  const read = [...lines, ...(parsedJson(torn) === null ? [] : [torn])];
  return read.flatMap((source, i) => {
    if (source.trim() === '') return [];
    const parsed = parsedJson(source);
    if (parsed) return [{ value: parsed.value, line: i + 1 }];
    // A cut-off line that a later run ended with a line break before it went on.
    if (i > 0 || source.startsWith('{')) faults.push({ file, line: i + 1, message: 'the line is not JSON', hint: 'delete the line' });
    return [];
  });
}

/** Value of a JSON text; null if it is none. */
function parsedJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function isWithdrawal(value: unknown): value is ProposalWithdrawal {
  const { v, withdrawn } = (value ?? {}) as Record<string, unknown>;
  return v === 1 && typeof withdrawn === 'string';
}

function isProposal(value: unknown): value is Proposal {
  const { v, id, kind, document, span, by, grade, why, checks, payload } = (value ?? {}) as Record<string, unknown>;
  const place = (span ?? {}) as Record<string, unknown>;
  return (
    v === 1 &&
    [id, kind, document].every((part) => typeof part === 'string') &&
    /^[a-z0-9][a-z0-9-]*$/.test(String(document)) &&
    [place['start'], place['end']].every(Number.isInteger) &&
    Array.isArray(place['lines']) &&
    typeof by === 'object' &&
    ['A', 'B', 'C'].includes(String(grade)) &&
    Array.isArray(why) &&
    Array.isArray(checks) &&
    typeof payload === 'object' &&
    payload !== null
  );
}

function byPlace(a: Proposal, b: Proposal): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}
