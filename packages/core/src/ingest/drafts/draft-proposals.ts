import { sha256Hex } from '../../text/digest.ts';
import { prepareText } from '../../text/lines.ts';
import type { TextSpan } from '../passages/text-span.ts';
import { speakerOf } from '../quotes/quotation.ts';
import type { ReadingGrade } from '../reading.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DraftedClaim } from './drafted-claims.ts';
import { type Proposal, type ProposalCheck, type ProposalKind, type ProposalPayload, proposalId, proposalSpan } from './proposal.ts';

/** Finding of a rule, in offsets of the view, that is to become a proposal. */
export interface ProposedRecord {
  readonly kind: ProposalKind;
  readonly span: TextSpan;
  readonly rule: string;
  readonly grade: ReadingGrade;
  readonly why: readonly string[];
  readonly payload: ProposalPayload;
}

/**
 * Proposals of one document: claims, quotations, names, dates and figures, in the order of the text. Offsets are UTF-16 units of the raw text.
 * `more` are records that claims need, such as entities that no corpus has yet. None holds words of the text; names and descriptions of speakers are the only strings that come from it.
 */
export function draftProposals(
  { slug, reading }: Pick<DraftDocument, 'slug' | 'reading'>,
  claims: readonly DraftedClaim[],
  more: readonly ProposedRecord[] = [],
): Proposal[] {
  const { view } = reading;
  const digest = sha256Hex(prepareText(view.raw));
  const found: ProposedRecord[] = [
    ...more,
    ...claims
      .filter(({ document }) => document === slug)
      .map(({ claim, record }) => ({
        kind: 'claim' as const,
        span: claim,
        rule: claim.rule,
        grade: claim.grade,
        why: claim.why,
        payload: withoutDraftIds(record),
      })),
    ...reading.quotations.map(({ quotation, chain }) => ({
      kind: 'quotation' as const,
      span: quotation.content,
      rule: quotation.rule,
      grade:
        chain
          .map(({ grade }) => grade)
          .toSorted()
          .at(-1) ?? ('A' as const),
      why: quotation.doubt === undefined ? [] : [quotation.doubt],
      payload: {
        how: quotation.kind,
        speaker: chain.at(-1)?.group?.names[0] ?? chain.at(-1)?.described ?? speakerOf(quotation)?.text ?? null,
        unnamed: quotation.unnamed,
      },
    })),
    ...reading.names.flatMap((group) =>
      group.mentions.slice(0, 1).map((mention) => ({
        kind: 'mention' as const,
        span: mention,
        rule: mention.rule,
        grade: group.id === null ? ('B' as const) : ('A' as const),
        why: group.id === null ? ['a new name'] : [],
        payload: {
          id: group.id,
          kind: group.kind,
          names: group.names,
          lines: [...new Set(group.mentions.map((m) => view.lineAt(m.start)))],
        },
      })),
    ),
    ...reading.dates.map((date) => ({
      kind: 'date' as const,
      span: date,
      rule: date.rule,
      grade: date.grade,
      why: [date.why],
      payload: { edtf: date.edtf },
    })),
    ...reading.figures.map((figure) => ({
      kind: 'quantity' as const,
      span: figure,
      rule: figure.rule,
      grade: figure.grade,
      why: [],
      payload: { value: figure.value, unit: figure.unit, currency: figure.currency },
    })),
  ];
  return found
    .map(({ kind, span, rule, grade, why, payload }) => {
      const raw = view.rawSpan(span);
      const place = proposalSpan(view.raw, raw, [view.lineAt(span.start), view.lineAt(Math.max(span.start, span.end - 1))]);
      return {
        v: 1 as const,
        id: proposalId(digest, kind, place, payload),
        kind,
        document: slug,
        span: place,
        by: { rule },
        grade,
        why,
        checks: checksOf(view.raw, place),
        payload,
      };
    })
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1));
}

/** Id that the proposal of a claim has. */
export function claimProposalId(reading: DraftDocument['reading'], claim: TextSpan, record: ProposalPayload): string {
  const { view } = reading;
  const place = proposalSpan(view.raw, view.rawSpan(claim), [view.lineAt(claim.start), view.lineAt(Math.max(claim.start, claim.end - 1))]);
  return proposalId(sha256Hex(prepareText(view.raw)), 'claim', place, withoutDraftIds(record));
}

/** The id of a draft claim counts claims and changes with the rules; a coder's claim gets its own. */
function withoutDraftIds({ id: _, curation: __, ...record }: Readonly<Record<string, unknown>>): ProposalPayload {
  return record;
}

function checksOf(raw: string, { start, end }: TextSpan): ProposalCheck[] {
  return [{ is: 'span', ok: start < end && end <= raw.length, how: 'the span lies in the text' }];
}
