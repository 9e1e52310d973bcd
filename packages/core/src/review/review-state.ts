import { isWaiting, REVIEW_ORDERS, type ReviewCard, type ReviewOrder } from './review-queue.ts';

/** Keys that every client has in review. */
export const REVIEW_KEYMAP = {
  card: { j: 'next-card', k: 'previous-card' },
  decide: { a: 'accept', x: 'reject', ' ': 'defer' },
  edit: { e: 'edit' },
  undo: { u: 'undo' },
  rule: { A: 'accept-rule' },
  value: { p: 'show-value' },
  order: { o: 'next-order' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type ReviewKeys = typeof REVIEW_KEYMAP;
export type ReviewAction = { [Word in keyof ReviewKeys]: ReviewKeys[Word][keyof ReviewKeys[Word]] }[keyof ReviewKeys];

/** Position of a coder in a review; the proposals and decisions themselves are in files. */
export interface ReviewState {
  /** Proposal of the card in view; null where none is left. */
  readonly card: string | null;
  readonly order: ReviewOrder;
  /** Cards whose value was asked for: that of a framing facet is shown after its quote. */
  readonly shown: ReadonlySet<string>;
}

export const FIRST_REVIEW_STATE: ReviewState = { card: null, order: 'consequence', shown: new Set() };

/** Decision that an action asks for. */
interface AskedDecision {
  readonly on: string;
  readonly is: 'accepted' | 'rejected' | 'deferred';
}

/** Card in view: that of the state while it is in the queue, else the first that waits, else the first. */
export function currentCard({ card }: ReviewState, queue: readonly ReviewCard[]): ReviewCard | null {
  return (
    queue.find(({ reviewed }) => reviewed.proposal.id === card) ?? queue.find(({ reviewed }) => isWaiting(reviewed)) ?? queue[0] ?? null
  );
}

/** State after an action. Deciding goes on to the next card that waits. */
export function applyReviewAction(state: ReviewState, action: ReviewAction, queue: readonly ReviewCard[]): ReviewState {
  const at = queue.indexOf(currentCard(state, queue) as ReviewCard);
  const idAt = (index: number) => queue[index]?.reviewed.proposal.id ?? null;
  switch (action) {
    case 'next-card':
      return { ...state, card: idAt(Math.min(at + 1, queue.length - 1)) };
    case 'previous-card':
      return { ...state, card: idAt(Math.max(at - 1, 0)) };
    case 'accept':
    case 'reject':
    case 'defer':
    case 'accept-rule':
      return { ...state, card: nextWaiting(queue, at, new Set(decisionsOfAction(state, action, queue).map(({ on }) => on))) };
    case 'show-value':
      return { ...state, card: idAt(at), shown: new Set([...state.shown, idAt(at) ?? '']) };
    case 'next-order':
      return {
        ...state,
        card: idAt(at),
        order: REVIEW_ORDERS[(REVIEW_ORDERS.indexOf(state.order) + 1) % REVIEW_ORDERS.length] ?? state.order,
      };
    case 'edit':
    case 'undo':
      return { ...state, card: idAt(at) };
  }
}

/** Next card that waits after one, then from the start; the card itself where no other waits. */
function nextWaiting(queue: readonly ReviewCard[], at: number, decided: ReadonlySet<string>): string | null {
  const around = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
  const next = around.find(({ reviewed }) => isWaiting(reviewed) && !decided.has(reviewed.proposal.id)) ?? queue[at];
  return next?.reviewed.proposal.id ?? null;
}

/** Decisions that an action makes: on the card in view, or on all that wait of its rule and grade. */
export function decisionsOfAction(state: ReviewState, action: ReviewAction, queue: readonly ReviewCard[]): AskedDecision[] {
  const card = currentCard(state, queue);
  if (!card) return [];
  const on = card.reviewed.proposal.id;
  switch (action) {
    case 'accept':
      return [{ on, is: 'accepted' }];
    case 'reject':
      return [{ on, is: 'rejected' }];
    case 'defer':
      return [{ on, is: 'deferred' }];
    case 'accept-rule':
      return queue
        .filter(({ reviewed }) => reviewed.outcome === 'pending' && isSameRule(reviewed, card.reviewed))
        .map(({ reviewed }) => ({ on: reviewed.proposal.id, is: 'accepted' as const }));
    default:
      return [];
  }
}

function isSameRule(a: ReviewCard['reviewed'], b: ReviewCard['reviewed']): boolean {
  return a.proposal.by.rule === b.proposal.by.rule && a.proposal.by.name === b.proposal.by.name && a.proposal.grade === b.proposal.grade;
}
