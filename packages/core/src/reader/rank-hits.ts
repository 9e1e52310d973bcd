import type { Corpus } from '../corpus/corpus.ts';
import { rarityOfNames } from './rarity-of-names.ts';
import type { SearchEntry } from './search-entries.ts';

export interface Scored {
  readonly entry: SearchEntry;
  readonly score: number;
}

/**
 * Factors of a score: for an answer to a question, for a hit in a document that the query names, for each further hit on the same lines,
 * and what the rarest name of a question adds to a hit that is linked with it.
 * The words of that name (“document 003”) raise hits elsewhere too, which the second factor outweighs.
 */
const WEIGHTS = { answer: 2, document: 4, sameLines: 0.6, name: 0.4 } as const;

/** A question mark, the Japanese particle that asks, or a word that asks or orders at the beginning. */
const QUESTION =
  /[?？]|[かぞ][。.]?$|(?:示せ|挙げよ|述べよ|教えて)[。.]?$|^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|can|list|name|give|show|tell)\b/i;

/**
 * Ranks the hits of a query. A question is answered by claims and passages, of which the best of each place comes first; names only say
 * what it is about. Hits in a document that the query names by its number come before others. Other queries keep their order.
 *
 * @param found hits, best first
 */
export function rankHits(found: readonly Scored[], q: string, corpus: Corpus): readonly Scored[] {
  const [asks, named] = [isQuestion(q), documentsNamed(q, corpus)];
  if (!asks && named.length === 0) return found;
  const rarity = asks ? rarityOfNames(q, corpus) : () => 0;
  const weighed = found.map(({ entry, score }) => {
    const inNamed = entry.documents.some((document) => named.includes(document));
    const raised = score * (1 + WEIGHTS.name * rarity(entry)) * (inNamed ? WEIGHTS.document : 1);
    return { entry, score: raised * (asks && isAnswer(entry) ? WEIGHTS.answer : 1) };
  });
  const ranked = weighed.toSorted((a, b) => b.score - a.score);
  return asks ? spreadOverLines(ranked) : ranked;
}

/** True for text that asks something, such as `Who asked for help?` or `死者は何人か`. */
export function isQuestion(q: string): boolean {
  return QUESTION.test(q.trim());
}

function isAnswer({ type }: SearchEntry): boolean {
  return type === 'claim' || type === 'passage';
}

/** Documents whose number (`003`) is a number of the query. */
function documentsNamed(q: string, corpus: Corpus): readonly string[] {
  const numbers = new Set(q.normalize('NFKC').match(/\d+/g));
  return corpus.compiled.documents.filter(({ seq }) => seq !== null && numbers.has(seq)).map(({ id }) => id);
}

function spreadOverLines(ranked: readonly Scored[]): readonly Scored[] {
  const seen = new Map<string, number>();
  const spread = ranked.map(({ entry, score }) => {
    const [anchor] = entry.anchors;
    if (!anchor) return { entry, score };
    const place = `${anchor.document} ${anchor.lines}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return { entry, score: score * WEIGHTS.sameLines ** before };
  });
  return spread.toSorted((a, b) => b.score - a.score);
}
