import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import { type Hydration, hydrate, type UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import { type OutcomeTally, openAnchors, openPassages, tallyOutcomes } from '@synoptic/core/hydrate/outcome-tally';
import type { HydratedSpan } from '@synoptic/core/hydrate/span-outcome';
import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';

/** A user's copy of a document, matched with every passage and anchor. */
export interface OpenCopy {
  readonly text: Hydration;
  readonly passages: ReadonlyMap<Id, HydratedSpan>;
  /** Anchors of each claim in this document, with their passages. */
  readonly anchors: ReadonlyMap<Id, readonly (HydratedSpan & { readonly passage: Id })[]>;
  readonly counts: { readonly passages: OutcomeTally; readonly anchors: OutcomeTally };
}

/** Matches a copy with a document, synchronously and without a request: this module is loaded before the text is read. */
export function openCopy(bytes: Uint8Array, { seal, passages, claims }: DocumentAnswer): OpenCopy | UnidentifiedText {
  const text = hydrate(bytes, seal ? [seal] : []);
  if (text.document === null) return text;
  const opened = openPassages(text, passages);
  const anchors = openAnchors(text, claims);
  const inPassages = anchors.flatMap(({ claim, index, hydrated }) => {
    const passage = claim.anchors[index]?.passage;
    return passage ? [[claim.id, { ...hydrated, passage }] as const] : [];
  });
  return {
    text,
    passages: new Map(opened.map(({ passage, hydrated }) => [passage.id, hydrated])),
    anchors: groupPairs(inPassages),
    counts: { passages: tallyOutcomes(opened), anchors: tallyOutcomes(anchors) },
  };
}
