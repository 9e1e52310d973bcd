import { comparePair } from '../../compare/rival-pairs.ts';
import { claimRowKey, writeRowKey } from '../../compare/row-key.ts';
import { originSpeechDate } from '../../compare/speech-dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Thread } from '../../shapes/threads.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { dateSpan, statedDays } from '../../values/days.ts';

/**
 * Statements of one agent over time, for each question that it answered as the origin on more than one day.
 *
 * Steps are in order of the day of speech (EDTF), each with its relation to the previous one (rule Q3 of docs/spec/compare.md). An agent
 * without such questions, or an unknown one, has no threads. Never throws.
 *
 * @example
 * ```ts
 * import { agentThreads } from '@synoptic/core/questions/threads/threads';
 *
 * const [thread] = agentThreads(corpus, 'person:sergey-lavrov');
 * thread?.steps.map((step) => step.on); // → ['2020-10-07', '2023-04-13']
 * ```
 */
export function agentThreads(corpus: Corpus, agent: Id): Thread[] {
  const said = corpus.compiled.claims.filter((c) => c.origin === agent);
  return [...Map.groupBy(said, (c) => writeRowKey(claimRowKey(c)))]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, claims]) => {
      const [first] = claims;
      const days = new Set(claims.map(originSpeechDate));
      return first && days.size > 1 ? [threadOf(first, claims, corpus)] : [];
    });
}

function threadOf(first: Claim, claims: readonly Claim[], corpus: Corpus): Thread {
  const facet = corpus.facets.get(first.facet);
  const ordered = claims.toSorted((a, b) => firstSpeechDay(a, corpus) - firstSpeechDay(b, corpus) || byCodePoint(a.id, b.id));
  return {
    ...claimRowKey(first),
    steps: ordered.map((claim, i) => {
      const before = ordered[i - 1];
      const pair = before && facet ? comparePair(claim, before, facet, corpus) : null;
      return { claim: claim.id, on: originSpeechDate(claim), relation: pair?.relation ?? null, clash: pair?.clash ?? false };
    }),
  };
}

function firstSpeechDay(claim: Claim, corpus: Corpus): number {
  const span = dateSpan(originSpeechDate(claim), corpus);
  return span ? statedDays(span).lower : Number.NEGATIVE_INFINITY;
}
