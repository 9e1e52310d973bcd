import type { ProposalPayload } from '../../ingest/drafts/proposal.ts';
import { readingLanguageOf } from '../../ingest/passages/detect-language.ts';
import { readingView } from '../../ingest/passages/reading-view.ts';
import { viewSentences } from '../../ingest/passages/view-sentences.ts';
import { pairBrackets } from '../../ingest/quotes/pair-brackets.ts';
import { SpanIndex } from '../../ingest/text/span-index.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { lettersOf } from './letters-of.ts';
import { unfitWords } from './unfit-words.ts';

/** Fault of what a person typed where it repeats a sentence of the text; parts as they were proposed are not looked at again. */
export function repeatedWords(payload: ProposalPayload, proposed: ProposalPayload, text: string) {
  const typed = Object.entries(payload).filter(([key, part]) => canonicalJson(part ?? null) !== canonicalJson(proposed[key] ?? null));
  if (typed.length === 0) return null;
  return unfitWords(
    typed.map(([, part]) => part),
    { text, letters: lettersOf(text), sentences: endedSentences(text) },
  );
}

/** Sentences with a mark at their end: a heading is often a name, which a person may type. */
function endedSentences(text: string) {
  const view = readingView(text);
  const brackets = new SpanIndex(pairBrackets(view.text), (b) => b);
  return viewSentences(view, readingLanguageOf(view.text), brackets)
    .map((sentence) => view.rawSpan(sentence))
    .filter(({ start, end }) => /[.!?。！？]["'”’」』)]*$/.test(text.slice(start, end)));
}
