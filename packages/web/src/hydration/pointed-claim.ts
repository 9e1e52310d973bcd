import type { Id } from '@synoptic/core/text/id';
import { createSignal } from 'solid-js';

/** The claim whose anchors are highlighted in the user's copy. */
const [pointedClaim, setPointedClaim] = createSignal<Id | null>(null);

export { pointedClaim };

export function togglePointedClaim(claim: Id): void {
  setPointedClaim((before) => (before === claim ? null : claim));
}
