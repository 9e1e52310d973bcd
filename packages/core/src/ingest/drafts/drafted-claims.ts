import type { DraftClaim } from '../claims/draft-claim.ts';
import type { AuthoredFigure } from '../claims/found-figure.ts';
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
  /** Event of what a text recalls of earlier ones; without it such claims are about the event as well, with the doubt stated. */
  readonly earlier?: string;
  /** Event of what a text reports of a second one, with the same default. */
  readonly other?: string;
  readonly agents: DraftAgents;
}

interface ClaimPlace {
  readonly id: string;
  readonly event: string;
  readonly hops: readonly object[];
  readonly lines: readonly number[];
  readonly agents: DraftAgents;
}

/** Candidate claims of one document; the same value of the same speaker on the same facet is one claim with several lines. */
export function draftedClaims(document: DraftDocument, { siglum, event, earlier: recalled, other, agents }: DraftedFor): DraftedClaim[] {
  const merged = new Map<string, { claim: DraftClaim; lines: number[]; hops: object[] }>();
  for (const claim of document.reading.claims) {
    const hops = hopsOf(claim, document.slug, agents);
    const key = JSON.stringify([claim.facet, claim.value, claim.polarity, claim.earlier, claim.other, claim.modality, claim.change, hops]);
    const line = document.reading.view.lineAt(claim.start);
    const known = merged.get(key);
    if (!known) merged.set(key, { claim, lines: [line], hops });
    else if (!known.lines.includes(line)) known.lines.push(line);
  }
  const drafts = [...merged.values()];
  const changed = [...drafts.keys()].filter((k) => drafts[k]?.claim.change === 'from');
  return drafts.map(({ claim, lines, hops }, i) => {
    const id = `claim:${siglum.toLowerCase()}-${i + 1}`;
    const earlier = changed
      .filter((k) => comesAfter({ claim, hops }, drafts[k] as SaidClaim, k === i - 1))
      .map((k) => `claim:${siglum.toLowerCase()}-${k + 1}`);
    const record = claimRecordOf(claim, {
      id,
      event: (claim.earlier ? recalled : claim.other ? other : undefined) ?? event,
      hops,
      lines,
      agents,
    });
    return {
      id,
      document: document.slug,
      claim,
      lines,
      record: earlier.length > 0 ? { ...record, supersedes: earlier } : record,
    };
  });
}

interface SaidClaim {
  readonly claim: DraftClaim;
  readonly hops: readonly object[];
}

/** True for the new figure of a change, and for another figure of the same speaker above the old one: “at least 82 … rose from 61 to 82”. */
function comesAfter({ claim, hops }: SaidClaim, before: SaidClaim, adjoining: boolean): boolean {
  if (before.claim.change !== 'from' || before.claim.facet !== claim.facet || claim.change === 'from') return false;
  if (adjoining && claim.change === 'to') return true;
  if (claim.change === 'to' || claim.type !== 'quantity' || JSON.stringify(hops) !== JSON.stringify(before.hops)) return false;
  const [old, least] = [before.claim.value, leastOf(claim.value)];
  return (
    typeof old === 'number' && least !== null && least > old && claim.other === before.claim.other && claim.earlier === before.claim.earlier
  );
}

/** Least figure that a value allows; null where it has none. */
function leastOf(value: DraftClaim['value']): number | null {
  if (typeof value === 'number') return value;
  const least = typeof value === 'object' ? (value['at-least'] ?? value['more-than']) : null;
  return typeof least === 'number' ? least : null;
}

function claimRecordOf(claim: DraftClaim, { id, event, hops, lines, agents }: ClaimPlace): Record<string, unknown> {
  const { certainty, modality, polarity, facet, why } = claim;
  const grade = claim.earlier || claim.other ? 'C' : claim.grade;
  const apart = claim.earlier ? ['the sentence is about an earlier event'] : claim.other ? ['the sentence is about a second event'] : [];
  const reason = [...why, ...apart].join('; ').slice(0, 200);
  return {
    ...{ id, about: event, facet, value: authoredValue(claim, agents), certainty, modality, polarity },
    ...(hops.length > 0 && { attribution: hops }),
    anchors: lines,
    ...(grade !== 'A' && { inferred: [{ part: 'value', why: `${grade}: ${reason === '' ? claim.rule : reason}` }] }),
    ...{ curation: DRAFT_CURATION, gloss: draftGloss(claim) },
  };
}

/** Short form of the value, with the unit or currency where it is not the facet's. */
function authoredValue({ type, value, measure, entities }: DraftClaim, agents: DraftAgents): AuthoredFigure | readonly string[] | true {
  if (type === 'place' && entities[0]) return agents.place(entities[0]);
  if (type === 'entities') return [...new Set(entities.map((group) => agents.named(group)))];
  if (measure === null || value === true) return value;
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
