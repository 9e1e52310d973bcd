import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Silence, SilenceReason } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { dayBounds } from '../values/date.ts';
import { accountPassages } from './accounts.ts';
import { SILENCE_RULE_NUMBERS } from './rule-numbers.ts';

/** Who mentions a thing in a hundred passages mentions it: a reader looks at a few. */
const MAX_SHOWN_PASSAGES = 12;

export interface JudgedSilence {
  readonly silence: Silence;
  readonly because: SilenceReason;
}

/** Judges one account's silence on a subject, given the claims of the row. */
export function judgeSilence(account: Account, subject: Id, rowClaims: readonly Claim[], corpus: Corpus): JudgedSilence {
  return createSilenceJudge(subject, rowClaims, corpus)(account);
}

/** The same for each account that is silent in one row. */
export function createSilenceJudge(subject: Id, rowClaims: readonly Claim[], corpus: Corpus): (account: Account) => JudgedSilence {
  const begins = eventBeginnings(subject, rowClaims, corpus);
  return (account) => {
    const { spoke } = account;
    const began = spoke ? begins.find((b) => spokeBefore(spoke, b, corpus)) : undefined;
    if (spoke && began !== undefined)
      return { silence: 'before-the-event', because: { rule: SILENCE_RULE_NUMBERS['before-the-event'], spoke, began } };
    const mentions = mentionsOn(account, subject, corpus);
    const silence = mentions.length === 0 ? 'out-of-scope' : 'silent';
    return { silence, because: { rule: SILENCE_RULE_NUMBERS[silence], mentions } };
  };
}

/** Rules S2 and S3: the subject, what it is part of, and the participants marked principal. */
function scopeOf(subject: Id, corpus: Corpus): Id[] {
  const scope = new Set([subject]);
  // The set grows while it is walked, up to the last whole, each once.
  for (const id of scope)
    for (const whole of [corpus.events.get(id)?.partOf ?? [], corpus.entities.get(id)?.partOf ?? []].flat()) scope.add(whole);
  for (const p of corpus.events.get(subject)?.participants ?? []) if (p.principal) scope.add(p.entity);
  return [...scope];
}

/** Rule S1: when the event began, and the earliest time of which a value holds where each of the row has one. */
function eventBeginnings(subject: Id, rowClaims: readonly Claim[], corpus: Corpus): string[] {
  const event = corpus.events.get(subject)?.date?.edtf;
  const times = rowClaims.flatMap((c) => c.qualifiers.asOf ?? []);
  const allTimed = times.length === rowClaims.length;
  const [earliest] = allTimed ? times.toSorted((a, b) => firstDayOf(a, corpus) - firstDayOf(b, corpus)) : [];
  return [event, earliest].filter((edtf) => edtf !== undefined);
}

function spokeBefore(spoke: string, began: string, corpus: Corpus): boolean {
  const day = corpus.day(spoke);
  return day !== undefined && dayBounds(day).upper < firstDayOf(began, corpus);
}

function firstDayOf(edtf: string, corpus: Corpus): number {
  const day = corpus.day(edtf);
  return day ? dayBounds(day).lower : Number.NEGATIVE_INFINITY;
}

/** What the account mentions of the subject's scope; an account is asked the same of many rows. */
function mentionsOn(account: Account, subject: Id, corpus: Corpus): NonNullable<SilenceReason['mentions']> {
  const asked = recalled(account);
  const known = asked.answers.get(subject);
  if (known) return known;
  asked.mentions ??= mentionsOf(account, corpus);
  const where = asked.mentions;
  const mentions = scopeOf(subject, corpus).flatMap((entity) => {
    const passages = where.get(entity);
    return passages ? [{ entity, passages: passages.slice(0, MAX_SHOWN_PASSAGES) }] : [];
  });
  asked.answers.set(subject, mentions);
  return mentions;
}

interface MentionCache {
  mentions: ReadonlyMap<Id, readonly Id[]> | null;
  readonly answers: Map<Id, NonNullable<SilenceReason['mentions']>>;
}

/** Accounts are made once for a corpus: what one mentions is kept with it. */
const mentionCaches = new WeakMap<Account, MentionCache>();

function recalled(account: Account): MentionCache {
  const known = mentionCaches.get(account) ?? { mentions: null, answers: new Map() };
  mentionCaches.set(account, known);
  return known;
}

function mentionsOf(account: Account, corpus: Corpus): Map<Id, Id[]> {
  const found = new Map<Id, Id[]>();
  for (const passage of accountPassages(account, corpus))
    for (const { entity } of passage.mentions) {
      const passages = found.get(entity);
      if (passages) passages.push(passage.id);
      else found.set(entity, [passage.id]);
    }
  return found;
}
