import { join } from 'node:path';
import { compile } from '../../compile/compile.ts';
import type { DataFolder, ParsedFileCache } from '../../compile/parse-folder.ts';
import { type Corpus, openCorpus } from '../../corpus/corpus.ts';
import { readBytes } from '../../hydrate/encoding.ts';
import type { Proposal, ProposalSource } from '../../ingest/drafts/proposal.ts';
import { foldDecisions, type ReviewedProposal } from '../../review/fold-decisions.ts';
import { readVerifiedText, type VerifiedText } from '../../review/verify/verified-text.ts';
import { type ItemResult, type VerificationGround, verifyItems } from '../../review/verify/verify-items.ts';
import { verifyRecords } from '../../review/verify/verify-records.ts';
import { spanDigest } from '../../text/digest.ts';
import { prepareText } from '../../text/lines.ts';
import { DECISION_WAIT, FolderFaulty } from '../decide-proposals.ts';
import { type DraftFault, readDrafts } from '../read-drafts.ts';
import { readFolder } from '../read-folder.ts';
import { listTexts, readListedText } from '../text-files.ts';
import { withWriteLock } from '../with-write-lock.ts';
import { appendJsonLines } from './append-json-lines.ts';

/** A data folder as it is now, with its drafts and texts. */
export interface DraftDeskState {
  readonly folder: DataFolder;
  readonly corpus: Corpus;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly faults: readonly DraftFault[];
  readonly textOf: (slug: string) => VerifiedText | null;
}

/** Source of a desk's proposals, and the name of its file: lower-case letters, digits and hyphens. */
export interface DeskSource extends ProposalSource {
  readonly slug: string;
}

interface ProposedBatch {
  readonly items: readonly unknown[];
  /** Entities and events that the items name and the corpus lacks. */
  readonly records: readonly unknown[];
  /** False for the finished work of a person: see `VerificationGround.asks`. */
  readonly asks: boolean;
}

/** Results of a batch in its order, and the state with what was queued in it. */
export interface ProposedResults {
  readonly items: readonly ItemResult[];
  readonly records: readonly ItemResult[];
}

/** Outcome of taking proposals back: only the source's own, before anybody has decided. */
export interface WithdrawResult {
  readonly id: string;
  readonly status: 'withdrawn' | 'unknown' | 'not-yours' | 'decided';
}

/**
 * Desk at which an assistant or an import drafts: it reads records, drafts and texts of a data folder and appends proposals to one file a document. It
 * writes nothing else and cannot decide on anything. The folder is read at each call, so that edits and decisions made meanwhile count.
 */
export class DraftDesk {
  readonly #root: string;
  readonly #cache: ParsedFileCache = new Map();
  readonly #texts = new Map<string, VerifiedText>();

  constructor(root: string) {
    this.#root = root;
  }

  /** @throws `FolderFaulty` if the folder does not compile. */
  async read(): Promise<DraftDeskState> {
    const folder = await readFolder(this.#root);
    const { corpus: compiled, issues } = compile(folder, this.#cache);
    if (!compiled) throw new FolderFaulty(issues.filter(({ severity }) => severity === 'error'));
    const corpus = openCorpus(compiled);
    const { proposals, decisions, faults } = await readDrafts(this.#root);
    const texts = await this.#readTexts(corpus);
    return { folder, corpus, reviewed: foldDecisions(proposals, decisions), faults, textOf: (slug) => texts.get(slug) ?? null };
  }

  /** Verifies items and appends those that pass to `drafts/SLUG/proposals.SOURCE.jsonl`. */
  async propose({ items, records, asks }: ProposedBatch, { slug, ...by }: DeskSource): Promise<ProposedResults> {
    return withWriteLock(
      this.#root,
      'propose',
      async () => {
        const state = await this.read();
        const ground = { ...state, by, asks };
        const newRecords = verifyRecords(records, ground);
        const queuedRecords = queued(newRecords);
        const results = verifyItems(items, withPending(ground, queuedRecords));
        await this.#append(slug, [...queuedRecords, ...queued(results)]);
        return { items: results, records: newRecords };
      },
      { wait: DECISION_WAIT },
    );
  }

  /** Takes back a source's own proposals on which nobody has decided. */
  async withdraw(ids: readonly string[], { slug, rule, name }: DeskSource): Promise<WithdrawResult[]> {
    return withWriteLock(
      this.#root,
      'withdraw',
      async () => {
        const { proposals, decisions } = await readDrafts(this.#root);
        const reviewed = foldDecisions(proposals, decisions);
        const results = ids.map((id): WithdrawResult => {
          const one = reviewed.get(id);
          if (!one) return { id, status: 'unknown' };
          if (one.proposal.by.rule !== rule || one.proposal.by.name !== name) return { id, status: 'not-yours' };
          return { id, status: decisions.some(({ on }) => on === id) ? 'decided' : 'withdrawn' };
        });
        const at = new Date().toISOString();
        const taken = results.filter(({ status }) => status === 'withdrawn');
        const byDocument = Map.groupBy(taken, ({ id }) => reviewed.get(id)?.proposal.document ?? '');
        for (const [document, own] of byDocument)
          await appendJsonLines(
            this.#fileOf(document, slug),
            own.map(({ id }) => ({ v: 1, withdrawn: id, at })),
          );
        return results;
      },
      { wait: DECISION_WAIT },
    );
  }

  async #append(slug: string, proposals: readonly Proposal[]): Promise<void> {
    for (const [document, own] of Map.groupBy(proposals, (proposal) => proposal.document))
      await appendJsonLines(this.#fileOf(document, slug), own);
  }

  #fileOf(document: string, slug: string): string {
    return join(this.#root, 'drafts', document, `proposals.${slug}.jsonl`);
  }

  /** Texts by document: the file named after it, else the one that has the sealed digest. A text is read again only if it or the vocabulary changed. */
  async #readTexts(corpus: Corpus): Promise<Map<string, VerifiedText>> {
    const folder = join(this.#root, 'texts');
    const { names } = await listTexts(folder).catch(() => ({ names: [] as string[] }));
    const sources = new Map<string, string>();
    for (const name of names.filter((one) => one.endsWith('.txt') && !one.includes('.original.')))
      sources.set(name.slice(0, -'.txt'.length), prepareText(readBytes(await readListedText(folder, name)).text));
    const byDigest = new Map([...sources.values()].map((text) => [spanDigest(text), text]));
    const texts = new Map<string, VerifiedText>();
    for (const { id, digest } of corpus.documents.values()) {
      const slug = id.slice('document:'.length);
      const text = sources.get(slug) ?? byDigest.get(digest ?? '');
      if (text === undefined) continue;
      const known = this.#texts.get(`${corpus.digest} ${slug}`);
      texts.set(slug, known?.text === text ? known : readVerifiedText(slug, text, corpus));
    }
    this.#texts.clear();
    for (const [slug, text] of texts) this.#texts.set(`${corpus.digest} ${slug}`, text);
    return texts;
  }
}

function queued(results: readonly ItemResult[]): Proposal[] {
  return results.flatMap((result) => (result.status === 'queued' ? [result.proposal] : []));
}

function withPending(ground: VerificationGround, proposals: readonly Proposal[]): VerificationGround {
  const reviewed = new Map(ground.reviewed);
  for (const proposal of proposals)
    reviewed.set(proposal.id, { proposal, outcome: 'pending', payload: proposal.payload, span: proposal.span, claim: null, decisions: [] });
  return { ...ground, reviewed };
}
