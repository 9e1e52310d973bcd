import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coder, type DecisionResult, decideProposals } from '@synoptic/core/node/decide-proposals';
import { acceptOwnClaim, type OwnClaim } from '@synoptic/core/node/drafting/accept-own-claim';
import type { ReviewChoice } from '@synoptic/core/node/drafting/settle-choices';
import { unfinishedFaults } from '@synoptic/core/node/drafting/unfinished-faults';
import { readDrafts } from '@synoptic/core/node/read-drafts';
import { readFolder } from '@synoptic/core/node/read-folder';
import { containedPath } from '@synoptic/core/node/records/contained-path';
import { foldDecisions, type ReviewedProposal } from '@synoptic/core/review/fold-decisions';
import { lastDecided } from '@synoptic/core/review/last-decided';
import { openReviewCorpus, type ReviewCorpus } from '@synoptic/core/review/review-corpus';
import { type RowChange, rowChange } from '@synoptic/core/review/row-change';
import {
  type WorkbenchReview,
  type WorkbenchVocabulary,
  workbenchReview,
  workbenchVocabulary,
} from '@synoptic/core/review/workbench-review';
import { canonicalJson } from '@synoptic/core/text/canonical-json';
import { sha256Hex } from '@synoptic/core/text/digest';
import { type FolderWatch, watchFolder } from '../watch/watch-folder.ts';

interface WorkbenchFolderOptions {
  readonly folder: string;
  readonly coder: () => Promise<Coder>;
  /** Called where the folder cannot be watched any more. */
  readonly failed: (error: unknown) => void;
}

/** A folder as it was read, with the review of it. */
interface OpenedFolder {
  /** Everything that the review was computed from. */
  readonly source: string;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly corpus: ReviewCorpus;
  readonly review: WorkbenchReview;
}

/** Longest wait for a change, after which a page asks again. */
const WAIT_MS = 25_000;

/**
 * Data folder under review: the state that pages see, and the writes they ask for, one after the other. Changes that others make, such as an
 * editor or an assistant, are picked up by watching; every write reads the folder anew and never overwrites what changed meanwhile.
 */
export class WorkbenchFolder {
  readonly folder: string;
  readonly #options: WorkbenchFolderOptions;
  #opened: Promise<OpenedFolder> | null = null;
  #revision = 1;
  #writing: Promise<unknown> = Promise.resolve();
  #watch: FolderWatch | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(options: WorkbenchFolderOptions) {
    this.#options = options;
    this.folder = options.folder;
  }

  get revision(): number {
    return this.#revision;
  }

  coder(): Promise<Coder> {
    return this.#options.coder();
  }

  /** True if there is a corpus; begins to watch it. */
  async exists(): Promise<boolean> {
    const names: readonly string[] = await readdir(this.folder).catch(() => []);
    if (!names.includes('corpus.yaml')) return false;
    this.#watch ??= await watchFolder(this.folder, () => void this.#noticed(), this.#options.failed, { review: true });
    return true;
  }

  async review(): Promise<WorkbenchReview> {
    return (await this.#open()).review;
  }

  async vocabulary(): Promise<WorkbenchVocabulary> {
    return workbenchVocabulary((await this.#open()).corpus);
  }

  async change(proposal: string): Promise<RowChange | null> {
    const { corpus, reviewed } = await this.#open();
    const found = reviewed.get(proposal);
    return found ? rowChange(corpus, found) : null;
  }

  /** Text of a document; null where there is none. */
  async text(slug: string): Promise<string | null> {
    return readFile(await containedPath(this.folder, `texts/${slug}.txt`), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  decide(choices: (reviewed: ReadonlyMap<string, ReviewedProposal>) => readonly ReviewChoice[]): Promise<DecisionResult> {
    return this.write(async () => {
      const { reviewed } = await this.#open();
      return decideProposals(this.folder, choices(reviewed), await this.coder());
    });
  }

  /** Makes and accepts a claim of the coder's own. */
  claim(claim: OwnClaim): Promise<DecisionResult> {
    return this.write(async () => acceptOwnClaim(this.folder, claim, await this.coder()));
  }

  /** Takes back the coder's last action, whatever page made it. */
  undo(): Promise<DecisionResult> {
    return this.write(async () => {
      const { proposals, decisions } = await readDrafts(this.folder);
      const coder = await this.coder();
      const last = lastDecided(foldDecisions(proposals, decisions).values(), coder.by);
      return decideProposals(
        this.folder,
        last.map((on) => ({ on, is: 'withdrawn' as const })),
        coder,
      );
    });
  }

  /** Runs a write after those before it; pages then see the folder as it is on disk. */
  write<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work, work).finally(() => this.#renew());
    this.#writing = done.catch(() => null);
    return done;
  }

  /** Resolves with the revision as soon as it is another than the one known, or after some time. */
  async changed(known: number, ended: AbortSignal): Promise<number> {
    if (this.#revision === known && !ended.aborted)
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, WAIT_MS);
        ended.addEventListener('abort', wake, { once: true });
        this.#waiting.add(wake);
      });
    return this.#revision;
  }

  async close(): Promise<void> {
    await this.#watch?.close();
    for (const wake of [...this.#waiting]) wake();
    await this.#writing;
  }

  /** A change on disk: renews the state unless it is one that this process made and has read already. */
  async #noticed(): Promise<void> {
    await this.#writing;
    const opened = await this.#opened;
    if (opened === null || (await this.#source()).source !== opened.source) this.#renew();
  }

  #renew(): void {
    this.#opened = null;
    this.#revision += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  #open(): Promise<OpenedFolder> {
    this.#opened ??= this.#read();
    return this.#opened;
  }

  async #read(): Promise<OpenedFolder> {
    const revision = this.#revision;
    const { source, drafts, folder, texts } = await this.#source();
    const reviewed = foldDecisions(drafts.proposals, drafts.decisions);
    const corpus = openReviewCorpus(folder, reviewed);
    const faults = [...drafts.faults, ...(await unfinishedFaults(this.folder, drafts, folder))];
    const review = workbenchReview({
      ...{ reviewed, corpus, revision, faults, texts, folder: this.folder },
      digestOf: (path) => sha256Hex(folder.get(path) ?? ''),
      coder: (await this.coder()).by,
    });
    return { source, reviewed, corpus, review };
  }

  async #source() {
    const [drafts, folder, texts] = await Promise.all([readDrafts(this.folder), readFolder(this.folder), this.#texts()]);
    const { proposals, decisions, faults } = drafts;
    const digests = [...texts].map(([slug, text]) => [slug, sha256Hex(text)]);
    const source = canonicalJson([proposals.map(({ id }) => id), decisions, faults, [...folder], folder.faults ?? [], digests]);
    return { source, drafts, folder, texts };
  }

  /** Texts at hand, by the slug of their document. */
  async #texts(): Promise<ReadonlyMap<string, string>> {
    const names = await readdir(join(this.folder, 'texts')).catch(() => []);
    const slugs = names.flatMap((name) => /^([a-z0-9][a-z0-9-]*)\.txt$/.exec(name)?.[1] ?? []);
    const read = await Promise.all(slugs.map(async (slug) => [slug, await this.text(slug).catch(() => null)] as const));
    return new Map(read.filter((pair): pair is [string, string] => pair[1] !== null));
  }
}
