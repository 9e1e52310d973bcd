import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { ReviewChoice } from '@synoptic/core/node/drafting/settle-choices';
import type { OpenedReview } from '@synoptic/core/node/open-review';
import { DECISION_KINDS } from '@synoptic/core/review/decision';
import type { ReviewCard } from '@synoptic/core/review/review-queue';
import { REVIEW_ORDERS, type ReviewOrder } from '@synoptic/core/review/review-queue';
import { coderOf } from '../command-line/coder-of.ts';
import type { Command, ParsedArguments } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { faultyFolderProblem, selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { reviewLines } from '../describe/proposals/review-lines.ts';
import { isKeyboardInput } from '../terminal/host.ts';
import type { Terminal } from '../terminal/terminal.ts';

const GRADES = ['A', 'B', 'C'];

export const reviewCommand: Command = {
  name: 'review',
  operands: '[DIR]',
  least: 0,
  most: 1,
  summary: 'review.summary',
  options: {
    accept: { value: 'ID|A|B|C,…', describe: 'review.accept' },
    reject: { value: 'ID,…', describe: 'review.reject' },
    defer: { value: 'ID,…', describe: 'review.defer' },
    undo: { describe: 'review.undo' },
    apply: { describe: 'review.apply' },
    reason: { value: 'TEXT', describe: 'review.reason' },
    document: { value: 'SLUG', describe: 'review.document' },
    order: { value: 'ORDER', describe: 'review.order', oneOf: REVIEW_ORDERS },
    list: { describe: 'review.list' },
    as: { value: 'NAME', describe: 'add.as' },
    json: { describe: 'review.json' },
  },
  examples: [
    { run: 'synoptic review my-corpus', what: 'review.example.1' },
    { run: 'synoptic review my-corpus --accept A', what: 'review.example.2' },
    { run: 'synoptic review my-corpus --json', what: 'review.example.3' },
  ],
  async run(args, terminal) {
    const folder = await reviewFolder(args, terminal);
    const review = await openFolder(folder, args, terminal);
    const choices = await choicesOf(args, review, terminal);
    if (choices === null) return (await openScreen(review, args, terminal)) ? 0 : showQueue(review, args, terminal);
    return decide(folder, choices, args, terminal);
  },
};

async function reviewFolder(args: ParsedArguments, terminal: Terminal): Promise<string> {
  const [named] = args.operands;
  if (named === undefined) return selectedDataFolder(args, terminal);
  const path = resolve(terminal.host.cwd, named);
  return selectedDataFolder({ ...args, text: (name) => (name === 'corpus' ? path : args.text(name)) }, terminal);
}

async function openFolder(folder: string, args: ParsedArguments, terminal: Terminal): Promise<OpenedReview> {
  const { openReview } = await import('@synoptic/core/node/open-review');
  const review = await openReview(folder, { order: (args.text('order') ?? 'consequence') as ReviewOrder });
  if (review.corpus.corpus === null) throw await faultyFolderProblem(args.operands[0] ?? '.', review.corpus.issues, terminal);
  for (const { file, line, message, hint } of review.faults) terminal.problem(`${file}:${line} ${message}`, hint);
  return review;
}

/** Opens the screen on a terminal; false where there is none, or a list was asked for. */
async function openScreen(review: OpenedReview, args: ParsedArguments, terminal: Terminal): Promise<boolean> {
  const { stdin, stdout } = terminal.host;
  if (args.flag('list') || args.flag('json') || !isKeyboardInput(stdin) || !stdout.isTTY) return false;
  const coder = await coderOf(args.text('as'), terminal, review.folder);
  const { openReviewScreen } = await import('../screens/review/open-review-screen.tsx');
  await openReviewScreen({ review, coder: () => ({ ...coder, at: new Date().toISOString() }), stdin, terminal });
  return true;
}

/** Decisions that the options ask for; null where they only ask to see the queue. */
async function choicesOf(args: ParsedArguments, review: OpenedReview, terminal: Terminal): Promise<ReviewChoice[] | null> {
  const reason = args.text('reason');
  const stated = reason === undefined ? {} : { reason };
  const named = (['accept', 'reject', 'defer'] as const).flatMap((option) =>
    (args.list(option) ?? []).flatMap((name) =>
      cardsNamed(name, review, args.text('document'), terminal).map(({ reviewed }) => ({
        on: reviewed.proposal.id,
        is: option === 'accept' ? ('accepted' as const) : option === 'reject' ? ('rejected' as const) : ('deferred' as const),
        ...stated,
      })),
    ),
  );
  const asked = named.length > 0 || ['accept', 'reject', 'defer'].some((option) => args.list(option) !== undefined);
  if (args.flag('apply')) return [...named, ...(await appliedChoices(review, terminal))];
  if (!args.flag('undo')) return asked ? named : null;
  const { lastDecided } = await import('@synoptic/core/review/last-decided');
  const coder = await coderOf(args.text('as'), terminal, review.folder);
  return lastDecided(review.reviewed.values(), coder.by).map((on) => ({ on, is: 'withdrawn' as const }));
}

/** Cards of a grade that wait, or the one with an id or its first letters. */
function cardsNamed(name: string, { queue, reviewed }: OpenedReview, document: string | undefined, { word }: Terminal): ReviewCard[] {
  const own = queue.filter(({ reviewed: { proposal } }) => document === undefined || proposal.document === document);
  if (GRADES.includes(name))
    return inTextOrder(
      own.filter(({ reviewed: { proposal, outcome } }) => proposal.grade === name && (outcome === 'pending' || outcome === 'deferred')),
      [...reviewed.keys()],
    );
  const found = own.filter(({ reviewed: { proposal } }) => proposal.id === name || (name.length >= 6 && proposal.id.startsWith(name)));
  if (found.length !== 1)
    throw new UsageProblem(
      word(found.length === 0 ? 'review.no-proposal' : 'review.many-proposals', { id: name }),
      word('review.list-hint'),
    );
  return found;
}

/** Earlier documents and lines first, so that a claim that retells another finds it written. */
function inTextOrder(cards: readonly ReviewCard[], order: readonly string[]): ReviewCard[] {
  const rank = new Map(order.map((id, i) => [id, i]));
  return cards.toSorted((a, b) => (rank.get(a.reviewed.proposal.id) ?? 0) - (rank.get(b.reviewed.proposal.id) ?? 0));
}

/** Decisions on standard input, one JSON object a line: `{"on", "is", "payload"?, "reason"?}`. */
async function appliedChoices(review: OpenedReview, { host, word }: Terminal): Promise<ReviewChoice[]> {
  const lines = (await textOf(host.stdin)).split('\n');
  return lines.flatMap((source, i): ReviewChoice[] => {
    if (source.trim() === '') return [];
    const bad = (why: string) => new UsageProblem(word('review.bad-line', { line: i + 1, why }), word('review.apply-hint'));
    let value: Partial<ReviewChoice>;
    try {
      value = JSON.parse(source) as Partial<ReviewChoice>;
    } catch {
      throw bad('not JSON');
    }
    const { on, is, payload, reason } = value ?? {};
    if (typeof on !== 'string' || !review.reviewed.has(on)) throw bad(`unknown proposal ${String(on)}`);
    if (!is || !DECISION_KINDS.includes(is)) throw bad(`"is" must be one of ${DECISION_KINDS.join(', ')}`);
    if (is === 'edited' && (typeof payload !== 'object' || payload === null)) throw bad('"edited" needs a payload');
    return [{ on, is, ...(payload !== undefined && { payload }), ...(reason !== undefined && { reason: String(reason) }) }];
  });
}

async function decide(folder: string, choices: readonly ReviewChoice[], args: ParsedArguments, terminal: Terminal): Promise<0 | 1> {
  const { word } = terminal;
  const { decideProposals, FileChanged, FolderFaulty } = await import('@synoptic/core/node/decide-proposals');
  const coder = await coderOf(args.text('as'), terminal, folder);
  const result = await decideProposals(folder, choices, coder).catch(async (error: unknown) => {
    if (error instanceof FolderFaulty) throw await faultyFolderProblem(args.operands[0] ?? '.', error.issues, terminal);
    if (error instanceof FileChanged) throw new CorpusProblem(word('review.changed', { file: error.file }), word('review.again'));
    throw error;
  });
  const refused = [...result.refused].map(([on, issue]) => ({ on, why: issue.message, hint: issue.hint }));
  if (args.flag('json'))
    terminal.json({
      decisions: result.decisions,
      claims: Object.fromEntries(result.claims),
      refused,
      kept: result.kept,
      files: result.files,
    });
  else {
    terminal.note(word('review.decided', { n: result.decisions.length, claims: result.claims.size }));
    for (const { on, why } of refused) terminal.problem(word('review.refused', { id: on, why }));
    for (const on of result.kept) terminal.problem(word('review.kept', { id: on }), word('review.kept-hint'));
    for (const file of result.files) terminal.data(`${file}\n`);
  }
  return refused.length > 0 || result.kept.length > 0 ? 1 : 0;
}

async function showQueue(review: OpenedReview, args: ParsedArguments, terminal: Terminal): Promise<0> {
  const document = args.text('document');
  const queue = review.queue.filter(({ reviewed: { proposal } }) => document === undefined || proposal.document === document);
  if (args.flag('json')) {
    const proposals = queue.map(({ reviewed: { proposal, outcome, payload, claim, decisions }, impact }) => ({
      ...proposal,
      payload,
      outcome,
      claim,
      decisions,
      impact,
      refused: review.corpus.refused.get(proposal.id)?.message ?? null,
    }));
    terminal.json({ proposals, stop: review.stop, faults: review.faults });
    return 0;
  }
  terminal.print(reviewLines({ ...review, queue }, terminal));
  return 0;
}
