import { paraphraseRoot } from '../../compare/paraphrase.ts';
import { comparePair } from '../../compare/rival-pairs.ts';
import { claimRowKey, isSameRow } from '../../compare/row-key.ts';
import { originSpeechDate } from '../../compare/speech-dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Facet } from '../../shapes/facet.ts';
import type { Thread, ThreadStep } from '../../shapes/threads.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { type DayInterval, dateSpan, statedDays } from '../../values/days.ts';

/** An agent's statement on one day: the claims that convey it; the first represents them. */
interface Word {
  readonly claim: Claim;
  readonly claims: readonly Claim[];
  readonly on: string | null;
  readonly days: DayInterval;
}

/**
 * All words of one agent over time, by facet and then by day, whoever conveyed them.
 *
 * Each step has the days since the step before it and its relation to the last word on the same question (rule Q3 of
 * docs/spec/compare.md). A paraphrase is a word of the agent whom it paraphrases. An agent that is nowhere an origin, or an unknown one,
 * has no threads. Never throws.
 *
 * @example
 * ```ts
 * import { agentThreads } from '@synoptic/core/questions/threads/threads';
 *
 * const twice = agentThreads(corpus, 'person:sergey-lavrov').find(({ steps }) => steps.length === 2);
 * twice?.steps.map((step) => step.on); // → ['2020-10-07', '2023-04-13']
 * ```
 */
export function agentThreads(corpus: Corpus, agent: Id): Thread[] {
  const said = corpus.compiled.claims.filter((c) => paraphraseRoot(c, corpus).origin === agent);
  const byFacet = Map.groupBy(said, (c) => c.facet);
  return [...corpus.facets.values()].flatMap((facet) => {
    const claims = byFacet.get(facet.id);
    return claims ? [{ facet: facet.id, steps: stepsOf(wordsOf(claims, facet, corpus), facet, corpus) }] : [];
  });
}

/** Words in the order of speaking; claims with the same answer of the same day are one. */
function wordsOf(claims: readonly Claim[], facet: Facet, corpus: Corpus): Word[] {
  const words: Word[] = [];
  for (const claim of claims.toSorted((a, b) => byCodePoint(a.id, b.id))) {
    const on = originSpeechDate(paraphraseRoot(claim, corpus));
    const days = speechDays(on, corpus);
    const same = words.findIndex((w) => isSameDay(w.days, days) && isSameWord(w.claim, claim, facet, corpus));
    const word = words[same];
    if (word) words[same] = { ...word, claims: [...word.claims, claim] };
    else words.push({ claim, claims: [claim], on, days });
  }
  return words.sort((a, b) => position(a.days) - position(b.days) || byCodePoint(a.claim.id, b.claim.id));
}

function isSameWord(a: Claim, b: Claim, facet: Facet, corpus: Corpus): boolean {
  if (!isSameRow(claimRowKey(a), claimRowKey(b)) || a.modality !== b.modality || a.certainty !== b.certainty) return false;
  return a.polarity === b.polarity && comparePair(a, b, facet, corpus).relation === 'equal';
}

function stepsOf(words: readonly Word[], facet: Facet, corpus: Corpus): ThreadStep[] {
  return words.map(({ claim, claims, on, days }, i): ThreadStep => {
    const previous = words[i - 1];
    const onSame = words.slice(0, i).findLast((w) => isSameRow(claimRowKey(w.claim), claimRowKey(claim)));
    const pair = onSame && comparePair(claim, onSame.claim, facet, corpus);
    const { about, of, where } = claimRowKey(claim);
    return {
      ...{ about, of, where, on, claims: claims.map((c) => c.id) },
      by: !Number.isFinite(days.lower) && Number.isFinite(days.upper),
      days: previous ? daysBetween(previous.days, days) : null,
      after: onSame?.claim.id ?? null,
      relation: pair?.relation ?? null,
      clash: pair?.clash ?? false,
    };
  });
}

/** Days between two dates of speech, whichever is the earlier. */
function daysBetween(a: DayInterval, b: DayInterval): ThreadStep['days'] {
  const min = Math.max(0, b.lower - a.upper, a.lower - b.upper);
  const max = Math.max(b.upper - a.lower, a.upper - b.lower);
  return { min, max: Number.isFinite(max) ? max : null };
}

/** Day by which a word is sorted: its first, or the latest where the first is unknown; a word without a date is the last. */
function position({ lower, upper }: DayInterval): number {
  return Number.isFinite(lower) ? lower : upper;
}

function isSameDay(a: DayInterval, b: DayInterval): boolean {
  return a.lower === b.lower && a.upper === b.upper;
}

function speechDays(on: string | null, corpus: Corpus): DayInterval {
  const span = dateSpan(on, corpus);
  return span ? statedDays(span) : { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
}
