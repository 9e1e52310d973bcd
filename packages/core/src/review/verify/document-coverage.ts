import type { Corpus } from '../../corpus/corpus.ts';
import { cueFinder } from '../../ingest/claims/match-cues.ts';
import type { ReviewedProposal } from '../fold-decisions.ts';
import { suspiciousLines } from './suspicious-lines.ts';
import type { VerifiedText } from './verified-text.ts';

/** Parts that a document still lacks, for the next coder. */
interface DocumentCoverage {
  readonly lines: number;
  /** Lines on which a claim or a proposal rests. */
  readonly covered: readonly number[];
  /** Lines without one that say most: with a word of a question that other documents answer, then with figures, dates and speech. */
  readonly next: readonly number[];
  /** Facets that other documents answer and this one does not yet. */
  readonly missing: readonly string[];
  /** Lines that address a machine or hide characters. */
  readonly suspicious: readonly number[];
}

const MOST_NEXT = 8;

/** Coverage of a text by claims and proposals. */
export function documentCoverage(text: VerifiedText, corpus: Corpus, reviewed: Iterable<ReviewedProposal>): DocumentCoverage {
  const id = `document:${text.slug}`;
  const places = [
    ...corpus.compiled.claims.flatMap(({ facet, anchors }) => anchors.map(({ document, lines }) => ({ document, lines, facet }))),
    ...[...reviewed]
      .filter(({ proposal, outcome }) => proposal.kind === 'claim' && outcome !== 'rejected')
      .map(({ proposal, payload }) => ({
        document: `document:${proposal.document}`,
        lines: proposal.span.lines,
        facet: String(payload['facet']),
      })),
  ];
  const own = places.filter(({ document }) => document === id);
  const covered = new Set(own.flatMap(({ lines: [from, to] }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const answered = new Set(own.map(({ facet }) => facet));
  const missing = [...new Set(places.map(({ facet }) => facet))].filter((facet) => !answered.has(facet)).toSorted();
  return {
    lines: text.lines.length,
    covered: [...covered].toSorted((a, b) => a - b),
    next: tellingLines(text, corpus, new Set(missing))
      .filter((line) => !covered.has(line))
      .slice(0, MOST_NEXT),
    missing,
    suspicious: suspiciousLines(text),
  };
}

/** Lines by how much they say, the most telling first. */
function tellingLines(text: VerifiedText, corpus: Corpus, missing: ReadonlySet<string>): number[] {
  const { reading, language } = text;
  const { view } = reading;
  const scores = new Map<number, number>();
  const add = (offset: number, score: number) => scores.set(view.lineAt(offset), (scores.get(view.lineAt(offset)) ?? 0) + score);
  for (const { start } of reading.figures) add(start, 2);
  for (const { start } of reading.dates) add(start, 1);
  for (const { quotation } of reading.quotations) add(quotation.content.start, 1);
  if (language !== null)
    for (const { start, facet } of cueFinder(corpus.compiled.facets, language)(view.text, { start: 0, end: view.text.length }))
      add(start, missing.has(facet.id) ? 4 : 1);
  return [...scores].toSorted(([a, x], [b, y]) => y - x || a - b).map(([line]) => line);
}
