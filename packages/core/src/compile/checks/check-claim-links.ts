import type { ClaimRecord } from '../../records/claim.ts';
import type { Claim } from '../../shapes/claim.ts';
import { isCarryingAct } from '../../text/acts.ts';
import type { Id } from '../../text/id.ts';
import { type IssueCollector, locationAt, type RecordLocation } from '../issue-collector.ts';
import type { LocatedRecord } from '../record-index.ts';

const WITHDRAWALS = ['corrects', 'retracts', 'supersedes'] as const;
const PARTICIPLES = { corrects: 'corrected', retracts: 'retracted', supersedes: 'superseded' } as const;

/** Link from one claim to an earlier one, with its place in the data. */
interface ClaimLink {
  readonly key: 'paraphrases' | 'answers' | (typeof WITHDRAWALS)[number];
  readonly to: Id;
  readonly spot: RecordLocation;
}

/** Checks that links between claims lead back in time, and that no source withdraws another's statement. */
export function checkClaimLinks(
  located: ReadonlyMap<Id, LocatedRecord<ClaimRecord>>,
  claims: readonly Claim[],
  problems: IssueCollector,
): void {
  checkCircles(located, problems);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    const spot = located.get(claim.id)?.spot;
    if (!spot) continue;
    for (const key of WITHDRAWALS)
      claim[key].forEach((id, i) => {
        const withdrawn = byId.get(id);
        if (withdrawn && id !== claim.id && !canWithdraw(claim, withdrawn))
          problems.error(
            'foreign-withdrawal',
            locationAt(spot, key, i),
            `"${claim.id}" ${key} "${id}", a claim of ${withdrawn.origin}, but was made by ${claim.origin}`,
            `only who made a claim, or its house, can have it ${PARTICIPLES[key]}: write a claim about the same subject that denies it, or use answers:`,
          );
      });
  }
}

/** True if two claims share an agent that speaks in both, or the house. A carrier only passes a text on. */
function canWithdraw(claim: Claim, withdrawn: Claim): boolean {
  const speakers = new Set(withdrawn.attribution.filter((hop) => !isCarryingAct(hop.act)).map((hop) => hop.agent));
  return claim.house === withdrawn.house || claim.attribution.some((hop) => !isCarryingAct(hop.act) && speakers.has(hop.agent));
}

function linksOf({ record, spot }: LocatedRecord<ClaimRecord>): ClaimLink[] {
  const links = (['answers', ...WITHDRAWALS] as const).flatMap((key) =>
    (record[key] ?? []).map((to, i): ClaimLink => ({ key, to, spot: locationAt(spot, key, i) })),
  );
  const paraphrases = (record.paraphrases ?? []).map(
    ({ claim: to }, i): ClaimLink => ({ key: 'paraphrases', to, spot: locationAt(spot, 'paraphrases', i, 'claim') }),
  );
  return [...links, ...paraphrases];
}

/**
 * Reports each link that closes a circle, of whatever kinds: all of them lead to an earlier claim.
 * Depth-first search with an explicit stack: linear in the number of links, whatever the length of a chain.
 */
function checkCircles(located: ReadonlyMap<Id, LocatedRecord<ClaimRecord>>, problems: IssueCollector): void {
  const finished = new Set<Id>();
  for (const start of located.keys()) {
    const path = new Set<Id>();
    const stack: { readonly id: Id; readonly links: ClaimLink[] }[] = [];
    const enter = (id: Id): void => {
      const claim = located.get(id);
      if (!claim || finished.has(id)) return;
      path.add(id);
      stack.push({ id, links: linksOf(claim) });
    };
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = top.links.shift();
      if (!link) {
        finished.add(top.id);
        path.delete(top.id);
        stack.pop();
      } else if (path.has(link.to)) reportCircle(link, top.id, [...path], problems);
      else enter(link.to);
    }
  }
}

function reportCircle({ key, to, spot }: ClaimLink, from: Id, path: readonly Id[], problems: IssueCollector): void {
  const circle = [...path.slice(path.indexOf(to)), to];
  problems.error(
    'circle',
    spot,
    from === to ? `"${to}" ${key} itself` : `${key} closes a circle of claims: ${circle.join(' → ')}`,
    from === to
      ? `name another claim, or remove ${key}`
      : 'these links lead to an earlier claim: remove the one from the earlier to the later',
  );
}
