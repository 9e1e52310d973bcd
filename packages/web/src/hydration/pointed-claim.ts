import type { Id } from '@synoptic/core/text/id';
import { createSignal } from 'solid-js';

/** The claim whose place is marked in the reader's own text. */
const [pointedClaim, setPointedClaim] = createSignal<Id | null>(null);

export { pointedClaim };

export function togglePointedClaim(claim: Id): void {
  setPointedClaim((before) => (before === claim ? null : claim));
}
