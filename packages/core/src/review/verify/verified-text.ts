import type { Corpus } from '../../corpus/corpus.ts';
import { type FoldedText, foldText, sliceFolded } from '../../hydrate/fold-for-matching.ts';
import { corpusNames } from '../../ingest/drafts/draft-into-corpus.ts';
import { rawLines } from '../../ingest/passages/reading-view.ts';
import type { RawLine, TextSpan } from '../../ingest/passages/text-span.ts';
import { readText, type TextReading } from '../../ingest/read-text.ts';
import type { ReadingLanguage } from '../../ingest/reading.ts';
import { sha256Hex, spanDigest } from '../../text/digest.ts';
import { prepareText } from '../../text/lines.ts';
import { lettersOf } from './letters-of.ts';

/** Text of a document of the corpus, against which quotes and values are verified. Spans are UTF-16 units of `text`. */
export interface VerifiedText {
  readonly slug: string;
  /** Prepared text: what is sealed. */
  readonly text: string;
  readonly digest: string;
  /** Digest by which text.lock.yaml knows the text. */
  readonly seal: string;
  readonly lines: readonly RawLine[];
  readonly sentences: readonly TextSpan[];
  readonly reading: TextReading;
  readonly language: ReadingLanguage | null;
  readonly letters: string;
  /** Text without white space and with variants unified, and the span of the text for one of it. */
  readonly folded: string;
  unfold(span: TextSpan): TextSpan;
  lineAt(offset: number): number;
  /** Span of the text for a span of the reading. */
  spanOf(span: TextSpan): TextSpan;
}

/** Reads a text with the vocabulary and names of its corpus, for verification. */
export function readVerifiedText(slug: string, raw: string, corpus: Corpus): VerifiedText {
  const text = prepareText(raw);
  const document = corpus.documents.get(`document:${slug}`);
  const tag = document?.csl.language;
  const language = tag === 'en' || tag === 'ja' ? tag : null;
  const { compiled } = corpus;
  const reading = readText(text, { date: document?.date ?? null, vocabulary: compiled, entities: corpusNames(compiled), language });
  const lines = rawLines(text);
  const points = foldText(text);
  const folded = sliceFolded(points, 0, points.points.length);
  return {
    ...{
      slug,
      text,
      digest: sha256Hex(text),
      seal: spanDigest(text),
      lines,
      reading,
      language: reading.language,
      letters: lettersOf(text),
      folded,
    },
    sentences: reading.sentences.map((sentence) => reading.view.rawSpan(sentence)),
    unfold: unfolder(text, folded, points),
    lineAt: (offset) => lines.findLast(({ start }) => start <= offset)?.n ?? 1,
    spanOf: (span) => reading.view.rawSpan(span),
  };
}

/** Spans of the text for spans of the folded one; both count UTF-16 units, the map between them code points. */
function unfolder(text: string, folded: string, { from, to }: FoldedText): VerifiedText['unfold'] {
  const pointAt = unitsToPoints(folded);
  const units = pointsToUnits(text);
  return ({ start, end }) => ({
    start: units(from[pointAt(start)] ?? 0),
    end: units(to[pointAt(end) - 1] ?? 0),
  });
}

function unitsToPoints(text: string): (unit: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (unit) => unit;
  return (unit) => [...text.slice(0, unit)].length;
}

function pointsToUnits(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => point;
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return (point) => starts[point] ?? at;
}

/** Sentence that contains an offset. */
export function sentenceAt({ sentences, text }: Pick<VerifiedText, 'sentences' | 'text'>, offset: number): TextSpan {
  return sentences.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: text.length };
}
