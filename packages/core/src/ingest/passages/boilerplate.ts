import type { SpanIndex } from '../text/span-index.ts';
import type { TextSpan } from './text-span.ts';

const FURNITURE =
  /^(?:©|copyright\b|all rights reserved|advertisement|follow us|share this|read more|related (?:articles|news)|sources?$|external links|関連記事|関連項目|最近の記事|参考資料|外部リンク|無断転載|広告)/i;
/** A heading of one list before one of another, all on one line. */
const LISTS = [/最近の記事|関連記事/, ['参考資料', '関連']] as const;

/** True for a paragraph without statements: a lone date, a notice, or a list of other articles. */
export function isBoilerplateParagraph(text: string, paragraph: TextSpan, dates: SpanIndex<TextSpan>): boolean {
  const words = text.slice(paragraph.start, paragraph.end);
  if (words.length < 160 && FURNITURE.test(words)) return true;
  const list = words.search(LISTS[0]);
  if (list >= 0 && LISTS[1].some((heading) => words.lastIndexOf(heading) > list)) return true;
  if (words.length > LONGEST_DATE) return false;
  const [date] = dates.within(paragraph);
  return date !== undefined && words.length - (date.end - date.start) < 6;
}

/** No line that only dates a text is longer. */
const LONGEST_DATE = 200;
