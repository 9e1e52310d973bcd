import { canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex, spanDigest } from '../../text/digest.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingGrade } from '../reading.ts';

/** Kinds of proposals. A claim becomes a record if a person accepts it, and with it the entity, event and facet that it names; the others are evidence. */
export type ProposalKind = 'claim' | 'entity' | 'event' | 'facet' | 'mention' | 'quotation' | 'date' | 'quantity' | 'copy';

/** Plain data of the record that a proposal would become. */
export type ProposalPayload = Readonly<Record<string, unknown>>;

/** Result of one check that a machine made on a proposal. */
export interface ProposalCheck {
  readonly is: string;
  readonly ok: boolean;
  readonly how: string;
}

/** Place in a text: UTF-16 offsets of the raw text, lines from 1, digest of the words. No words are kept. */
interface ProposalSpan extends TextSpan {
  readonly lines: readonly [number, number];
  readonly digest: string;
}

/** Rule that made a proposal; `assistant` and `import` are rules too, with the name of the assistant or format. */
export interface ProposalSource {
  readonly rule: string;
  readonly name?: string;
}

/** Line of a file of drafts: what a rule, an assistant or an import proposes, until a person decides. */
export interface Proposal {
  readonly v: 1;
  readonly id: string;
  readonly kind: ProposalKind;
  readonly document: string;
  readonly span: ProposalSpan;
  readonly by: ProposalSource;
  readonly grade: ReadingGrade;
  readonly why: readonly string[];
  readonly checks: readonly ProposalCheck[];
  readonly payload: ProposalPayload;
}

/** Line of a file of drafts by which its source takes a proposal back, before anybody has decided on it. */
export interface ProposalWithdrawal {
  readonly v: 1;
  /** Id of the proposal. */
  readonly withdrawn: string;
  readonly at: string;
}

/** Span of a raw text with its lines and the digest of its words. */
export function proposalSpan(raw: string, { start, end }: TextSpan, lines: readonly [number, number]): ProposalSpan {
  return { start, end, lines, digest: spanDigest(raw.slice(start, end)) };
}

/** Id of a proposal: a hash of text digest, kind, span and payload, so that reading a text again proposes the same. */
export function proposalId(textDigest: string, kind: ProposalKind, span: ProposalSpan, payload: ProposalPayload): string {
  const { start, end } = span;
  return `p-${sha256Hex(canonicalJson({ text: textDigest, kind, start, end, payload })).slice(0, 24)}`;
}
