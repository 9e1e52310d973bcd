import { readFile } from 'node:fs/promises';
import type { Issue } from '../../compile/issue.ts';
import { type ProposalPayload, proposalSpan } from '../../ingest/drafts/proposal.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import type { Decision } from '../../review/decision.ts';
import type { ReviewedProposal } from '../../review/fold-decisions.ts';
import { mergedAnchors } from '../../review/merge-partner.ts';
import { restsOnText } from '../../review/rests-on-text.ts';
import { linesOfSpan, trimSpan } from '../../review/span-action.ts';
import { repeatedWords } from '../../review/verify/repeated-words.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { containedPath } from '../records/contained-path.ts';

/** Choice of a coder on one proposal. */
export interface ReviewChoice {
  readonly on: string;
  readonly is: Decision['is'];
  readonly payload?: ProposalPayload;
  /** Words that the claim is to rest on in place of the proposed ones, as UTF-16 offsets of the text. */
  readonly span?: TextSpan;
  /** Proposal into which this one is merged. */
  readonly into?: string;
  readonly reason?: string;
}

/** A choice as it is decided: its span with lines and digest. */
export interface SettledChoice extends Omit<ReviewChoice, 'span'> {
  readonly span?: Decision['span'];
}

/**
 * Choices as they are decided: words that were moved are found in the text and give the lines of the claim; a merged proposal gives its place to the one
 * that it is merged into, which is accepted with both. What cannot be done is refused, and nothing is decided on it: among it a claim whose words
 * are not in the text any more.
 */
export async function settleChoices(
  root: string,
  asked: readonly ReviewChoice[],
  reviewed: ReadonlyMap<string, ReviewedProposal>,
): Promise<{ readonly choices: readonly SettledChoice[]; readonly refused: ReadonlyMap<string, Issue> }> {
  const choices: SettledChoice[] = [];
  const refused = new Map<string, Issue>();
  const texts = new Map<string, string | null>();
  for (const { span, ...choice } of asked) {
    const one = reviewed.get(choice.on);
    if (!one) continue;
    const { document } = one.proposal;
    if (ON_WORDS.has(choice.is) && !texts.has(document)) texts.set(document, await textOf(root, document));
    const text = texts.get(document) ?? null;
    const isLost = ON_WORDS.has(choice.is) && text !== null && !restsOnText(one.proposal, text);
    const settled = isLost
      ? otherText(document)
      : choice.is === 'merged'
        ? merged(choice, one, reviewed)
        : onText(text, { ...choice, span }, one);
    if ('message' in settled) refused.set(choice.on, settled);
    else choices.push(...settled);
  }
  return { choices, refused };
}

/** Decisions by which a claim comes to rest on the words of its proposal. */
const ON_WORDS: ReadonlySet<Decision['is']> = new Set(['accepted', 'edited', 'merged']);

async function textOf(root: string, document: string): Promise<string | null> {
  return readFile(await containedPath(root, `texts/${document}.txt`), 'utf8').catch(() => null);
}

function otherText(document: string): Issue {
  return refusal(document, `texts/${document}.txt is not the text that was read`, 'restore the text, or add it anew');
}

function refusal(document: string, message: string, hint: string): Issue {
  return { severity: 'error', code: 'review', message, file: `texts/${document}.txt`, line: 1, column: 1, hint };
}

function merged(choice: SettledChoice, one: ReviewedProposal, reviewed: ReadonlyMap<string, ReviewedProposal>): SettledChoice[] | Issue {
  const { document } = one.proposal;
  const into = reviewed.get(choice.into ?? '');
  if (!into || into.proposal.document !== document || into === one || into.proposal.kind !== 'claim')
    return refusal(document, 'there is no other claim to merge with', 'merge claims of one text on one question');
  const payload = { ...into.payload, anchors: mergedAnchors(into.payload, one.payload) };
  return [choice, { on: into.proposal.id, is: 'edited', payload, ...(into.span !== into.proposal.span && { span: into.span }) }];
}

function onText(
  text: string | null,
  { span, ...choice }: Omit<ReviewChoice, 'span'> & { readonly span: TextSpan | undefined },
  one: ReviewedProposal,
): SettledChoice[] | Issue {
  const { document } = one.proposal;
  const unfit = text !== null && choice.payload ? repeatedWords(choice.payload, one.proposal.payload, text) : null;
  if (unfit) return refusal(document, unfit.message, unfit.hint);
  if (!span) return [choice];
  const words = text === null ? null : trimSpan(text, span);
  if (text === null || words === null) return otherText(document);
  const lines = linesOfSpan(text, words);
  const before = choice.payload ?? one.payload;
  const moved = canonicalJson(lines) !== canonicalJson(one.span.lines);
  const payload = moved ? { ...before, anchors: anchorsOf(lines) } : choice.payload;
  return [{ ...choice, is: 'edited' as const, ...(payload && { payload }), span: proposalSpan(text, words, lines) }];
}

/** Lines as anchors of claims.yaml, one each: an anchor must not reach over two passages. */
export function anchorsOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
