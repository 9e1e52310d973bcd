import { readFile } from 'node:fs/promises';
import { compile } from '../../compile/compile.ts';
import { openCorpus } from '../../corpus/corpus.ts';
import { readBytes } from '../../hydrate/encoding.ts';
import { type Proposal, proposalId, proposalSpan } from '../../ingest/drafts/proposal.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import { linesOfSpan, trimSpan } from '../../review/span-action.ts';
import { proposedGloss } from '../../review/verify/proposed-gloss.ts';
import { repeatedWords } from '../../review/verify/repeated-words.ts';
import { sha256Hex } from '../../text/digest.ts';
import { type Coder, DECISION_WAIT, type DecisionResult, decideProposals, FolderFaulty } from '../decide-proposals.ts';
import { readFolder } from '../read-folder.ts';
import { containedPath } from '../records/contained-path.ts';
import { withWriteLock } from '../with-write-lock.ts';
import { appendJsonLines } from './append-json-lines.ts';
import { anchorsOf } from './settle-choices.ts';

/** Claim that a person makes from words of a text that no rule, assistant or import has proposed. */
export interface OwnClaim {
  /** Slug of the document. */
  readonly document: string;
  /** Words that the claim rests on, as UTF-16 offsets of the text. */
  readonly span: TextSpan;
  readonly about: string;
  readonly facet: string;
  readonly value: unknown;
  readonly certainty?: string;
  readonly polarity?: string;
  readonly attribution?: readonly { readonly agent: string; readonly act: string }[];
}

/** A claim that cannot be made, with the reason and a hint. */
export class OwnClaimRefused extends Error {
  override readonly name = 'OwnClaimRefused';

  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * Proposes and accepts a claim of the coder's own. The proposal goes to a file of that coder first, so that it has the same history, undo and
 * agreement as every other; one that the compiler refuses is taken back. @throws `OwnClaimRefused`
 */
export async function acceptOwnClaim(root: string, claim: OwnClaim, coder: Coder): Promise<DecisionResult> {
  const file = await containedPath(root, `drafts/${claim.document}/proposals.person-${coder.slug}.jsonl`);
  const proposal = await ownProposal(root, claim, coder);
  const append = (line: object) => withWriteLock(root, 'propose', () => appendJsonLines(file, [line]), { wait: DECISION_WAIT });
  await append(proposal);
  const result = await decideProposals(root, [{ on: proposal.id, is: 'accepted' }], coder);
  if (result.decisions.length === 0) await append({ v: 1, withdrawn: proposal.id, at: coder.at });
  return result;
}

async function ownProposal(root: string, claim: OwnClaim, { by }: Coder): Promise<Proposal> {
  const { document, span: asked, about, facet: named, value, certainty = 'certain', polarity = 'affirmed', attribution = [] } = claim;
  const { corpus: compiled, issues } = compile(await readFolder(root));
  if (!compiled) throw new FolderFaulty(issues.filter(({ severity }) => severity === 'error'));
  const corpus = openCorpus(compiled);
  if (!corpus.documents.has(`document:${document}`))
    throw new OwnClaimRefused(`document "${document}" does not exist`, 'add its text first');
  const bytes = await readFile(await containedPath(root, `texts/${document}.txt`)).catch(() => null);
  const text = bytes && readBytes(bytes).text;
  const words = text && trimSpan(text, asked);
  if (!text || !words) throw new OwnClaimRefused('there are no words to rest the claim on', `texts/${document}.txt must have them`);
  const facet = corpus.facets.get(named);
  if (!facet)
    throw new OwnClaimRefused(`facet "${named}" does not exist`, `the facets are ${[...corpus.facets.keys()].slice(0, 12).join(', ')}`);
  const lines = linesOfSpan(text, words);
  const payload = {
    ...{ about, facet: named, value, certainty, modality: 'fact', polarity },
    ...(attribution.length > 0 && { attribution }),
    anchors: anchorsOf(lines),
  };
  const unfit = repeatedWords(payload, {}, text);
  if (unfit) throw new OwnClaimRefused(unfit.message, unfit.hint);
  const gloss = proposedGloss({ document, quote: '', about, facet: named, value, polarity, attribution }, facet, corpus);
  const whole = { ...payload, gloss };
  const span = proposalSpan(text, words, lines);
  return {
    ...{ v: 1, id: proposalId(sha256Hex(text), 'claim', span, whole), kind: 'claim', document, span },
    ...{ by: { rule: 'person', name: by }, grade: 'B', why: [], checks: [], payload: whole },
  };
}
