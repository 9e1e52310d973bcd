import type { TextSpan } from '../passages/text-span.ts';

/** Pair of brackets or quotation marks: `start` is the opening mark, `end` is after the closing one. */
export interface BracketPair extends TextSpan {
  readonly open: string;
  /** Number of pairs around it. */
  readonly depth: number;
  /** False for a mark that the text never closes; such a pair ends with its paragraph. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '〈': '〉',
  '《': '》',
  '【': '】',
  '“': '”',
  '„': '“',
  '«': '»',
  '(': ')',
  '[': ']',
  '‘': '’',
};
const OPENING = new Set(Object.keys(CLOSING));
const CLOSERS = new Set(Object.values(CLOSING));
/** Quotation marks that may run over several paragraphs. */
const LONG = new Set(['「', '『', '“', '"', '〈']);
/** Longest quotation over several paragraphs, in UTF-16 units. */
const LONGEST = 4000;

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly depth: number;
}

/**
 * Pairs brackets and quotation marks in one pass with a stack. A closing mark closes the nearest open one of its kind and drops what
 * was left open inside. Straight marks open before a word and close after one; an apostrophe closes nothing. A quotation may go on in the
 * next paragraphs, which may open it again.
 */
export function pairBrackets(text: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  let stack: Open[] = [];
  const close = (mark: string, at: number): boolean => {
    const index = stack.findLastIndex((open) => open.mark === mark);
    if (index < 0) return false;
    const open = stack[index] as Open;
    pairs.push({ start: open.at, end: at + 1, open: mark, depth: index, closed: true });
    stack = stack.slice(0, index);
    return true;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '\n') stack = goOn(stack, text, at, pairs);
    else if (mark === '"') {
      const opens = opensHere(text, at);
      const reopened = at > 0 && text[at - 1] === '\n' && stack.some((open) => open.mark === '"');
      if (reopened) continue;
      if (!(stack.some((open) => open.mark === '"') && !(opens && !closesHere(text, at))) && opens)
        stack.push({ mark, at, depth: stack.length });
      else close('"', at);
    } else if (mark === "'") {
      if (opensHere(text, at) && /[\p{Lu}\p{Ll}]/u.test(text[at + 1] ?? '')) stack.push({ mark, at, depth: stack.length });
      else if (!/\p{L}/u.test(text[at + 1] ?? '')) close("'", at);
    } else if (mark === '’') {
      if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) close('‘', at);
    } else if (mark === '“' && at > 0 && text[at - 1] === '\n' && stack.some((open) => open.mark === '“')) {
    } else if (OPENING.has(mark)) stack.push({ mark, at, depth: stack.length });
    else if (CLOSERS.has(mark)) {
      const opener = Object.keys(CLOSING).find((open) => CLOSING[open] === mark && stack.some(({ mark: m }) => m === open));
      if (opener !== undefined) close(opener, at);
    }
  }
  return pairs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Open marks at the end of a paragraph: a quotation goes on if it is closed soon, or if the next paragraph opens it again. */
function goOn(stack: readonly Open[], text: string, at: number, pairs: BracketPair[]): Open[] {
  const first = stack[0];
  if (first === undefined) return [];
  if (!LONG.has(first.mark)) return [];
  const closing = first.mark === '"' ? '"' : (CLOSING[first.mark] ?? '');
  const rest = text.slice(at + 1, first.at + LONGEST);
  const reopens = rest.startsWith(first.mark);
  const end = rest.indexOf(closing, reopens ? 1 : 0);
  const again = rest.indexOf(first.mark, reopens ? 1 : 0);
  const goesOn = first.mark === '"' ? reopens && end > 0 : end >= 0 && (again < 0 || again > end || text[at + again] === '\n');
  if (goesOn) return [first];
  pairs.push({ start: first.at, end: at, open: first.mark, depth: 0, closed: false });
  return [];
}

function opensHere(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : (text[at - 1] ?? ' ');
  return /[\s([{—–\-/“‘「『（,、。]/.test(before) && !/\s/.test(text[at + 1] ?? ' ');
}

function closesHere(text: string, at: number): boolean {
  return /[\s.,;:!?)\]}—–\-。、]/.test(text[at + 1] ?? ' ') && !/\s/.test(text[at - 1] ?? ' ');
}
