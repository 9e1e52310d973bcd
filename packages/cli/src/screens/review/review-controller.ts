import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coder, type DecisionResult, decideProposals } from '@synoptic/core/node/decide-proposals';
import { acceptOwnClaim } from '@synoptic/core/node/drafting/accept-own-claim';
import type { ReviewChoice } from '@synoptic/core/node/drafting/settle-choices';
import { type OpenedReview, openReview } from '@synoptic/core/node/open-review';
import { lastDecided } from '@synoptic/core/review/last-decided';
import { parseShortForm } from '@synoptic/core/review/parse-short-form';
import {
  applyReviewAction,
  currentCard,
  decisionsOfAction,
  FIRST_REVIEW_STATE,
  isValueHidden,
  REVIEW_KEYMAP,
  type ReviewAction,
  type ReviewState,
  spanOfCard,
} from '@synoptic/core/review/review-state';
import { linesOfSpan } from '@synoptic/core/review/span-action';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { WindowSize } from '../../layout/window-size.ts';
import { cliText } from '../../locale/cli-text.ts';
import { firstPick, movePick, type PickedLines, spanOfPick } from './picked-lines.ts';
import type { ReviewView } from './review-frame.ts';

const ACTIONS = new Map<string, ReviewAction>(Object.values(REVIEW_KEYMAP).flatMap((group) => Object.entries(group)));
/** Keys of the terminal beside those of every client. */
const TERMINAL_KEYS: Readonly<Record<string, string>> = { down: 'j', up: 'k', right: 'j', left: 'k' };

interface ReviewControllerOptions {
  readonly folder: string;
  readonly coder: () => Coder;
  readonly language: InterfaceLanguage;
}

/** State of a review in a terminal. A decision shows the next card at once and is written behind it, one after the other. */
export class ReviewController {
  readonly over = new AbortController();
  #view: ReviewView;
  #writing: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #options: ReviewControllerOptions;

  private constructor(options: ReviewControllerOptions, view: ReviewView) {
    this.#options = options;
    this.#view = view;
  }

  static async open(options: ReviewControllerOptions, review: OpenedReview, size: WindowSize): Promise<ReviewController> {
    const slugs = (review.corpus.corpus?.compiled.documents ?? []).map(({ id }) => id.slice('document:'.length));
    const found = slugs.map(
      async (slug) => [slug, await readFile(join(options.folder, 'texts', `${slug}.txt`), 'utf8').catch(() => null)] as const,
    );
    const texts = new Map((await Promise.all(found)).filter((pair): pair is [string, string] => pair[1] !== null));
    const { language } = options;
    const view = { review, state: FIRST_REVIEW_STATE, texts, size, language, typed: null, picked: null, message: null };
    return new ReviewController(options, view);
  }

  /** Settles when every decision is on disk. */
  get written(): Promise<void> {
    return this.#writing;
  }

  readonly view = (): ReviewView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  resize(size: WindowSize): void {
    if (size.columns !== this.#view.size.columns || size.rows !== this.#view.size.rows) this.#set({ size });
  }

  readonly press = (name: string): void => {
    const action = ACTIONS.get(TERMINAL_KEYS[name] ?? name);
    const { typed, picked } = this.#view;
    if (typed !== null) this.#type(name, typed);
    else if (picked !== null) this.#pick(name, picked);
    else if (name === 'q' || name === 'ctrl-c') this.over.abort();
    else if (action) this.#act(action);
  };

  #act(action: ReviewAction): void {
    const { state, review } = this.#view;
    const card = currentCard(state, review.queue);
    const text = card && this.#view.texts.get(card.reviewed.proposal.document);
    const next = applyReviewAction(state, action, review.queue, text);
    const choices = decisionsOfAction(state, action, review.queue);
    if (action === 'edit') {
      const value = card?.reviewed.payload['value'];
      this.#set({ state: next, typed: value === undefined ? '' : JSON.stringify(value), message: null });
    } else if (action === 'split' && card) {
      const { document } = card.reviewed.proposal;
      const span = spanOfCard(state, card);
      const [from, to] = linesOfSpan(text ?? '', span);
      this.#set({ picked: { document, from, to, span }, typed: `${String(card.reviewed.payload['facet'])}: `, message: null });
    } else if (action === 'new-claim') {
      this.#set({ picked: firstPick(this.#view.texts, card?.reviewed ?? null), message: null });
    } else if (action === 'merge' && choices.length === 0 && card && !isValueHidden(state, card)) {
      this.#set({ message: cliText(this.#options.language, 'review.no-merge') });
    } else if (action === 'undo') this.#undo();
    else if (action === 'next-order') this.#reopen(next);
    else if (choices.length === 0) this.#set({ state: next, message: null });
    else this.#decide(next, () => choices);
  }

  /** Lines of a text on which a claim is to rest. */
  #pick(name: string, picked: PickedLines): void {
    if (name === 'escape' || name === 'q' || name === 'ctrl-c') this.#set({ picked: null, message: null });
    else if (name === 'enter') this.#set({ typed: '', message: null });
    else this.#set({ picked: movePick(this.#view.texts, picked, name) });
  }

  /** Line editor of a value in its short form, or of the question and value of a claim of the coder's own. */
  #type(name: string, typed: string): void {
    if (name === 'escape' || name === 'ctrl-c') this.#set({ typed: null, picked: null, message: null });
    else if (name === 'backspace') this.#set({ typed: [...typed].slice(0, -1).join('') });
    else if (name === 'enter') this.#view.picked ? this.#acceptOwn(typed, this.#view.picked) : this.#acceptTyped(typed);
    else if ([...name].length === 1) this.#set({ typed: typed + name });
  }

  /** Accepts a claim of the coder's own, typed as `question: value`. */
  #acceptOwn(typed: string, picked: PickedLines): void {
    const { state, review, texts } = this.#view;
    const [, facet = '', short = ''] = /^\s*([a-z0-9-]+)\s*:\s*(.+)$/.exec(typed) ?? [];
    const value = parseShortForm(short);
    const card = currentCard(state, review.queue)?.reviewed;
    const events = [...review.reviewed.values()].flatMap(({ proposal }) =>
      proposal.kind === 'event' ? [String(proposal.payload['id'])] : [],
    );
    const about = card?.payload['about'] ?? review.corpus.corpus?.compiled.events[0]?.id ?? events[0];
    if (value === undefined || typeof about !== 'string') {
      this.#set({ message: cliText(this.#options.language, about === undefined ? 'review.no-event' : 'review.bad-own') });
      return;
    }
    // Without words of their own the lines rest on nothing else than themselves; a split keeps the speaker.
    const span = picked.span ?? spanOfPick(texts, picked);
    const attribution = picked.span ? (card?.payload['attribution'] as { agent: string; act: string }[] | undefined) : undefined;
    const claim = { document: picked.document, span, about, facet, value, ...(attribution && { attribution }) };
    this.#set({ typed: null, picked: null, message: null });
    this.#write(() => acceptOwnClaim(this.#options.folder, claim, this.#options.coder()));
  }

  #acceptTyped(typed: string): void {
    const { state, review } = this.#view;
    const reviewed = currentCard(state, review.queue)?.reviewed;
    const value = parseShortForm(typed);
    if (!reviewed || value === undefined) {
      this.#set({ message: cliText(this.#options.language, 'review.bad-value') });
      return;
    }
    const { inferred: _, ...payload } = reviewed.payload;
    this.#set({ typed: null });
    const span = state.spans.get(reviewed.proposal.id);
    const choice: ReviewChoice = { on: reviewed.proposal.id, is: 'edited', payload: { ...payload, value }, ...(span && { span }) };
    this.#decide(applyReviewAction(state, 'accept', review.queue), () => [choice]);
  }

  #decide(state: ReviewState, choices: () => readonly ReviewChoice[]): void {
    this.#set({ state, message: null });
    this.#write(async () => {
      const asked = choices();
      return asked.length === 0 ? null : decideProposals(this.#options.folder, asked, this.#options.coder());
    });
  }

  /** Takes the coder's last action back; its card comes into view again, as in the workbench. */
  #undo(): void {
    this.#set({ message: null });
    this.#write(async () => {
      const coder = this.#options.coder();
      const last = lastDecided(this.#view.review.reviewed.values(), coder.by);
      const [first] = last;
      if (first === undefined) return null;
      const withdrawn = last.map((on) => ({ on, is: 'withdrawn' as const }));
      const result = await decideProposals(this.#options.folder, withdrawn, coder);
      this.#set({ state: { ...this.#view.state, card: first } });
      return result;
    });
  }

  /** Writes after what is being written already, then shows the folder as it is. */
  #write(work: () => Promise<DecisionResult | null>): void {
    this.#writing = this.#writing.then(async () => {
      try {
        const result = await work();
        if (result) await this.#refresh({ message: this.#messageOf(result) });
      } catch (error) {
        await this.#refresh({ message: error instanceof Error ? error.message : String(error) });
      }
    });
  }

  #messageOf({ refused, kept }: DecisionResult): string | null {
    const { language } = this.#options;
    for (const [id, issue] of refused) return cliText(language, 'review.refused', { id: id.slice(0, 10), why: issue.message });
    return kept.length > 0 ? cliText(language, 'review.kept', { id: kept[0]?.slice(0, 10) ?? '' }) : null;
  }

  #reopen(state: ReviewState): void {
    this.#set({ state, message: null });
    this.#writing = this.#writing.then(() => this.#refresh({}));
  }

  /** Reads decisions, records and what others did meanwhile. */
  async #refresh(more: Partial<ReviewView>): Promise<void> {
    const review = await openReview(this.#options.folder, { order: this.#view.state.order });
    this.#set({ review, ...more });
  }

  #set(part: Partial<ReviewView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}
