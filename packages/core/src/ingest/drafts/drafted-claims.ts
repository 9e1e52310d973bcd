import type { DraftClaim } from '../claims/draft-claim.ts';
import type { AuthoredFigure } from '../claims/figure.ts';
import type { DraftAgents } from './draft-agents.ts';
import type { DraftDocument } from './draft-document.ts';
import { draftGloss } from './draft-gloss.ts';

/** Claim of a draft with the place that it was read from. */
export interface DraftedClaim {
  readonly id: string;
  readonly document: string;
  readonly claim: DraftClaim;
  readonly record: Readonly<Record<string, unknown>>;
  readonly lines: readonly number[];
}

/** Curation of a draft record: rules have no day, so that the same texts give the same folder. */
export const DRAFT_CURATION = { by: 'rules', on: '..', reviewed: false };

interface DraftedFor {
  readonly siglum: string;
  /** Event that the claims are about. */
  readonly event: string;
  readonly agents: DraftAgents;
}

interface ClaimPlace {
  readonly id: string;
  readonly event: string;
  readonly hops: readonly object[];
  readonly lines: readonly number[];
}

/** Candidate claims of one document; the same value of the same speaker on the same facet is one claim with several lines. */
export function draftedClaims(document: DraftDocument, { siglum, event, agents }: DraftedFor): DraftedClaim[] {
  const merged = new Map<string, { claim: DraftClaim; lines: number[]; hops: object[] }>();
  for (const claim of document.reading.claims) {
    const hops = hopsOf(claim, document.slug, agents);
    const key = JSON.stringify([claim.facet, claim.value, claim.modality, claim.change, hops]);
    const line = document.reading.view.lineAt(claim.start);
    const known = merged.get(key);
    if (!known) merged.set(key, { claim, lines: [line], hops });
    else if (!known.lines.includes(line)) known.lines.push(line);
  }
  const drafts = [...merged.values()];
  return drafts.map(({ claim, lines, hops }, i) => {
    const id = `claim:${siglum.toLowerCase()}-${i + 1}`;
    const earlier = claim.change === 'to' && drafts[i - 1]?.claim.change === 'from' && drafts[i - 1]?.claim.facet === claim.facet;
    const record = claimRecordOf(claim, { id, event, hops, lines });
    return {
      id,
      document: document.slug,
      claim,
      lines,
      record: earlier ? { ...record, supersedes: [`claim:${siglum.toLowerCase()}-${i}`] } : record,
    };
  });
}

function claimRecordOf(claim: DraftClaim, { id, event, hops, lines }: ClaimPlace): Record<string, unknown> {
  const { certainty, modality, facet, grade, why } = claim;
  const reason = why.join('; ').slice(0, 200);
  return {
    ...{ id, about: event, facet, value: authoredValue(claim), certainty, modality },
    ...(hops.length > 0 && { attribution: hops }),
    anchors: lines,
    ...(grade !== 'A' && { inferred: [{ part: 'value', why: `${grade}: ${reason === '' ? claim.rule : reason}` }] }),
    ...{ curation: DRAFT_CURATION, gloss: draftGloss(claim) },
  };
}

/** Short form of the value, with the unit or currency where it is not the facet's. */
function authoredValue({ value, measure }: DraftClaim): AuthoredFigure {
  if (measure === null) return value;
  const figure = typeof value === 'object' ? value : { exact: value };
  return { ...figure, ...measure };
}

/** Hops inside the voice: all but the last pass on what the last says. */
function hopsOf(claim: DraftClaim, document: string, agents: DraftAgents): { agent: string; act: string }[] {
  const ids = claim.chain.map((speaker) => agents.speaker(speaker, document));
  const once = ids.filter((id, i) => ids.indexOf(id) === i);
  return once.map((agent, i) => ({ agent, act: i < once.length - 1 || agent.startsWith('outlet:') ? 'reports' : 'states' }));
}

/** A text that names its own outlet as its source speaks for itself. */
export function withoutOwnOutlet(record: Readonly<Record<string, unknown>>, outlet: string): object {
  const hops = (record['attribution'] as readonly { agent: string }[] | undefined)?.filter(({ agent }) => agent !== outlet);
  const { attribution: _, ...rest } = record;
  return hops && hops.length > 0 ? { ...rest, attribution: hops } : rest;
}
