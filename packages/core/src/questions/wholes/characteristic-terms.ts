import type { Corpus } from '../../corpus/corpus.ts';
import type { WordCounts } from '../../shapes/document.ts';
import type { CharacteristicTerm } from '../../shapes/wholes.ts';
import { byCodePoint } from '../../text/canonical-json.ts';

/** How many words of the whole corpus each account is thought to have said before it is heard. */
const PRIOR_WORDS = 500;

/**
 * The terms that are characteristic of a voice or a document, by its siglum: weighted log-odds ratio with an informative
 * Dirichlet prior against all others (Monroe, Colaresi and Quinn 2008). The prior is the corpus's own distribution, so that a
 * word that everybody uses, or that was used once, weighs little. Computed from the counts that sealing wrote, never from a text.
 */
export function characteristicTerms(corpus: Corpus, siglum: string, limit = 20): CharacteristicTerm[] {
  const own = sum(countsOf(corpus, siglum));
  const all = sum(corpus.compiled.documents.flatMap((d) => countsOf(corpus, d.siglum)));
  const total = size(all);
  const said = size(own);
  const others = total - said;
  if (said === 0 || others === 0) return [];
  const terms = [...own].map(([term, count]): CharacteristicTerm => {
    const everywhere = all.get(term) ?? count;
    const prior = (PRIOR_WORDS * everywhere) / total;
    const here = count + prior;
    const there = everywhere - count + prior;
    const ratio = Math.log(here / (said + PRIOR_WORDS - here)) - Math.log(there / (others + PRIOR_WORDS - there));
    return { term, count, rate: rounded((1000 * count) / said), z: rounded(ratio / Math.sqrt(1 / here + 1 / there)) };
  });
  return terms
    .filter((t) => t.z > 0)
    .sort((a, b) => b.z - a.z || b.count - a.count || byCodePoint(a.term, b.term))
    .slice(0, limit);
}

/** The counts that speak for a voice, or for all voices of a document. A reprint says nothing again. */
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

/** Three places: beyond them, engines may differ in a logarithm. */
function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
