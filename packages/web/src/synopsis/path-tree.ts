import { carriersOf, speakingHops } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Id } from '@synoptic/core/text/id';

/** One who speaks on the way from an origin to the page: what passes through, and what is told in the end. */
export interface Speaking {
  readonly agent: Id;
  readonly further: readonly Speaking[];
  /** The claims that end here: this is the voice that makes them. */
  readonly told: readonly Claim[];
  /** Every claim on whose way it stands. */
  readonly passed: readonly Claim[];
}

/** The chains of some claims, read from the origins outward; what two claims share is drawn once. */
export function pathTree(claims: readonly Claim[]): readonly Speaking[] {
  return grow(
    claims.map((claim) => ({
      claim,
      agents: speakingHops(claim)
        .map((h) => h.agent)
        .reverse(),
    })),
  );
}

function grow(rest: readonly { readonly claim: Claim; readonly agents: readonly Id[] }[]): Speaking[] {
  const heads = [...new Set(rest.flatMap(({ agents }) => agents[0] ?? []))];
  return heads.map((agent) => {
    const through = rest.filter(({ agents }) => agents[0] === agent).map(({ claim, agents }) => ({ claim, agents: agents.slice(1) }));
    return {
      agent,
      passed: through.map((t) => t.claim),
      told: through.filter((t) => t.agents.length === 0).map((t) => t.claim),
      further: grow(through.filter((t) => t.agents.length > 0)),
    };
  });
}

/** Who only passed the claims on, each once. */
export function carriers(claims: readonly Claim[]): readonly Id[] {
  return [...new Set(claims.flatMap((c) => carriersOf(c).map((h) => h.agent)))];
}
