import type { ClaimRecord } from '../../records/claim.ts';
import type { Claim, Hop } from '../../shapes/claim.ts';
import { isCarryingAct, UNNAMED } from '../../text/acts.ts';
import { type Id, kindOf } from '../../text/id.ts';
import { isUnnamedOrigin } from '../../text/unnamed-origin.ts';
import { type IssueCollector, locationAt, type RecordLocation } from '../issue-collector.ts';
import type { LocatedRecord, RecordIndex } from '../record-index.ts';

/** Checks who speaks: agents that cannot, agents that pass on their own words, and chains that end in a carrier. */
export function checkAttribution(
  index: RecordIndex,
  located: ReadonlyMap<Id, LocatedRecord<ClaimRecord>>,
  claims: readonly Claim[],
  problems: IssueCollector,
): void {
  for (const { document } of index.sources)
    document.record.voices.forEach((voice, i) => {
      const spot = locationAt(document.spot, 'voices', i);
      const hops = [...(voice.through ?? []), voice].map((hop) => ({ ...hop, on: hop.on ?? null, as: hop.as ?? null }));
      const spots = hops.map((_, j) => locationAt(spot, ...(j === hops.length - 1 ? [] : ['through', j]), 'agent'));
      hops.forEach((hop, j) => checkSpeaker(hop.agent, spots[j] ?? spot, index, problems));
      checkRepeated(hops, spots, 0, problems);
    });
  for (const { record, spot } of located.values()) {
    const hops = record.attribution ?? [];
    hops.forEach((hop, i) => {
      if (hop.agent !== UNNAMED) checkSpeaker(hop.agent, locationAt(spot, 'attribution', i, 'agent'), index, problems);
    });
    const last = hops.at(-1);
    if (last && isCarryingAct(last.act))
      problems.error(
        'no-speaker',
        locationAt(spot, 'attribution', hops.length - 1, 'act'),
        `the chain ends in "${last.agent}", which only ${last.act} what somebody else said`,
        `add the hop of who said it (agent: ${UNNAMED} if the text names nobody), or give this one a speaking act such as states`,
      );
  }
  for (const claim of claims) {
    const claimed = located.get(claim.id);
    if (!claimed) continue;
    const { record, spot } = claimed;
    const own = claim.attribution.length - (record.attribution?.length ?? 0);
    const spots = claim.attribution.map((_, i) => locationAt(spot, 'attribution', Math.max(0, i - own), 'agent'));
    checkRepeated(claim.attribution, spots, own, problems);
  }
}

function checkSpeaker(agent: Id, spot: RecordLocation, index: RecordIndex, problems: IssueCollector): void {
  const kind = kindOf(agent);
  // An agent without a record is reported as such.
  if (!index.subjects.has(agent)) return;
  if (kind === 'event' || index.kinds.get(kind)?.record.speaks === false)
    problems.error(
      'not-a-speaker',
      spot,
      `"${agent}" cannot speak: it is of kind ${kind}`,
      `name the person, body or outlet that spoke, or "${UNNAMED}" in a claim`,
    );
}

/** Reports an agent that is in a chain twice, from the hop `first` on. It may pass on what it said itself on another day. */
function checkRepeated(chain: readonly Hop[], spots: readonly RecordLocation[], first: number, problems: IssueCollector): void {
  chain.forEach((hop, i) => {
    const spot = spots[i];
    const before = chain.slice(0, i).find((outer) => outer.agent === hop.agent);
    if (i < first || !spot || !before || isUnnamedOrigin(hop.agent)) return;
    const hasOwnDay = hop.on !== null && hop.dated !== false;
    if (hasOwnDay && before.on !== null && hop.on !== before.on) return;
    problems.error(
      'repeated-agent',
      spot,
      `"${hop.agent}" is in the chain twice`,
      'remove one of the two hops; if it passes on what it said earlier, give the inner hop its day with on:',
    );
  });
}
