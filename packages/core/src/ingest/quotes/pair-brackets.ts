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
/** Opening marks by the mark that closes them. */
const OPENERS: ReadonlyMap<string, readonly string[]> = Map.groupBy(Object.keys(CLOSING), (mark) => CLOSING[mark] ?? '');
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
  const open = new Map<string, number>();
  const push = (mark: string, at: number) => {
    stack.push({ mark, at, depth: stack.length });
    open.set(mark, (open.get(mark) ?? 0) + 1);
  };
  const isOpen = (mark: string) => (open.get(mark) ?? 0) > 0;
  const close = (mark: string, at: number): boolean => {
    if (!isOpen(mark)) return false;
    // Marks above it were left open and are dropped; each mark is dropped once.
    for (let last = stack.pop(); last; last = stack.pop()) {
      open.set(last.mark, (open.get(last.mark) ?? 1) - 1);
      if (last.mark !== mark) continue;
      pairs.push({ start: last.at, end: at + 1, open: mark, depth: stack.length, closed: true });
      return true;
    }
    return false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) continue;
    const mark = text[at] ?? '';
    if (mark === '\n') {
      if (stack.length === 0) continue;
      stack = goOn(stack, text, at, pairs);
      open.clear();
      for (const { mark: kept } of stack) open.set(kept, 1);
    } else if (mark === '"') {
      const opens = opensHere(text, at);
      const reopened = at > 0 && text[at - 1] === '\n' && isOpen('"');
      if (reopened) continue;
      if (!(isOpen('"') && !(opens && !closesHere(text, at))) && opens) push(mark, at);
      else close('"', at);
    } else if (mark === "'") {
      if (opensHere(text, at) && /[\p{Lu}\p{Ll}]/u.test(text[at + 1] ?? '')) push(mark, at);
      else if (!/\p{L}/u.test(text[at + 1] ?? '')) close("'", at);
    } else if (mark === '’') {
      if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) close('‘', at);
    } else if (mark === '“' && at > 0 && text[at - 1] === '\n' && isOpen('“')) {
    } else if (OPENING.has(mark)) push(mark, at);
    else if (CLOSERS.has(mark)) {
      const opener = OPENERS.get(mark)?.find(isOpen);
      if (opener !== undefined) close(opener, at);
    }
  }
  return pairs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** True for letters and digits, which make up nearly all of a text. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x20 ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x3041 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39)
  );
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
