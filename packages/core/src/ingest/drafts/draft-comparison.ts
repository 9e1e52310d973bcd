import { compile } from '../../compile/compile.ts';
import type { Issue } from '../../compile/issue.ts';
import type { Starter } from '../../compile/starter-folder.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { DraftDocument } from './draft-document.ts';
import { draftFolder } from './draft-folder.ts';
import type { DraftedClaim } from './drafted-claims.ts';

export interface DraftCorpus {
  readonly corpus: CompiledCorpus;
  readonly event: string;
  readonly claims: readonly DraftedClaim[];
  /** Claims that the compiler refused, with the reason: they are in no comparison. */
  readonly refused: readonly { readonly claim: DraftedClaim; readonly issue: Issue }[];
}

/**
 * Compiles a draft comparison. A candidate claim that the compiler refuses is left out and reported; an issue with anything else is a bug
 * and is thrown.
 */
export function compileDraft(starter: Starter, documents: readonly DraftDocument[]): DraftCorpus {
  const refused = new Map<string, { claim: DraftedClaim; issue: Issue }>();
  for (let round = 0; round < 4; round++) {
    const folder = draftFolder(starter, documents, new Set(refused.keys()));
    const { corpus, issues } = compile(folder.files);
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (corpus) return { corpus, event: folder.event, claims: folder.claims, refused: [...refused.values()] };
    const before = refused.size;
    for (const issue of errors) {
      const claim = claimAt(folder.claims, issue);
      if (claim) refused.set(claim.id, { claim, issue });
    }
    if (refused.size === before) {
      const [first] = errors;
      throw new Error(`the draft does not compile: ${first ? `${first.file}:${first.line} ${first.message}` : 'no reason'}`);
    }
  }
  throw new Error('the draft does not compile');
}

/** Claim on the line of an issue: line 1 is the bracket that opens the list. */
function claimAt(claims: readonly DraftedClaim[], { file, line }: Issue): DraftedClaim | undefined {
  const slug = /^documents\/([^/]+)\/claims\.yaml$/.exec(file)?.[1];
  return claims.filter(({ document }) => document === slug)[line - 2];
}
