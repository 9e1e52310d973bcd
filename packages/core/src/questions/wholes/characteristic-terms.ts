import type { Corpus } from '../../corpus/corpus.ts';
import { perCorpus } from '../../corpus/per-corpus.ts';
import type { WordCounts } from '../../shapes/document.ts';
import type { CharacteristicTerm } from '../../shapes/wholes.ts';
import { byCodePoint } from '../../text/canonical-json.ts';

/** Weight of the prior, in words of the whole corpus. */
const PRIOR_WORDS = 500;

/**
 * Terms characteristic of a voice or a document, by its siglum: weighted log-odds ratio with an informative Dirichlet prior
 * against all others (Monroe, Colaresi and Quinn 2008). The prior is the corpus's own distribution, so a word that is common
 * everywhere, or rare, weighs little. Computed from the counts that `seal` wrote, never from a text.
 */
export function characteristicTerms(corpus: Corpus, siglum: string, limit = 20): CharacteristicTerm[] {
  const ownCounts = sum(countsOf(corpus, siglum));
  const { counts: all, total } = corpusWords(corpus);
  const ownTotal = size(ownCounts);
  const others = total - ownTotal;
  if (ownTotal === 0 || others === 0) return [];
  const terms = [...ownCounts].map(([term, count]): CharacteristicTerm => {
    const everywhere = all.get(term) ?? count;
    const prior = (PRIOR_WORDS * everywhere) / total;
    const here = count + prior;
    const there = everywhere - count + prior;
    const ratio = Math.log(here / (ownTotal + PRIOR_WORDS - here)) - Math.log(there / (others + PRIOR_WORDS - there));
    return {
      term,
      count,
      rate: roundToThousandths((1000 * count) / ownTotal),
      z: roundToThousandths(ratio / Math.sqrt(1 / here + 1 / there)),
    };
  });
  return terms
    .filter((t) => t.z > 0)
    .sort((a, b) => b.z - a.z || b.count - a.count || byCodePoint(a.term, b.term))
    .slice(0, limit);
}

/** Counts of every word of the corpus, and their sum. */
export const corpusWords = perCorpus((corpus): { readonly counts: ReadonlyMap<string, number>; readonly total: number } => {
  const counts = sum(corpus.compiled.documents.flatMap((d) => countsOf(corpus, d.siglum)));
  return { counts, total: size(counts) };
});

/** Word counts of a voice, or of all voices of a document, without reprints. */
function countsOf({ compiled }: Corpus, siglum: string): WordCounts[] {
  const document = compiled.documents.find((d) => d.siglum === siglum);
  const voices = document?.voices ?? compiled.documents.flatMap((d) => d.voices.filter((v) => v.siglum === siglum));
  const spoken = new Set(voices.map((v) => v.siglum));
  const passages = compiled.passages.filter((p) => p.voice !== null && spoken.has(p.voice) && p.reprints === null);
  return [document?.terms, ...voices.map((v) => v.terms), ...passages.map((p) => p.terms)].filter((c) => c !== null && c !== undefined);
}

function sum(counts: readonly WordCounts[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const one of counts) for (const [word, n] of Object.entries(one)) totals.set(word, (totals.get(word) ?? 0) + n);
  return totals;
}

function size(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

/** Rounds to three places: beyond them, logarithms may differ between engines. */
function roundToThousandths(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
