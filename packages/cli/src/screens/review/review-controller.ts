import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coder, type DecisionResult, decideProposals, type ReviewChoice } from '@synoptic/core/node/decide-proposals';
import { type OpenedReview, openReview } from '@synoptic/core/node/open-review';
import { lastDecided } from '@synoptic/core/review/last-decided';
import {
  applyReviewAction,
  currentCard,
  decisionsOfAction,
  FIRST_REVIEW_STATE,
  REVIEW_KEYMAP,
  type ReviewAction,
  type ReviewState,
} from '@synoptic/core/review/review-state';
import { typedValue } from '@synoptic/core/review/typed-value';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { WindowSize } from '../../layout/window-size.ts';
import { cliText } from '../../locale/cli-text.ts';
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
    const slugs = [...new Set(review.queue.map(({ reviewed }) => reviewed.proposal.document))];
    const found = slugs.map(
      async (slug) => [slug, await readFile(join(options.folder, 'texts', `${slug}.txt`), 'utf8').catch(() => null)] as const,
    );
    const texts = new Map((await Promise.all(found)).filter((pair): pair is [string, string] => pair[1] !== null));
    const { language } = options;
    return new ReviewController(options, { review, state: FIRST_REVIEW_STATE, texts, size, language, typed: null, message: null });
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
    if (this.#view.typed !== null) this.#type(name, this.#view.typed);
    else if (name === 'q' || name === 'ctrl-c') this.over.abort();
    else if (action) this.#act(action);
  };

  #act(action: ReviewAction): void {
    const { state, review } = this.#view;
    const next = applyReviewAction(state, action, review.queue);
    const choices = decisionsOfAction(state, action, review.queue);
    if (action === 'edit') {
      const value = currentCard(state, review.queue)?.reviewed.payload['value'];
      this.#set({ typed: value === undefined ? '' : JSON.stringify(value), message: null });
    } else if (action === 'undo') {
      const { by } = this.#options.coder();
      this.#decide(state, () => lastDecided(this.#view.review.reviewed.values(), by).map((on) => ({ on, is: 'withdrawn' as const })));
    } else if (action === 'next-order') this.#reopen(next);
    else if (choices.length === 0) this.#set({ state: next, message: null });
    else this.#decide(next, () => choices);
  }

  /** Line editor of a value in its short form. */
  #type(name: string, typed: string): void {
    if (name === 'escape' || name === 'ctrl-c') this.#set({ typed: null });
    else if (name === 'backspace') this.#set({ typed: [...typed].slice(0, -1).join('') });
    else if (name === 'enter') this.#acceptTyped(typed);
    else if ([...name].length === 1) this.#set({ typed: typed + name });
  }

  #acceptTyped(typed: string): void {
    const { state, review } = this.#view;
    const reviewed = currentCard(state, review.queue)?.reviewed;
    const value = typedValue(typed);
    if (!reviewed || value === undefined) {
      this.#set({ message: cliText(this.#options.language, 'review.bad-value') });
      return;
    }
    const { inferred: _, ...payload } = reviewed.payload;
    this.#set({ typed: null });
    const choice: ReviewChoice = { on: reviewed.proposal.id, is: 'edited', payload: { ...payload, value } };
    this.#decide(applyReviewAction(state, 'accept', review.queue), () => [choice]);
  }

  #decide(state: ReviewState, choices: () => readonly ReviewChoice[]): void {
    this.#set({ state, message: null });
    this.#writing = this.#writing.then(async () => {
      const asked = choices();
      if (asked.length === 0) return;
      try {
        const message = this.#messageOf(await decideProposals(this.#options.folder, asked, this.#options.coder()));
        await this.#refresh({ message });
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
