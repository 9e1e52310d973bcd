import type { ProposalPayload } from '@synoptic/core/ingest/drafts/proposal';
import type { ReviewOutcome } from '@synoptic/core/review/fold-decisions';
import { type ReviewCard, reviewQueue } from '@synoptic/core/review/review-queue';
import {
  applyReviewAction,
  currentCard,
  decisionsOfAction,
  FIRST_REVIEW_STATE,
  isValueHidden,
  type ReviewAction,
  type ReviewState,
  spanOfCard,
  withSpan,
} from '@synoptic/core/review/review-state';
import type { RowChange } from '@synoptic/core/review/row-change';
import { trimSpan } from '@synoptic/core/review/span-action';
import type { WorkbenchReview, WorkbenchState } from '@synoptic/core/review/workbench-review';
import { batch, createMemo, createRoot, createSignal } from 'solid-js';
import { askWorkbench, WorkbenchRefusal } from './workbench-client.ts';

/** Message below the head of the page, until the next action. */
interface WorkbenchNotice {
  readonly message: string;
  readonly hint?: string | undefined;
  /** Claims that an undo left in place. */
  readonly kept?: number;
  /** Name of a message of the page itself. */
  readonly word?: 'merge.none' | 'selection.none';
  readonly issues?: WorkbenchRefusal['issues'];
}

/** Result of a decision as the server gives it. */
interface DecisionOutcome {
  readonly on: readonly string[];
  readonly decided: number;
  readonly kept: readonly string[];
  readonly refused: readonly { readonly on: string; readonly message: string; readonly hint: string }[];
}

/** Parts of a claim that a person changed, its value in the short form. */
export interface EditedClaim {
  readonly typed: string;
  readonly changed: Readonly<Record<string, unknown>>;
}

/** Words that are selected in a text. */
interface TextSelection {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Claim that a person is about to make from words of a text; `payload` has the parts to begin with. */
export interface OwnClaimDraft extends TextSelection {
  readonly payload: ProposalPayload;
}

const [server, setServer] = createSignal<WorkbenchState | null>(null);
const [state, setState] = createSignal<ReviewState>(FIRST_REVIEW_STATE);
/** Outcomes of decisions that are on their way to the server. */
const [underway, setUnderway] = createSignal<ReadonlyMap<string, ReviewOutcome>>(new Map());
const [notice, setNotice] = createSignal<WorkbenchNotice | null>(null);
const [lost, setLost] = createSignal(false);
const [editing, setEditing] = createSignal(false);
const [saving, setSaving] = createSignal(0);
const [selection, setSelection] = createSignal<TextSelection | null>(null);
const [ownDraft, setOwnDraft] = createSignal<OwnClaimDraft | null>(null);

export { editing, lost, notice, ownDraft, saving, server, setEditing, setNotice, setOwnDraft, setSelection, state };

/** The review, once there is a corpus. */
export const review = (): WorkbenchReview | null => {
  const now = server();
  return now?.stage === 'review' ? now : null;
};

/** Order alone, so that going to another card sorts nothing. */
const order = createRoot(() => createMemo(() => state().order));

/** Cards in the order of the coder's choice. A decision shows at once, before it is on disk. */
export const queue = createRoot(() =>
  createMemo((): readonly ReviewCard[] => {
    const cards = review()?.cards ?? [];
    const impacts = new Map(cards.map(({ reviewed, impact }) => [reviewed.proposal.id, impact]));
    const decided = underway();
    const reviewed = cards.map((card) => {
      const outcome = decided.get(card.reviewed.proposal.id);
      return outcome === undefined ? card.reviewed : { ...card.reviewed, outcome };
    });
    const { facets } = review() ?? {};
    return reviewQueue(reviewed, (id) => impacts.get(id) ?? null, {
      order: order(),
      isFraming: (facet) => facets?.[facet]?.nature === 'framing',
    });
  }),
);

/** Proposals whose words are not in the text any more. */
export const lostWords = createRoot(() => createMemo((): ReadonlySet<string> => new Set(review()?.lost ?? [])));

export const card = createRoot(() => createMemo(() => currentCard(state(), queue())));

const OUTCOMES = { accepted: 'accepted', edited: 'accepted', rejected: 'rejected', deferred: 'deferred', merged: 'merged' } as const;

/** Does what a key or button asks for: moves, or decides and goes on to the next card while the decision is written. */
export function act(action: ReviewAction): void {
  // Both from the queue as the coder sees it: a decision under way changes its order.
  const choices = decisionsOfAction(state(), action, queue());
  const current = card();
  const next = applyReviewAction(state(), action, queue(), current && textAtHand.get(current.reviewed.proposal.document));
  batch(() => {
    setNotice(null);
    if (action === 'undo') return void send('undo', [], {});
    if (action === 'split' || action === 'new-claim') return beginOwnClaim(action);
    if (action === 'merge' && choices.length === 0 && current && !isValueHidden(state(), current))
      return void setNotice({ message: '', word: 'merge.none' });
    setEditing(action === 'edit' && current !== null);
    setState(next);
    if (choices.length > 0) void send('decisions', choices, { choices });
  });
}

/** Begins a claim: from the words that are selected, or with the words and parts of the card. */
function beginOwnClaim(action: 'split' | 'new-claim'): void {
  const chosen = action === 'new-claim' ? selection() : null;
  const current = card();
  setEditing(false);
  if (!chosen && !current) return void setNotice({ message: '', word: 'selection.none' });
  const { proposal, payload } = current?.reviewed ?? {};
  const words = current ? { document: current.reviewed.proposal.document, ...spanOfCard(state(), current) } : null;
  // Claims of one text are mostly about one event; a split also keeps question and speaker.
  const { value: _, facet, attribution, ...rest } = payload ?? {};
  const begun = action === 'split' ? { ...rest, facet, attribution } : proposal ? { about: rest['about'] } : {};
  setOwnDraft({ ...((chosen ?? words) as TextSelection), payload: begun });
}

/** Makes and accepts a claim of the coder's own. */
export function acceptOwn({ document, start, end, payload }: OwnClaimDraft, { typed, changed }: EditedClaim): void {
  const { about, facet, certainty, polarity, attribution } = payload;
  void write(async () => {
    const body = { document, span: { start, end }, typed, about, facet, certainty, polarity, attribution, ...changed };
    const { on, refused } = await askWorkbench<DecisionOutcome>('claims', { body });
    const [first] = refused;
    if (first) return void setNotice({ message: first.message, hint: first.hint });
    batch(() => {
      setOwnDraft(null);
      if (on[0] !== undefined && card() === null) setState({ ...state(), card: on[0] });
    });
  });
}

/** Rests the claim of the card on other words of its text; it counts when the claim is accepted. */
export function restOnWords(span: Pick<TextSelection, 'start' | 'end'>): void {
  const current = card();
  if (!current) return;
  const text = textAtHand.get(current.reviewed.proposal.document);
  const words = text ? trimSpan(text, span) : null;
  if (words) setState(withSpan(state(), current, words));
}

/** Accepts the card in view with what was changed in it. */
export function acceptEdited({ typed, changed }: EditedClaim): void {
  const on = card()?.reviewed.proposal.id;
  if (on === undefined) return;
  const span = state().spans.get(on);
  const choices = [{ on, is: 'edited' as const, typed, changed, ...(span && { span }) }];
  const next = applyReviewAction(state(), 'accept', queue());
  batch(() => {
    setNotice(null);
    setEditing(false);
    setState(next);
    void send('decisions', choices, { choices });
  });
}

export function showCard(id: string): void {
  batch(() => {
    setEditing(false);
    setOwnDraft(null);
    setState({ ...state(), card: id });
  });
}

/** Writes go to the server one after the other, so that undo takes back the last one whichever it was. */
let writes: Promise<unknown> = Promise.resolve();

function send(path: string, choices: readonly { readonly on: string; readonly is: keyof typeof OUTCOMES }[], body: object): Promise<void> {
  setUnderway(new Map([...underway(), ...choices.map(({ on, is }) => [on, OUTCOMES[is]] as const)]));
  return write(async () => {
    const { on, refused, kept } = await askWorkbench<DecisionOutcome>(path, { body });
    const [first] = refused;
    if (first) {
      showCard(first.on);
      setNotice({ message: first.message, hint: first.hint });
    } else if (path === 'undo' && on[0] !== undefined) showCard(on[0]);
    if (kept.length > 0) setNotice({ message: '', kept: kept.length });
  });
}

/** Runs a write after those before it, then shows the folder as it is. What the server refuses is shown. */
export function write(work: () => Promise<void>): Promise<void> {
  setSaving(saving() + 1);
  const done = writes
    .then(work)
    .catch(showFault)
    .then(async () => {
      // The state that the last of several writes leaves is the one to show.
      if (saving() === 1) await refresh();
    })
    .finally(() => setSaving(saving() - 1));
  writes = done;
  return done;
}

function showFault(error: unknown): void {
  if (error instanceof WorkbenchRefusal) setNotice({ message: error.message, hint: error.hint, issues: error.issues });
  else setLost(true);
}

/** Reads the state of the folder. Decisions that are on their way stay shown. */
export async function refresh(): Promise<void> {
  try {
    const now = await askWorkbench<WorkbenchState>('state');
    batch(() => {
      const shown = card()?.reviewed.proposal.id;
      setServer(now);
      if (saving() <= 1) setUnderway(new Map());
      // The order may have changed: the card in view stays.
      if (shown !== undefined && state().card === null) setState({ ...state(), card: shown });
      setLost(false);
    });
  } catch (error) {
    showFault(error);
  }
}

/** Time between two attempts to reach a server that is gone. */
const RETRY_MS = 3000;

/** Shows what others change in the folder, for as long as the page is open. */
export async function followChanges(): Promise<void> {
  for (;;) {
    try {
      const known = server()?.revision ?? 0;
      const { revision } = await askWorkbench<{ revision: number }>(`changes?after=${known}`);
      if (revision !== server()?.revision && saving() === 0) await refresh();
      if (lost()) await refresh();
    } catch {
      setLost(true);
      await new Promise((again) => setTimeout(again, RETRY_MS));
    }
  }
}

const changes = new Map<string, Promise<RowChange | null>>();
/** Rows that have arrived. */
const arrived = new Map<string, RowChange>();
let changesOf = 0;

/** Row of a card now and if accepted. What was asked for in this state of the folder is kept. */
export function changeOf(proposal: string): Promise<RowChange | null> {
  forgetOtherRevisions();
  const found = changes.get(proposal) ?? askWorkbench<RowChange | null>(`rows/${encodeURIComponent(proposal)}`).catch(() => null);
  changes.set(proposal, found);
  // An answer that failed is asked for again when its card is shown again.
  void found.then((change) => {
    if (changes.get(proposal) !== found) return;
    if (change === null) changes.delete(proposal);
    else arrived.set(proposal, change);
  });
  return found;
}

/** Row of a card where it was asked for before and has arrived. */
export function changeAtHand(proposal: string): RowChange | null {
  forgetOtherRevisions();
  return arrived.get(proposal) ?? null;
}

function forgetOtherRevisions(): void {
  const revision = review()?.revision ?? 0;
  if (changesOf === revision) return;
  changesOf = revision;
  changes.clear();
  arrived.clear();
}

/** Asks beforehand for the row of the card that comes next in the queue, so that it is shown at once. */
export function askForNextChange(): void {
  const cards = queue();
  const next = cards[cards.findIndex(({ reviewed }) => reviewed.proposal.id === card()?.reviewed.proposal.id) + 1];
  if (next) void changeOf(next.reviewed.proposal.id);
}

/** Version of a text: a page asks for it again once the folder has another one. */
export function textVersion(slug: string): string {
  return `${slug} ${review()?.documents.find((one) => one.slug === slug)?.text ?? ''}`;
}

/** Texts asked for, by version. */
const texts = new Map<string, Promise<string | null>>();
/** Texts that have arrived. */
const textAtHand = new Map<string, string>();

/** Text of a document in a version, read once. */
export function textOf(version: string): Promise<string | null> {
  const [slug = ''] = version.split(' ');
  const found = texts.get(version) ?? askWorkbench<{ text: string | null }>(`texts/${slug}`).then(({ text }) => text);
  texts.set(version, found);
  found.then(
    (text) => text !== null && textAtHand.set(slug, text),
    () => {},
  );
  found.catch(() => texts.delete(version));
  return found;
}
