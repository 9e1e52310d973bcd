import type { OpenedReview } from '@synoptic/core/node/open-review';
import { restsOnText } from '@synoptic/core/review/rests-on-text';
import { isWaiting, type ReviewCard } from '@synoptic/core/review/review-queue';
import { currentCard, isValueHidden, type ReviewState, spanOfCard } from '@synoptic/core/review/review-state';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { describeProposal } from '../../describe/proposals/describe-proposal.ts';
import { impactText } from '../../describe/proposals/review-lines.ts';
import { EMPTY_LINE, justifyLine, line, type StyledLine, span } from '../../layout/styled-line.ts';
import type { WindowSize } from '../../layout/window-size.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { cliCount, cliText } from '../../locale/cli-text.ts';
import { type PickedLines, pickedLines } from './picked-lines.ts';

/** State of the review screen, apart from the review itself. */
export interface ReviewView {
  readonly review: OpenedReview;
  readonly state: ReviewState;
  /** Texts of the documents, where they are at hand. */
  readonly texts: ReadonlyMap<string, string>;
  readonly size: WindowSize;
  readonly language: InterfaceLanguage;
  /** Value that is being typed; null while keys are commands. */
  readonly typed: string | null;
  /** Lines on which a claim of the coder's own is to rest. */
  readonly picked: PickedLines | null;
  readonly message: string | null;
}

/** Rows of the card, the row of the comparison and the footer; the text gets the rest. */
const CARD_ROWS = 8;
const ROW_ROWS = 3;

/** Lines of the screen, as many as the window has rows: title, text, card, row now and if accepted, keys. */
export function reviewFrame(view: ReviewView): StyledLine[] {
  const { review, state, size, language } = view;
  const { columns, rows } = size;
  const word: typeof cliText extends (language: InterfaceLanguage, ...rest: infer Rest) => string ? (...rest: Rest) => string : never = (
    ...rest
  ) => cliText(language, ...rest);
  const card = currentCard(state, review.queue);
  const waiting = review.queue.filter(({ reviewed }) => isWaiting(reviewed)).length;
  const tally = word('review.tally', { waiting, decided: review.queue.length - waiting });
  if (view.picked !== null) return pickedFrame(view, view.picked, word);
  const keys = wrapLine(line(span(view.typed === null ? word('review.keys') : word('review.typing-keys'), 'quiet')), columns);
  if (!card) {
    const hint = view.texts.size > 0 ? wrapLine(line(word('review.empty-texts')), columns) : [];
    const said = view.message === null ? [] : wrapLine(line(span(view.message, 'accent')), columns);
    return filled([line(span(word('review.empty'), 'strong')), ...hint, ...said], rows, keys);
  }
  const { proposal } = card.reviewed;
  const title = justifyLine(
    line(span(`${proposal.document}  ¶${proposal.span.lines[0]}`, 'strong')),
    line(span(`${tally} · ${word(`review.order-${state.order}`)}`, 'quiet')),
    columns,
  );
  const cards = fit(cardLines(card, view, word), CARD_ROWS);
  const row = fit(rowLines(card, view, word), ROW_ROWS);
  const rule = line(span('─'.repeat(columns), 'quiet'));
  const textRows = Math.max(1, rows - CARD_ROWS - ROW_ROWS - 3 - keys.length);
  const text = fit(textLines(card, view, word), textRows);
  return [title, ...text, rule, ...cards, rule, ...row, ...keys].slice(0, rows);
}

/** The text with the chosen lines, and below it the claim that is being typed. */
function pickedFrame(view: ReviewView, picked: PickedLines, word: Word): StyledLine[] {
  const { size, texts, typed, message } = view;
  const { columns, rows } = size;
  const title = line(span(`${picked.document}  ¶${picked.from === picked.to ? picked.from : `${picked.from}–${picked.to}`}`, 'strong'));
  const keys = wrapLine(line(span(word(typed === null ? 'review.pick-keys' : 'review.own-keys'), 'quiet')), columns);
  const facets = (view.review.corpus.corpus?.compiled.facets ?? []).map(({ id }) => id).join(' ');
  const foot = [
    ...(message === null ? [] : wrapLine(line(span(message, 'accent')), columns)),
    ...(typed === null ? [] : [...wrapLine(line(span(facets, 'quiet')), columns).slice(0, 3), line(span(`${typed}▌`, 'strong'))]),
    ...keys,
  ];
  const text = pickedLines(texts.get(picked.document) ?? '', picked, { columns, rows: Math.max(1, rows - foot.length - 1) });
  return filled([title, ...text], rows, foot).slice(0, rows);
}

type Word = (key: Parameters<typeof cliText>[1], parts?: Parameters<typeof cliText>[2]) => string;

/** The line of the proposal with its words marked, and the lines around it. */
function textLines(card: ReviewCard, { texts, size, state }: ReviewView, word: Word): StyledLine[] {
  const { proposal } = card.reviewed;
  const text = texts.get(proposal.document);
  if (text === undefined) return [line(span(word('review.no-text', { file: `texts/${proposal.document}.txt` }), 'accent'))];
  if (!restsOnText(proposal, text)) return [line(span(word('review.other-text', { file: `texts/${proposal.document}.txt` }), 'accent'))];
  const { start, end } = spanOfCard(state, card);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(0, from).trimEnd().split('\n').at(-1) ?? '';
  const after = text.slice(to).trimStart().split('\n')[0] ?? '';
  const quote = line(text.slice(from, start), span(text.slice(start, end), 'chosen'), text.slice(end, to));
  const wrap = (of: StyledLine) => wrapLine(of, size.columns - 2).map((part) => line(' ', ...part));
  return [
    ...(before === '' ? [] : wrap(line(span(before, 'quiet'))).slice(-2)),
    ...wrap(quote),
    ...(after === '' ? [] : wrap(line(span(after, 'quiet')))),
  ];
}

/** Facet, value, speaker, grade with its reasons, and what was decided. The value of a framing facet waits until it is asked for. */
function cardLines(card: ReviewCard, { review, state, typed, message, size, language }: ReviewView, word: Word): StyledLine[] {
  const { proposal, outcome, decisions } = card.reviewed;
  const { question, value } = describeProposal(card.reviewed, review.corpus, language);
  const shown = isValueHidden(state, card) ? word('review.hidden-value') : value;
  const who = decisions.map(({ by, is }) => `${by}: ${word(`review.did-${is}`)}`).join(' · ');
  return [
    line(span(`${question}: `, 'quiet'), span(typed === null ? shown : `${typed}▌`, 'strong')),
    ...wrapLine(
      line(
        span(
          word('review.grade', {
            grade: proposal.grade,
            rule: [proposal.by.rule, proposal.by.name ?? ''].join(' ').trim(),
            why: proposal.why.join('; '),
          }),
          'quiet',
        ),
      ),
      size.columns,
    ),
    ...proposal.checks.map(({ ok, how }) => line(span(`${ok ? '✓' : '?'} ${how}`, ok ? 'quiet' : 'accent'))),
    ...(outcome === 'pending' ? [] : [line(span(word(`review.is-${outcome}`), 'accent'), who === '' ? '' : `  ${who}`)]),
    ...(message === null ? [] : wrapLine(line(span(message, 'accent')), size.columns)),
  ];
}

function rowLines({ reviewed: { proposal }, impact }: ReviewCard, { review, size, language }: ReviewView, word: Word): StyledLine[] {
  const refused = review.corpus.refused.get(proposal.id)?.message;
  const { flipping, unanswered, proven } = review.stop;
  const left = flipping.length + unanswered.length;
  const stop = left > 0 ? cliCount(language, 'review.left', left) : word(proven ? 'review.stop-proven' : 'review.stop-likely');
  const effect = refused === undefined ? impactText(impact, { word, language }) : word('review.is-refused', { why: refused });
  return [...wrapLine(line(span(effect, 'strong')), size.columns), ...wrapLine(line(span(stop, 'quiet')), size.columns)];
}

function fit(lines: readonly StyledLine[], rows: number): StyledLine[] {
  return Array.from({ length: rows }, (_, i) => lines[i] ?? EMPTY_LINE);
}

function filled(lines: readonly StyledLine[], rows: number, last: readonly StyledLine[]): StyledLine[] {
  return [...fit(lines, Math.max(0, rows - last.length)), ...last];
}
