import type { BracketPair } from '../quotes/pair-brackets.ts';
import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import type { SpanIndex } from '../text/span-index.ts';
import type { ReadingView } from './reading-view.ts';
import { splitSentences } from './split-sentences.ts';

/** Sentences of a text in their order, as spans of its view; none reaches over two paragraphs. */
export function viewSentences(
  { text, paragraphs }: Pick<ReadingView, 'text' | 'paragraphs'>,
  language: ReadingLanguage | null,
  brackets: SpanIndex<BracketPair>,
): Sentence[] {
  return paragraphs.flatMap((span, paragraph) => splitSentences(text, span, language, brackets).map((s) => ({ ...s, paragraph })));
}
