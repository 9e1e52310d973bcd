import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Silence, SilenceReason } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { dateSpan, isBefore, possibleDays } from '../values/days.ts';
import { accountPassages } from './accounts.ts';
import { SILENCE_RULE_NUMBERS } from './rule-numbers.ts';

/** Passages listed for each mention: a few are enough as evidence. */
const MAX_SHOWN_PASSAGES = 12;

export interface JudgedSilence {
  readonly silence: Silence;
  readonly because: SilenceReason;
}

/** Judges an account's silence on a subject, given the claims of the row. */
export function judgeSilence(account: Account, subject: Id, rowClaims: readonly Claim[], corpus: Corpus): JudgedSilence {
  return createSilenceJudge(subject, rowClaims, corpus)(account);
}

/** Judge for all accounts that are silent in one row; the dates of the row are looked up once. */
export function createSilenceJudge(subject: Id, rowClaims: readonly Claim[], corpus: Corpus): (account: Account) => JudgedSilence {
  const beginnings = eventBeginnings(subject, rowClaims, corpus);
  return (account) => {
    const { spoke } = account;
    const began = spoke ? beginnings.find((b) => spokeBefore(spoke, b, corpus)) : undefined;
    if (spoke && began !== undefined)
      return { silence: 'before-the-event', because: { rule: SILENCE_RULE_NUMBERS['before-the-event'], spoke, began } };
    const mentions = mentionsOn(account, subject, corpus);
    const silence = mentions.length === 0 ? 'out-of-scope' : 'silent';
    return { silence, because: { rule: SILENCE_RULE_NUMBERS[silence], mentions } };
  };
}

/** Scope of a subject: the subject, everything that it is part of, and its principal participants (rules S2 and S3). */
function scopeOf(subject: Id, corpus: Corpus): Id[] {
  const scope = new Set([subject]);
  // The set grows while it is iterated, up to the topmost whole.
  for (const id of scope)
    for (const whole of [corpus.events.get(id)?.partOf ?? [], corpus.entities.get(id)?.partOf ?? []].flat()) scope.add(whole);
  for (const p of corpus.events.get(subject)?.participants ?? []) if (p.principal) scope.add(p.entity);
  return [...scope];
}

/** EDTF dates before which an account could not have spoken of the row (rule S1): the event's, and the earliest time at which a value holds, if every claim has one. */
function eventBeginnings(subject: Id, rowClaims: readonly Claim[], corpus: Corpus): string[] {
  const event = corpus.events.get(subject)?.date?.edtf;
  const times = rowClaims.flatMap((c) => c.qualifiers.asOf ?? []);
  const allTimed = times.length === rowClaims.length;
  const [earliest] = allTimed ? times.toSorted((a, b) => firstPossibleDay(a, corpus) - firstPossibleDay(b, corpus)) : [];
  return [event, earliest].filter((edtf) => edtf !== undefined);
}

function firstPossibleDay(edtf: string, corpus: Corpus): number {
  const span = dateSpan(edtf, corpus);
  return span ? possibleDays(span).lower : Number.NEGATIVE_INFINITY;
}

function spokeBefore(spoke: string, began: string, corpus: Corpus): boolean {
  const [spokeOn, beganOn] = [dateSpan(spoke, corpus), dateSpan(began, corpus)];
  return spokeOn !== undefined && beganOn !== undefined && isBefore(spokeOn, beganOn);
}

/** Mentions of the subject's scope by an account, cached because rows of one subject need the same answer. */
function mentionsOn(account: Account, subject: Id, corpus: Corpus): NonNullable<SilenceReason['mentions']> {
  const cache = mentionCacheOf(account);
  const known = cache.answers.get(subject);
  if (known) return known;
  cache.mentions ??= mentionsOf(account, corpus);
  const { mentions: passagesByThing } = cache;
  const mentions = scopeOf(subject, corpus).flatMap((entity) => {
    const passages = passagesByThing.get(entity);
    return passages ? [{ entity, passages: passages.slice(0, MAX_SHOWN_PASSAGES) }] : [];
  });
  cache.answers.set(subject, mentions);
  return mentions;
}

interface MentionCache {
  mentions: ReadonlyMap<Id, readonly Id[]> | null;
  readonly answers: Map<Id, NonNullable<SilenceReason['mentions']>>;
}

/** Mentions by account. Accounts are made once for each corpus, so a weak map is enough. */
const mentionCaches = new WeakMap<Account, MentionCache>();

function mentionCacheOf(account: Account): MentionCache {
  const known = mentionCaches.get(account) ?? { mentions: null, answers: new Map() };
  mentionCaches.set(account, known);
  return known;
}

function mentionsOf(account: Account, corpus: Corpus): Map<Id, Id[]> {
  return groupPairs(accountPassages(account, corpus).flatMap((p) => p.mentions.map(({ entity }) => [entity, p.id] as const)));
}
