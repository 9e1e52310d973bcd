import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issue } from '../compile/issue.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import { claimsByProposal } from '../review/claims-by-proposal.ts';
import type { Decision } from '../review/decision.ts';
import { foldDecisions, isAcceptance, type ReviewedProposal } from '../review/fold-decisions.ts';
import { type AcceptancePlan, planAcceptance } from '../review/plan-acceptance.ts';
import { linkedLater, relinkClaims } from '../review/relink-claims.ts';
import { lastAction, unfinishedDecisions } from '../review/unfinished-decisions.ts';
import { withdrawClaim } from '../review/withdraw-claim.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import { appendJsonLines } from './drafting/append-json-lines.ts';
import { type ReviewChoice, type SettledChoice, settleChoices } from './drafting/settle-choices.ts';
import { readDrafts } from './read-drafts.ts';
import { readFolder } from './read-folder.ts';
import { containedPath } from './records/contained-path.ts';
import { sealDocuments } from './seal-folder.ts';
import { withWriteLock } from './with-write-lock.ts';
import { writeFilesSafely } from './write-file-safely.ts';

/** Milliseconds for which a decision waits while another one of the same folder is written. */
export const DECISION_WAIT = 15_000;

/** A coder, and the time of the decision. */
export interface Coder {
  readonly by: string;
  /** Name of the coder's files: letters, digits and hyphens. */
  readonly slug: string;
  readonly at: string;
}

export interface DecisionResult {
  readonly decisions: readonly Decision[];
  /** Ids of the claims written, by proposal. */
  readonly claims: ReadonlyMap<string, string>;
  /** Proposals that the compiler refused, with the reason: nothing was decided on them. */
  readonly refused: ReadonlyMap<string, Issue>;
  /** Proposals whose claim was edited by hand since or is named by another claim: it stays, and so does its acceptance. */
  readonly kept: readonly string[];
  /** Files written, relative to the folder. */
  readonly files: readonly string[];
}

/** A data folder with errors of its own, which must be mended before claims are written to it. */
export class FolderFaulty extends Error {
  override readonly name = 'FolderFaulty';

  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('the data folder has errors');
    this.issues = issues;
  }
}

/** A file that another program wrote between the reading and the writing of it. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';

  readonly file: string;

  constructor(file: string) {
    super(`${file} was changed by another program meanwhile`);
    this.file = file;
  }
}

/**
 * Decides on proposals of a data folder: the decisions are appended to the coder's own file and are on disk before any record changes, then
 * accepted claims are written into claims.yaml, comments and layout kept. A process killed in between is made good by the next call, whoever
 * makes it, as long as claims.yaml is as it was. No other coder's decisions are touched; a claims.yaml that changed since it was read is not
 * overwritten (`FileChanged`).
 */
export async function decideProposals(root: string, choices: readonly ReviewChoice[], coder: Coder): Promise<DecisionResult> {
  return withWriteLock(
    root,
    'review',
    async () => {
      await finishDecisions(root);
      const { proposals, decisions: earlier } = await readDrafts(root);
      const reviewed = foldDecisions(proposals, earlier);
      const folder = await readFolder(root);
      const settled = await settleChoices(root, choices, reviewed);
      const lines = settled.choices.map((choice) => decisionOf(choice, coder));
      const planned = planChoices(settled.choices, lines, { proposals, earlier, reviewed, folder, coder });
      const { asked, kept, plan, files } = planned;
      const refused = new Map([...settled.refused, ...planned.refused]);
      const isUndone = (on: string) => refused.has(on) || kept.includes(on);
      // A proposal is merged only together with the claim that takes in its place.
      const made = asked.filter(({ on, into }) => !isUndone(on) && (into === undefined || !isUndone(into)));
      const decisions = completeDecisions(made, { plan, files, reviewed, folder, coder });
      await appendDecisions(root, decisions, reviewed, coder);
      await writeRecords(root, files, folder);
      return { decisions, claims: plan.claims, refused, kept, files: [...files.keys()] };
    },
    { wait: DECISION_WAIT },
  );
}

interface DecisionGround {
  readonly proposals: readonly Proposal[];
  readonly earlier: readonly Decision[];
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly folder: DataFolder;
  readonly coder: Coder;
}

interface PlannedChoices {
  readonly asked: readonly SettledChoice[];
  readonly kept: readonly string[];
  readonly plan: AcceptancePlan;
  readonly files: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, Issue>;
}

/** Files that choices change. Where the compiler refuses the new form of a claim that is written, its old form stays, and nothing is decided on it. */
function planChoices(asked: readonly SettledChoice[], lines: readonly Decision[], ground: DecisionGround): PlannedChoices {
  const { proposals, earlier, reviewed, folder, coder } = ground;
  const decided = foldDecisions(proposals, [...earlier, ...lines]);
  const replaced = replacedClaims(asked, reviewed, decided);
  const removal = removeClaims(folder, droppedClaims(asked, reviewed, decided), replaced, reviewed);
  const kept = asked.filter(({ on }) => removal.kept.has(reviewed.get(on)?.claim ?? '')).map(({ on }) => on);
  const after = withFiles(folder, removal.files);
  const accepted = missingClaims(asked, decided, after);
  const plan = planAcceptance({ folder: after, reviewed: decided, curation: { by: coder.by, on: coder.at.slice(0, 10) }, accepted });
  if (plan.corpus === null && plan.issues.length > 0) throw new FolderFaulty(plan.issues);
  const stays = new Set(replaced.map(({ proposal }) => proposal.id).filter((on) => plan.refused.has(on)));
  if (stays.size === 0) return { asked, kept, plan, files: new Map([...removal.files, ...plan.files]), refused: plan.refused };
  const isLeft = ({ on, into = '' }: Pick<SettledChoice, 'on' | 'into'>) => !stays.has(on) && !stays.has(into);
  const rest = planChoices(asked.filter(isLeft), lines.filter(isLeft), ground);
  return { ...rest, refused: new Map([...plan.refused, ...rest.refused]) };
}

/** Files without the claims that are taken back. A copy that got its link only with the acceptance of such a claim loses it. */
function removeClaims(
  folder: DataFolder,
  dropped: readonly ReviewedProposal[],
  replaced: readonly ReviewedProposal[],
  reviewed: ReadonlyMap<string, ReviewedProposal>,
): ReturnType<typeof withdrawClaim> {
  const later = linkedLater(dropped, reviewed);
  const removeWithout = (linked: ReadonlySet<string>) => {
    const written = new Map([...claimsByProposal(reviewed)].filter(([on]) => !linked.has(on)));
    const files = relinkClaims(folder, reviewed, linked, written);
    const removal = withdrawClaim(withFiles(folder, files), dropped, replaced);
    // Links first: a file must never link to a claim that is gone.
    return { kept: removal.kept, files: new Map([...files, ...removal.files]) };
  };
  const removal = removeWithout(later);
  const keptLinks = dropped.filter(({ proposal, claim }) => later.has(proposal.id) && removal.kept.has(claim ?? ''));
  if (keptLinks.length === 0) return removal;
  const rest = new Set(later);
  for (const { proposal } of keptLinks) rest.delete(proposal.id);
  return removeWithout(rest);
}

function withFiles(folder: DataFolder, files: ReadonlyMap<string, string>): DataFolder {
  return Object.assign(new Map([...folder, ...files]), { faults: folder.faults ?? [] });
}

function decisionOf({ on, is, payload, span, into, reason }: SettledChoice, { by, at }: Coder): Decision {
  return {
    ...{ v: 1, on, is, by, at },
    ...(payload !== undefined && { payload }),
    ...(span !== undefined && { span }),
    ...(into !== undefined && { into }),
    ...(reason !== undefined && { reason }),
  };
}

/** Claims that nobody accepts any more. */
function droppedClaims(
  asked: readonly SettledChoice[],
  now: ReadonlyMap<string, ReviewedProposal>,
  then: ReadonlyMap<string, ReviewedProposal>,
): ReviewedProposal[] {
  return asked.flatMap(({ on }) => {
    const one = now.get(on);
    return one && one.claim !== null && !then.get(on)?.decisions.some(isAcceptance) ? [one] : [];
  });
}

/** Claims that stay accepted and say something else now: those that are edited again or merged with another, and those whose edit is taken back. */
function replacedClaims(
  asked: readonly SettledChoice[],
  now: ReadonlyMap<string, ReviewedProposal>,
  then: ReadonlyMap<string, ReviewedProposal>,
): ReviewedProposal[] {
  return asked.flatMap(({ on }) => {
    const [before, after] = [now.get(on), then.get(on)];
    if (!before || before.claim === null || !after?.decisions.some(isAcceptance)) return [];
    return canonicalJson(before.payload) === canonicalJson(after.payload) ? [] : [before];
  });
}

/** Acceptances whose claim is not in claims.yaml: new ones, and those that an undo brings back under the id that they had. */
function missingClaims(asked: readonly SettledChoice[], then: ReadonlyMap<string, ReviewedProposal>, folder: ReadonlyMap<string, string>) {
  return asked.flatMap(({ on }) => {
    const one = then.get(on);
    if (!one?.decisions.some(isAcceptance)) return [];
    if (one.claim !== null && hasClaim(folder, one.proposal.document, one.claim)) return [];
    return [{ on, payload: one.payload, ...(one.claim !== null && { claim: one.claim }) }];
  });
}

function hasClaim(folder: ReadonlyMap<string, string>, document: string, claim: string): boolean {
  const source = folder.get(`documents/${document}/claims.yaml`) ?? '';
  return new RegExp(`\\bid["']?:\\s*["']?${claim}(?![a-z0-9-])`).test(source);
}

interface DecidedOn {
  readonly plan: AcceptancePlan;
  readonly files: ReadonlyMap<string, string>;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly folder: ReadonlyMap<string, string>;
  readonly coder: Coder;
}

/** Decisions with the claims that they write, the state of claims.yaml from which they do it, and what undo takes back together. */
function completeDecisions(made: readonly SettledChoice[], { plan, files, reviewed, folder, coder }: DecidedOn): Decision[] {
  const ids = made.map(({ on }) => on).join();
  const batch = made.length > 1 ? { batch: `b-${sha256Hex(`${coder.by} ${coder.at} ${ids}`).slice(0, 12)}` } : {};
  return made.flatMap((choice): Decision[] => {
    const one = reviewed.get(choice.on);
    if (!one) return [];
    const claim = isAcceptance(choice) ? (plan.claims.get(choice.on) ?? one.claim) : null;
    const path = `documents/${one.proposal.document}/claims.yaml`;
    const before = files.has(path) && files.get(path) !== folder.get(path) ? { before: digestOf(folder, path) } : {};
    return [{ ...decisionOf(choice, coder), ...(claim !== null && { claim }), ...before, ...batch }];
  });
}

/** Appends to the coder's file of each document, each in one write that is on disk when this settles. */
async function appendDecisions(
  root: string,
  decisions: readonly Decision[],
  reviewed: ReadonlyMap<string, ReviewedProposal>,
  { slug }: Coder,
): Promise<void> {
  const byDocument = Map.groupBy(decisions, ({ on }) => reviewed.get(on)?.proposal.document ?? '');
  for (const [document, own] of byDocument) {
    await appendJsonLines(await containedPath(root, `drafts/${document}/decisions.${slug}.jsonl`), own);
  }
}

/** Writes records, claims last, and seals the documents whose texts are at hand. */
async function writeRecords(root: string, files: ReadonlyMap<string, string>, read: ReadonlyMap<string, string>): Promise<void> {
  for (const path of files.keys()) {
    const now = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (now !== read.get(path)) throw new FileChanged(path);
  }
  const placed = new Map<string, string>();
  for (const [path, text] of files) placed.set(await containedPath(root, path), text);
  for (const path of placed.keys()) await mkdir(dirname(path), { recursive: true });
  await writeFilesSafely(placed);
  const slugs = [...files.keys()].flatMap((path) => /^documents\/([^/]+)\/claims\.yaml$/.exec(path)?.[1] ?? []);
  if (slugs.length > 0) await sealDocuments(root, join(root, 'texts'), new Set(slugs));
}

function digestOf(folder: ReadonlyMap<string, string>, path: string): string | null {
  const source = folder.get(path);
  return source === undefined ? null : sha256Hex(source);
}

/** Writes what the last action of each coder says and a killed process did not get to, where claims.yaml is as it was before. */
async function finishDecisions(root: string): Promise<void> {
  const { proposals, decisions } = await readDrafts(root);
  for (const by of new Set(decisions.map((decision) => decision.by))) {
    const folder = await readFolder(root);
    const last = unfinishedDecisions(proposals, decisions, folder).filter((decision) => decision.by === by);
    const reviewed = foldDecisions(proposals, decisions);
    if (last.length > 0) {
      const earlier = decisions.filter((decision) => !last.includes(decision));
      const ground = { proposals, earlier, reviewed: foldDecisions(proposals, earlier), folder, coder: coderOf(last[0] as Decision) };
      const { files, plan } = planChoices(last, last, ground);
      if (plan.corpus !== null) await writeRecords(root, files, folder);
      continue;
    }
    // A process that was killed between two files wrote the claim and not the link of its copy.
    const accepted = lastAction(decisions, by).flatMap(({ on }) => (reviewed.get(on)?.claim ? [on] : []));
    const present = accepted.filter((on) => hasClaim(folder, reviewed.get(on)?.proposal.document ?? '', reviewed.get(on)?.claim ?? ''));
    const files = relinkClaims(folder, reviewed, new Set(present), claimsByProposal(reviewed));
    if (files.size > 0) await writeRecords(root, files, folder);
  }
}

function coderOf({ by, at }: Decision): Coder {
  return { by, at, slug: '' };
}
