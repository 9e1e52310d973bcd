import { rawLines } from '@synoptic/core/ingest/passages/reading-view';
import type { TextSpan } from '@synoptic/core/ingest/passages/text-span';
import type { ReviewedProposal } from '@synoptic/core/review/fold-decisions';
import { line, type StyledLine, span } from '../../layout/styled-line.ts';
import type { WindowSize } from '../../layout/window-size.ts';
import { wrapLine } from '../../layout/wrap-line.ts';

/** Lines of a text that are chosen for a claim, counted as claims.yaml counts them; `to` is the one that the keys move. */
export interface PickedLines {
  readonly document: string;
  readonly from: number;
  readonly to: number;
  /** Words inside the lines, where they are those of a proposal. */
  readonly span?: TextSpan;
}

type Texts = ReadonlyMap<string, string>;

/** Lines to begin with: those of the card in view, else the first of the first text; null where no text is at hand. */
export function firstPick(texts: Texts, card: Pick<ReviewedProposal, 'proposal' | 'span'> | null): PickedLines | null {
  if (card && texts.has(card.proposal.document)) {
    const [from] = card.span.lines;
    return { document: card.proposal.document, from, to: from };
  }
  const [document] = texts.keys();
  return document === undefined ? null : { document, from: 1, to: 1 };
}

/** Lines after a key: j k move, J K take in further lines, Tab goes to the next text. */
export function movePick(texts: Texts, { document, from, to }: PickedLines, name: string): PickedLines {
  const last = rawLines(texts.get(document) ?? '').length;
  const at = (line: number) => Math.min(Math.max(line, 1), Math.max(last, 1));
  switch (name) {
    case 'j':
    case 'down':
      return { document, from: at(to + 1), to: at(to + 1) };
    case 'k':
    case 'up':
      return { document, from: at(from - 1), to: at(from - 1) };
    case 'J':
      return { document, from, to: at(to + 1) };
    case 'K':
      return { document, from: at(from - 1), to };
    case 'tab': {
      const documents = [...texts.keys()];
      const next = documents[(documents.indexOf(document) + 1) % documents.length] ?? document;
      return { document: next, from: 1, to: 1 };
    }
    default:
      return { document, from, to };
  }
}

/** Span of the chosen lines, as offsets of the text. */
export function spanOfPick(texts: Texts, { document, from, to }: PickedLines): TextSpan {
  const lines = rawLines(texts.get(document) ?? '').filter(({ n }) => n >= from && n <= to);
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** Rows of the text around the chosen lines, which are marked. */
export function pickedLines(text: string, { from, to }: PickedLines, { columns, rows }: WindowSize): StyledLine[] {
  const lines = rawLines(text);
  const shown: StyledLine[] = [];
  // Two lines before the first chosen one, where there is room.
  for (const { n, start, end } of lines.slice(Math.max(0, from - 3))) {
    const words = text.slice(start, end);
    const chosen = n >= from && n <= to;
    const number = span(`${String(n).padStart(4)} `, 'quiet');
    const wrapped = wrapLine(chosen ? line(span(words, 'chosen')) : line(words), columns - 6);
    shown.push(...wrapped.map((part, i) => line(i === 0 ? number : '     ', ...part)));
    if (shown.length >= rows) break;
  }
  return shown.slice(0, rows);
}
