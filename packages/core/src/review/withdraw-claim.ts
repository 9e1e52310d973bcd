import type { DataFolder } from '../compile/parse-folder.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { idsIn } from '../ingest/drafts/draft-into-corpus.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import { removeYamlItem } from './insert-yaml-item.ts';
import { WrittenClaims } from './written-claims.ts';

/**
 * Removes the claims of acceptances that are taken back. A claim that was edited by hand since it was accepted, or that another claim names,
 * stays and is among `kept`: an undo takes back a decision, never somebody's work. Claims that are `replaced` by another record of the same id may be
 * named by others.
 */
export function withdrawClaim(
  folder: DataFolder,
  withdrawn: readonly ReviewedProposal[],
  replaced: readonly ReviewedProposal[] = [],
): { readonly files: ReadonlyMap<string, string>; readonly kept: ReadonlySet<string> } {
  const files = new Map<string, string>();
  const kept = namedByOthers(folder, new Set(withdrawn.flatMap(({ claim }) => claim ?? [])));
  for (const { proposal, payload, claim } of [...withdrawn, ...replaced]) {
    const path = `documents/${proposal.document}/claims.yaml`;
    const source = files.get(path) ?? folder.get(path);
    if (source === undefined || claim === null || kept.has(claim)) continue;
    const claims = new WrittenClaims(new Map([...folder, [path, source]]));
    const found = claims.find(proposal.document, claim);
    if (!found) continue;
    if (claims.isAsAccepted(proposal.document, claim, payload)) files.set(path, removeYamlItem(source, found.index));
    else kept.add(claim);
  }
  return { files, kept };
}

/** Claims of a set that a claim outside of it names. */
function namedByOthers(folder: DataFolder, claims: ReadonlySet<string>): Set<string> {
  const own = new Map([...folder].filter(([path]) => /^(?:corpus|documents\/[^/]+\/claims)\.yaml$/.test(path)));
  const records = parseFolder(own).located.flatMap((file) => (file.kind === 'claims' ? (file.record as readonly ClaimRecord[]) : []));
  const kept = new Set<string>();
  // A kept claim may name others in turn.
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const { id, ...record } of records) {
      if (claims.has(id) && !kept.has(id)) continue;
      for (const named of idsIn(record)) if (claims.has(named)) kept.add(named);
    }
  }
  return kept;
}
