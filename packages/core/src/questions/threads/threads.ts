import { comparePair } from '../../compare/rival-pairs.ts';
import { originSpeechDate } from '../../compare/speech-dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { groupBy } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Thread } from '../../shapes/threads.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { dayNumber } from '../../values/date.ts';

/** One voice over time: the questions to which it answered on more than one day. */
export function agentThreads(corpus: Corpus, agent: Id): Thread[] {
  const said = corpus.compiled.claims.filter((c) => c.origin === agent);
  return [...groupBy(said, rowName)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, claims]) => {
      const [first] = claims;
      const days = new Set(claims.map(originSpeechDate));
      return first && days.size > 1 ? [threadOf(first, claims, corpus)] : [];
    });
}

function rowName({ about, facet, qualifiers: { of, where } }: Claim): string {
  return `${about} ${facet} ${of ?? ''} ${where ?? ''}`;
}

function threadOf(first: Claim, claims: readonly Claim[], corpus: Corpus): Thread {
  const facet = corpus.facets.get(first.facet);
  const ordered = claims.toSorted((a, b) => dayOf(a, corpus) - dayOf(b, corpus) || byCodePoint(a.id, b.id));
  return {
    about: first.about,
    facet: first.facet,
    of: first.qualifiers.of,
    where: first.qualifiers.where,
    steps: ordered.map((claim, i) => {
      const before = ordered[i - 1];
      const pair = before && facet ? comparePair(claim, before, facet, corpus) : null;
      return { claim: claim.id, on: originSpeechDate(claim), relation: pair?.relation ?? null, clash: pair?.clash ?? false };
    }),
  };
}

function dayOf(claim: Claim, corpus: Corpus): number {
  const on = originSpeechDate(claim);
  const from = on ? corpus.day(on)?.from : null;
  return from ? dayNumber(from) : 0;
}
