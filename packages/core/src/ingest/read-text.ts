import type { DraftClaim } from './claims/draft-claim.ts';
import { draftClaims } from './claims/draft-claims.ts';
import { findTimes } from './claims/find-dates.ts';
import { findFigures } from './claims/find-figures.ts';
import type { DateFound, FoundFigure } from './claims/found-figure.ts';
import { cueFinder } from './claims/match-cues.ts';
import type { ReadingVocabulary } from './claims/reading-vocabulary.ts';
import { type ResolvedSpeaker, SpeakerResolver } from './claims/resolve-speakers.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { groupNames, type NameGroup, namedMentions } from './mentions/group-names.ts';
import type { Mention, NamedEntity } from './mentions/mention.ts';
import { lexNumbers } from './numbers/lex-numbers.ts';
import { isBoilerplateParagraph } from './passages/boilerplate.ts';
import { readingLanguageOf } from './passages/detect-language.ts';
import { readMarks } from './passages/read-marks.ts';
import { type ReadingView, readingView } from './passages/reading-view.ts';
import { viewSentences } from './passages/view-sentences.ts';
import { englishQuotations } from './quotes/english-quotations.ts';
import { japaneseQuotations } from './quotes/japanese-quotations.ts';
import { pairBrackets } from './quotes/pair-brackets.ts';
import type { Quotation, Sentence } from './quotes/quotation.ts';
import type { ReadingLanguage } from './reading.ts';
import { foldView } from './text/fold-text.ts';
import { SpanIndex } from './text/span-index.ts';

export interface ReadingQuestion {
  /** Day of the document in EDTF, against which "Friday" and 27日 are resolved; null where it is unknown. */
  readonly date: string | null;
  readonly vocabulary: ReadingVocabulary;
  /** Entities of a corpus, whose names win over new ones. */
  readonly entities?: readonly NamedEntity[];
  /** Language, where the user states it. */
  readonly language?: ReadingLanguage | null;
}

/** Quotation with its speakers resolved. */
export interface AttributedQuotation {
  readonly quotation: Quotation;
  readonly chain: readonly ResolvedSpeaker[];
}

/** Everything that the rules found in one text; spans are those of the view. */
export interface TextReading {
  readonly language: ReadingLanguage | null;
  readonly date: string | null;
  readonly view: ReadingView;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly AttributedQuotation[];
  readonly mentions: readonly Mention[];
  readonly names: readonly NameGroup[];
  readonly dates: readonly DateFound[];
  readonly figures: readonly FoundFigure[];
  readonly claims: readonly DraftClaim[];
}

/**
 * Reads a text by rules: sentences, quotations with their speakers, names, dates, figures and candidate claims. Pure and deterministic; it
 * never throws on a text. Texts in other languages than English and Japanese give sentences, names, and what signs show: figures
 * in digits, money, ISO dates and words in quotation marks.
 */
export function readText(raw: string, { date, vocabulary, entities = [], language: stated = null }: ReadingQuestion): TextReading {
  const view = readingView(raw);
  const { text } = view;
  const language = stated ?? readingLanguageOf(text);
  const brackets = pairBrackets(text);
  const pairs = new SpanIndex(brackets, (b) => b);
  const sentences = viewSentences(view, language, pairs);
  const mentions = findMentions(text, sentences, language, entities);
  const names = groupNames(text, mentions, entities);
  const empty = { language, date, view, sentences, mentions, names };
  if (language === null) {
    const { figures, dates, quotations } = readMarks(text, pairs);
    const days = new SpanIndex(dates, (d) => d);
    return {
      ...empty,
      quotations: quotations.map((quotation) => ({ quotation, chain: [] })),
      dates,
      figures: figures.filter((f) => days.touching(f).length === 0),
      claims: [],
    };
  }
  const found = (language === 'ja' ? japaneseQuotations : englishQuotations)(text, sentences, pairs);
  const named = namedMentions(names, mentions);
  const resolver = new SpeakerResolver(named, language);
  const quotations = found.map((quotation) => ({ quotation, chain: resolver.chain(quotation) }));
  const folded = foldView(text);
  const numbers = lexNumbers(folded, language);
  const { dates, spans } = findTimes(folded, language, date, numbers);
  const times = new SpanIndex(
    spans.filter(({ amount }) => !amount),
    (t) => t,
  );
  const figures = findFigures(folded, language, numbers).filter((f) => times.touching(f).length === 0);
  const cues = cueFinder(vocabulary.facets, language);
  const days = new SpanIndex(dates, (d) => d);
  const furniture = view.paragraphs.map((paragraph) => isBoilerplateParagraph(text, paragraph, days));
  const told = sentences.filter(({ paragraph }) => furniture[paragraph] !== true);
  const claims = draftClaims(told, { text, language, vocabulary, cues, reference: date, figures, dates, quotations, names: named });
  return { ...empty, quotations, dates, figures, claims };
}
