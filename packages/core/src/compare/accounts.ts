import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Document, Passage, Voice } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { dateSpan, statedDays } from '../values/days.ts';
import { originSpeechDate } from './speech-dates.ts';

/** Account of each document, by id. */
export const documentAccounts = perCorpus(
  (corpus): ReadonlyMap<Id, Account> => new Map(corpus.compiled.documents.map((d) => [d.id, documentAccount(d)])),
);

/** Account of each voice, by siglum, in the order of documents and voices. */
export const voiceAccounts = perCorpus(
  (corpus): ReadonlyMap<string, Account> => new Map([...corpus.voices].map(([siglum, voice]) => [siglum, voiceAccount(voice, corpus)])),
);

/** Account of each origin of claims, by agent. */
export const originAccounts = perCorpus(
  (corpus): ReadonlyMap<Id, Account> =>
    new Map([...claimsOfOrigin(corpus)].map(([agent, claims]) => [agent, originAccount(agent, claims, corpus)])),
);

/** Siglum of an origin: its own, else that of the voice in which it speaks for itself (rule C1). */
export function originSiglum(corpus: Corpus, origin: Id): string {
  return corpus.entities.get(origin)?.siglum ?? voiceOf(corpus).get(origin)?.siglum ?? origin;
}

/** Passages in which an account speaks, without boilerplate. Its silence is judged on these. */
export function accountPassages(account: Account, corpus: Corpus): readonly Passage[] {
  const passages = account.documents.flatMap((d) => corpus.passagesOf(d)).filter((p) => p.role !== 'boilerplate');
  if (account.kind === 'voice') return passages.filter((p) => p.voice === account.siglum);
  if (account.agent === null) return passages;
  const claims = claimsOfOrigin(corpus).get(account.agent) ?? [];
  const anchored = new Set(claims.flatMap((c) => c.anchors.map((a) => a.passage)));
  return passages.filter((p) => anchored.has(p.id));
}

/** Claims of each origin, by agent. */
export const claimsOfOrigin = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Pick<Claim, 'anchors' | 'attribution' | 'origin'>[]> =>
    Map.groupBy(corpus.compiled.claims, (c) => c.origin),
);

/** First voice in which each agent speaks. */
const voiceOf = perCorpus((corpus) => new Map([...corpus.voices.values()].reverse().map((v) => [v.agent, v])));

function documentAccount(document: Document): Account {
  return {
    siglum: document.siglum,
    kind: 'document',
    documents: [document.id],
    agent: null,
    label: document.label,
    spoke: document.issued ?? document.date,
  };
}

function voiceAccount(voice: Voice, corpus: Corpus): Account {
  const passages = corpus.passagesOf(voice.document).filter((p) => p.voice === voice.siglum);
  return {
    siglum: voice.siglum,
    kind: 'voice',
    documents: [voice.document],
    agent: voice.agent,
    label: corpus.label(voice.agent),
    spoke: latestDate(corpus, [voice.chain.at(-1)?.on, ...passages.map((p) => p.on)]),
  };
}

function originAccount(agent: Id, claims: readonly Pick<Claim, 'anchors' | 'attribution' | 'origin'>[], corpus: Corpus): Account {
  return {
    siglum: originSiglum(corpus, agent),
    kind: 'origin',
    documents: [...new Set(claims.flatMap((c) => c.anchors.map((a) => a.document)))].sort(),
    agent,
    label: corpus.label(agent),
    spoke: latestDate(corpus, claims.map(originSpeechDate)),
  };
}

/** The date with the last stated day; an open end is later than any day. Ties go to the later first day, then by text, never by the order of claims. */
function latestDate(corpus: Corpus, dates: readonly (string | null | undefined)[]): string | null {
  const stated = dates.flatMap((date) => {
    const span = dateSpan(date, corpus);
    return date && span ? [{ date, ...statedDays(span) }] : [];
  });
  const compareDates = (a: (typeof stated)[number], b: (typeof stated)[number]) =>
    compareNumbers(a.upper, b.upper) || compareNumbers(a.lower, b.lower) || (a.date < b.date ? -1 : Number(a.date > b.date));
  return stated.toSorted(compareDates).at(-1)?.date ?? null;
}

/** Order of two numbers, infinite ones included: their difference is NaN. */
const compareNumbers = (a: number, b: number) => (a < b ? -1 : Number(a > b));
