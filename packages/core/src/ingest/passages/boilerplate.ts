import type { ReadingView } from './reading-view.ts';
import type { TextSpan } from './text-span.ts';

const FURNITURE =
  /^(?:©|copyright\b|all rights reserved|advertisement|follow us|share this|read more|related (?:articles|news)|sources?$|external links|関連記事|関連項目|最近の記事|参考資料|外部リンク|無断転載|広告)/i;
const LISTS = /(?:最近の記事|関連記事).*(?:参考資料|関連)/;

/** True for a paragraph without statements: a lone date, a notice, or a list of other articles. */
export function isBoilerplateParagraph(
  { text, paragraphs }: Pick<ReadingView, 'text' | 'paragraphs'>,
  index: number,
  dates: readonly TextSpan[],
): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph) return false;
  const words = text.slice(paragraph.start, paragraph.end);
  if (LISTS.test(words) || (words.length < 160 && FURNITURE.test(words))) return true;
  const date = dates.find((d) => d.start >= paragraph.start && d.end <= paragraph.end);
  return date !== undefined && words.length - (date.end - date.start) < 6;
}
