import type { ComparedClaim } from '../../shapes/claim.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { DatedSource, DraftOfSources } from './draft-of-sources.ts';
import { draftProposals } from './draft-proposals.ts';

/** A comparison whose id says that it is a draft. */
export function asDraft(comparison: ComparisonAnswer): ComparisonAnswer {
  return { ...comparison, id: `draft-${comparison.id}` };
}

/** Draft comparison as data: texts, copies, proposals with spans, refused claims, and the comparison with each claim marked. No sentence of a text. */
export function draftReport(draft: DraftOfSources, sources: readonly DatedSource[], comparison: ComparisonAnswer): object {
  const { starter, fits, documents, copies, claims, refused } = draft;
  const compared: Record<string, ComparedClaim & { readonly draft: true }> = {};
  for (const [id, claim] of Object.entries(comparison.claims)) compared[id] = { ...claim, draft: true };
  return {
    ...{ draft: true, starter: starter.name, fits },
    documents: documents.map(({ slug, label, date, dateInferred, reading }, i) => ({
      ...{ slug, label, date, dateInferred, language: reading.language },
      ...{ encoding: sources[i]?.source.encoding, leftOut: sources[i]?.source.leftOut },
    })),
    copies,
    proposals: documents.flatMap((document) => draftProposals(document, claims)),
    refused: refused.map(({ claim, issue }) => ({ claim: claim.id, why: issue.message })),
    comparison: { ...asDraft(comparison), claims: compared },
  };
}
