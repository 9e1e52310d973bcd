import type { TextSpan } from '../ingest/passages/text-span.ts';
import { mergePartner } from './merge-partner.ts';
import { isWaiting, REVIEW_ORDERS, type ReviewCard, type ReviewOrder } from './review-queue.ts';
import { changeSpan } from './span-action.ts';

/** Keys that every client has in review. */
export const REVIEW_KEYMAP = {
  card: { j: 'next-card', k: 'previous-card' },
  decide: { a: 'accept', x: 'reject', ' ': 'defer' },
  edit: { e: 'edit' },
  span: { '[': 'widen-start', ']': 'widen-end', '{': 'narrow-start', '}': 'narrow-end' },
  split: { s: 'split' },
  merge: { m: 'merge' },
  claim: { n: 'new-claim' },
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
  /** Words on which a claim is to rest in place of the proposed ones, by proposal: they count when it is accepted. */
  readonly spans: ReadonlyMap<string, TextSpan>;
}

export const FIRST_REVIEW_STATE: ReviewState = { card: null, order: 'consequence', shown: new Set(), spans: new Map() };

/** Decision that an action asks for. */
interface AskedDecision {
  readonly on: string;
  readonly is: 'accepted' | 'edited' | 'rejected' | 'deferred' | 'merged';
  readonly span?: TextSpan;
  readonly into?: string;
}

/** Words on which the claim of a card rests, as changed in this review or as decided or proposed. */
export function spanOfCard({ spans }: Pick<ReviewState, 'spans'>, { reviewed: { proposal, span } }: ReviewCard): TextSpan {
  return spans.get(proposal.id) ?? span;
}

/** True while the value of a card is not shown: that of a framing facet, until it was asked for or decided on. */
export function isValueHidden({ shown }: Pick<ReviewState, 'shown'>, { isFraming, reviewed }: ReviewCard): boolean {
  return isFraming && isWaiting(reviewed) && !shown.has(reviewed.proposal.id);
}

/** Card in view: that of the state while it is in the queue, else the first that waits, else the first. */
export function currentCard({ card }: ReviewState, queue: readonly ReviewCard[]): ReviewCard | null {
  return (
    queue.find(({ reviewed }) => reviewed.proposal.id === card) ?? queue.find(({ reviewed }) => isWaiting(reviewed)) ?? queue[0] ?? null
  );
}

/** State after an action. Deciding goes on to the next card that waits; accepting a card whose value is hidden shows it instead. `text` is the text of the card, by which its words are changed. */
export function applyReviewAction(
  state: ReviewState,
  action: ReviewAction,
  queue: readonly ReviewCard[],
  text?: string | null,
): ReviewState {
  const current = currentCard(state, queue);
  const at = current ? queue.indexOf(current) : -1;
  const idAt = (index: number) => queue[index]?.reviewed.proposal.id ?? null;
  switch (action) {
    case 'next-card':
      return { ...state, card: idAt(Math.min(at + 1, queue.length - 1)) };
    case 'previous-card':
      return { ...state, card: idAt(Math.max(at - 1, 0)) };
    case 'accept':
    case 'merge':
      if (current && isValueHidden(state, current)) return withValueShown(state, current);
      return afterDecision(state, action, queue, at);
    case 'reject':
    case 'defer':
    case 'accept-rule':
      return afterDecision(state, action, queue, at);
    case 'next-order':
      return {
        ...state,
        card: idAt(at),
        order: REVIEW_ORDERS[(REVIEW_ORDERS.indexOf(state.order) + 1) % REVIEW_ORDERS.length] ?? state.order,
      };
    case 'widen-start':
    case 'widen-end':
    case 'narrow-start':
    case 'narrow-end':
      return current && text ? withSpan(state, current, changeSpan(text, spanOfCard(state, current), action)) : state;
    case 'show-value':
    case 'edit':
      return current ? withValueShown(state, current) : state;
    case 'split':
    case 'new-claim':
    case 'undo':
      return { ...state, card: idAt(at) };
  }
}

/** State in which the claim of a card is to rest on other words. */
export function withSpan(state: ReviewState, { reviewed: { proposal, span } }: ReviewCard, { start, end }: TextSpan): ReviewState {
  const spans = new Map(state.spans);
  if (start === span.start && end === span.end) spans.delete(proposal.id);
  else spans.set(proposal.id, { start, end });
  return { ...state, card: proposal.id, spans };
}

function withValueShown(state: ReviewState, { reviewed: { proposal } }: ReviewCard): ReviewState {
  return { ...state, card: proposal.id, shown: new Set([...state.shown, proposal.id]) };
}

function afterDecision(state: ReviewState, action: ReviewAction, queue: readonly ReviewCard[], at: number): ReviewState {
  return { ...state, card: nextWaiting(queue, at, new Set(decisionsOfAction(state, action, queue).map(({ on }) => on))) };
}

/** Next card that waits after one, then from the start; the card itself where no other waits. */
function nextWaiting(queue: readonly ReviewCard[], at: number, decided: ReadonlySet<string>): string | null {
  const around = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
  const next = around.find(({ reviewed }) => isWaiting(reviewed) && !decided.has(reviewed.proposal.id)) ?? queue[at];
  return next?.reviewed.proposal.id ?? null;
}

/**
 * Decisions that an action makes: on the card in view, or on all that wait of its rule and grade. A card merges with what `mergePartner` finds. Nothing is
 * accepted while its value is hidden.
 */
export function decisionsOfAction(state: ReviewState, action: ReviewAction, queue: readonly ReviewCard[]): AskedDecision[] {
  const card = currentCard(state, queue);
  if (!card) return [];
  const on = card.reviewed.proposal.id;
  switch (action) {
    case 'accept': {
      if (isValueHidden(state, card)) return [];
      const span = state.spans.get(on);
      return [span ? { on, is: 'edited', span } : { on, is: 'accepted' }];
    }
    case 'merge': {
      if (isValueHidden(state, card)) return [];
      const into = mergePartner(
        queue.map(({ reviewed }) => reviewed),
        card.reviewed,
      );
      return into ? [{ on, is: 'merged', into: into.proposal.id }] : [];
    }
    case 'reject':
      return [{ on, is: 'rejected' }];
    case 'defer':
      return [{ on, is: 'deferred' }];
    case 'accept-rule':
      return queue
        .filter((one) => one.reviewed.outcome === 'pending' && isSameRule(one.reviewed, card.reviewed) && !isValueHidden(state, one))
        .map(({ reviewed }) => ({ on: reviewed.proposal.id, is: 'accepted' as const }));
    default:
      return [];
  }
}

function isSameRule(a: ReviewCard['reviewed'], b: ReviewCard['reviewed']): boolean {
  return a.proposal.by.rule === b.proposal.by.rule && a.proposal.by.name === b.proposal.by.name && a.proposal.grade === b.proposal.grade;
}
