import { isStacked } from './is-stacked.ts';

/** Distance from the end of the page that still counts as the end, for fractions of pixels. */
const END_PX = 4;

/**
 * Place of a long text that stays in view while paragraphs around it get their real height: the line of the card, or the end of the page once
 * somebody has gone there. It is given up as soon as the page is scrolled elsewhere.
 */
export class HeldPlace {
  readonly #line: () => Element | null;
  #held: 'line' | 'end' | null = null;

  constructor(line: () => Element | null) {
    this.#line = line;
  }

  /** Goes to the line of the card. Where the text comes after the cards, the card stays in view instead. */
  holdLine(): void {
    this.#held = isStacked() || !this.#line() ? null : 'line';
    this.restore();
  }

  /** Scrolls the held place back into view. */
  restore(): void {
    const page = document.documentElement;
    if (this.#held === 'line') this.#line()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (this.#held === 'end') page.scrollTo({ top: page.scrollHeight, behavior: 'instant' });
  }

  /** After each change of height the held place was scrolled back, so that a page that is elsewhere was moved by a person. */
  scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
    if (this.#held === 'line' && this.#isInView()) return;
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - END_PX;
    this.#held = isAtEnd ? 'end' : null;
  }

  #isInView(): boolean {
    const { top, bottom } = this.#line()?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < innerHeight;
  }
}
