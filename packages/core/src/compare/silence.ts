import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Silence, SilenceReason } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { dateSpan, dayNumberOf, isBefore, possibleDays } from '../values/days.ts';
import { accountPassages, voiceAccounts } from './accounts.ts';
import { isAttested } from './independence.ts';
import type { Reading } from './reading.ts';
import { forceOf, groupByForce, leadingClaims } from './rivals.ts';
import { SILENCE_RULE_NUMBERS } from './rule-numbers.ts';
import { voiceSpeechDate } from './speech-dates.ts';

/** Passages listed for each mention: a few are enough as evidence. */
const MAX_SHOWN_PASSAGES = 12;

export interface JudgedSilence {
  readonly silence: Silence;
  readonly because: SilenceReason;
}

/** Row in which accounts are silent; without a facet, an event as a whole. */
interface SilentRow {
  readonly about: Id;
  readonly facet?: Facet;
  readonly claims: readonly Reading[];
}

/** Judges why an account has no claim in a row. */
export function judgeSilence(account: Account, row: SilentRow, corpus: Corpus): JudgedSilence {
  return createSilenceJudge(row, corpus)(account);
}

/** Kinds of absence by weight: a document has the first that one of its voices has (rule S7). */
const BY_WEIGHT: readonly Silence[] = ['silent', 'earlier', 'aside', 'out-of-scope', 'before-the-end', 'before-the-event'];

/** Judge for all accounts without a claim in one row; the dates of the row are looked up once. */
export function createSilenceJudge(row: SilentRow, corpus: Corpus): (account: Account) => JudgedSilence {
  const dates = datesOfRow(row, corpus);
  return (account) => {
    if (account.kind !== 'document') return judgeAccount(account, row.about, dates, corpus);
    const judged = voicesOf(account, corpus).map((voice) => judgeAccount(voice, row.about, dates, corpus));
    return judged.reduce((a, b) => (BY_WEIGHT.indexOf(b.silence) < BY_WEIGHT.indexOf(a.silence) ? b : a));
  };
}

/** True if an account mentions an entity or event, or has claims about it. */
export function doesMention(account: Account, id: Id, corpus: Corpus): boolean {
  const speaking = account.kind === 'document' ? voicesOf(account, corpus) : [account];
  return speaking.some((voice) => mentionCacheOf(voice, corpus).passages.has(id));
}

/** Voices of a document as accounts; the document itself where it has none. */
function voicesOf(account: Account, corpus: Corpus): readonly Account[] {
  const accounts = voicesByDocument(corpus).get(account.documents[0] ?? '') ?? [];
  return accounts.length > 0 ? accounts : [account];
}

/** Voices of each document. One without a day of its own speaks on the day of publication, where one is printed. */
const voicesByDocument = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Account[]> =>
    new Map(
      corpus.compiled.documents.map(({ id, voices, date, issued }) => {
        const accounts = voices.flatMap((v) => voiceAccounts(corpus).get(v.siglum) ?? []);
        return [id, accounts.map((voice) => (voice.spoke === date && issued !== null ? { ...voice, spoke: issued } : voice))] as const;
      }),
    ),
);

/** The first kind of absence that holds (rules S1 to S6). */
function judgeAccount(account: Account, about: Id, dates: RowDates, corpus: Corpus): JudgedSilence {
  const { spoke } = account;
  const began = spoke ? dates.beginnings.find((b) => spokeBefore(spoke, b, corpus)) : undefined;
  if (spoke && began !== undefined) return judged('before-the-event', { spoke, began });
  if (spoke && dates.end && lastDay(spoke, corpus) < dates.end.day) return judged('before-the-end', { spoke, ended: dates.end.date });
  const { mentions, treats } = mentionsOn(account, about, corpus);
  if (mentions.length === 0) return judged('out-of-scope', { mentions });
  if (!treats) return judged('aside', { mentions });
  const { first } = dates;
  const evidence = { mentions, ...(spoke && { spoke }), ...(first && { first: first.claim, told: first.told }) };
  return judged(first && spoke && firstDay(spoke, corpus) > first.day ? 'silent' : 'earlier', evidence);
}

function judged(silence: Silence, evidence: Omit<SilenceReason, 'rule'>): JudgedSilence {
  return { silence, because: { rule: SILENCE_RULE_NUMBERS[silence], ...evidence } };
}

/** Dates against which the accounts of a row are judged. */
interface RowDates {
  /** EDTF dates before which an account could not have spoken of the row (rule S1). */
  readonly beginnings: readonly string[];
  /** EDTF date of the event, where the facet can be answered only when it is over (rule S2). */
  readonly end: { readonly date: string; readonly day: number } | null;
  /** The claim that was certainly made by the earliest day (rule S5). */
  readonly first: { readonly claim: Id; readonly told: string; readonly day: number } | null;
}

function datesOfRow({ about, facet, claims }: SilentRow, corpus: Corpus): RowDates {
  const date = corpus.events.get(about)?.date?.edtf ?? null;
  return {
    beginnings: speaksByForecasts(claims) ? [] : eventBeginnings(date, claims, corpus),
    end: facet?.final && date && Number.isFinite(lastDay(date, corpus)) ? { date, day: firstPossibleEnd(date, corpus) } : null,
    first: firstTold(claims, corpus),
  };
}

/** True if a row has forecasts and no assertion or demand: it was written before the event by its nature (rule S1). */
function speaksByForecasts(claims: readonly Claim[]): boolean {
  const leading = leadingClaims(groupByForce(claims));
  return leading.length > 0 && leading.every((c) => forceOf(c) === 'foretell');
}

/** The event's date, and the earliest time at which a value holds, if every claim has one. */
function eventBeginnings(event: string | null, claims: readonly Claim[], corpus: Corpus): string[] {
  const times = claims.flatMap((c) => c.qualifiers.asOf ?? []);
  const allTimed = times.length === claims.length;
  const [earliest] = allTimed ? times.toSorted((a, b) => firstDay(a, corpus) - firstDay(b, corpus)) : [];
  return [event, earliest].filter((edtf) => edtf !== undefined && edtf !== null);
}

/**
 * First claim of a row. A claim counts from the last day that its date allows, so that another account, whenever it spoke,
 * makes a later one `silent` only if it certainly spoke before it.
 */
function firstTold(claims: readonly Claim[], corpus: Corpus): RowDates['first'] {
  let first: RowDates['first'] = null;
  for (const claim of claims) {
    const told = voiceSpeechDate(claim, corpus) ?? documentDate(claim, corpus);
    if (told === null || !isAttested(claim, corpus)) continue;
    const day = lastDay(told, corpus);
    if (!Number.isFinite(day)) continue;
    if (first === null || day < first.day || (day === first.day && claim.id < first.claim)) first = { claim: claim.id, told, day };
  }
  return first;
}

function documentDate({ anchors: [anchor] }: Claim, corpus: Corpus): string | null {
  const document = corpus.documents.get(anchor?.document ?? '');
  return document ? (document.issued ?? document.date) : null;
}

function firstDay(edtf: string, corpus: Corpus): number {
  const span = dateSpan(edtf, corpus);
  return span ? possibleDays(span).lower : Number.NEGATIVE_INFINITY;
}

function lastDay(edtf: string, corpus: Corpus): number {
  const span = dateSpan(edtf, corpus);
  return span ? possibleDays(span).upper : Number.POSITIVE_INFINITY;
}

function spokeBefore(spoke: string, began: string, corpus: Corpus): boolean {
  const [spokeOn, beganOn] = [dateSpan(spoke, corpus), dateSpan(began, corpus)];
  return spokeOn !== undefined && beganOn !== undefined && isBefore(spokeOn, beganOn);
}

/** First day on which an event may have ended: of a span the first day of its end, else the first day that its date may mean. */
function firstPossibleEnd(date: string, corpus: Corpus): number {
  const span = dateSpan(date, corpus);
  if (span?.shape !== 'extent') return firstDay(date, corpus);
  const [, year, month, day] = (/\/(-?\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?/.exec(date) ?? []).map(Number);
  if (year === undefined || Number.isNaN(year)) return lastDay(date, corpus) - 2 * span.slack;
  return dayNumberOf(year, month || 1, day || 1) - span.slack;
}

/** Mentions of a subject by an account, and whether it treats the subject itself. */
interface SubjectMentions {
  readonly mentions: NonNullable<SilenceReason['mentions']>;
  readonly treats: boolean;
}

/** Mentions of the subject's scope by an account, cached because rows of one subject need the same answer. */
function mentionsOn(account: Account, subject: Id, corpus: Corpus): SubjectMentions {
  const cache = mentionCacheOf(account, corpus);
  const known = cache.answers.get(subject);
  if (known) return known;
  const shown = (entity: Id) => {
    const passages = cache.passages.get(entity);
    return passages ? [{ entity, passages: passages.slice(0, MAX_SHOWN_PASSAGES) }] : [];
  };
  const { itself, around } = scopeOf(subject, corpus);
  const own = itself.flatMap(shown);
  const answer = { mentions: [...own, ...around.flatMap(shown)], treats: own.length > 0 };
  cache.answers.set(subject, answer);
  return answer;
}

/**
 * Scope of a subject: what counts as the subject itself, and what an account only touches on (rules S3 and S4). The events of
 * which an event is part count as the event. A person or an outlet is no part of its state as a subject.
 */
function scopeOf(subject: Id, corpus: Corpus): { readonly itself: readonly Id[]; readonly around: readonly Id[] } {
  const itself = new Set([subject]);
  // Both sets grow while they are iterated, up to the topmost whole.
  for (const id of itself) for (const whole of corpus.events.get(id)?.partOf ?? []) itself.add(whole);
  const around = new Set<Id>();
  const addWhole = (id: Id) => {
    const { kind, partOf } = corpus.entities.get(id) ?? {};
    if (partOf && !independentKinds(corpus).has(kind ?? '')) around.add(partOf);
  };
  addWhole(subject);
  for (const id of around) addWhole(id);
  for (const p of corpus.events.get(subject)?.participants ?? []) if (p.principal) around.add(p.entity);
  return { itself: [...itself], around: [...around].filter((id) => !itself.has(id)) };
}

const independentKinds = perCorpus(
  (corpus): ReadonlySet<string> => new Set(corpus.compiled.kinds.flatMap((kind) => (kind.independent ? [kind.id] : []))),
);

interface MentionCache {
  /** Passages of the account that mention a thing or make a claim about it. */
  readonly passages: ReadonlyMap<Id, readonly Id[]>;
  readonly answers: Map<Id, SubjectMentions>;
}

/** Mentions by account. Accounts are made once for each corpus, so a weak map is enough. */
const mentionCaches = new WeakMap<Account, MentionCache>();

function mentionCacheOf(account: Account, corpus: Corpus): MentionCache {
  const known = mentionCaches.get(account);
  if (known) return known;
  const own = accountPassages(account, corpus);
  const subjects = subjectsByPassage(corpus);
  const pairs = own.flatMap((p) => {
    const claimed = (subjects.get(p.id) ?? []).flatMap(({ about, voice }) => (voice === p.voice ? [about] : []));
    return [...new Set([...p.mentions.map((m) => m.entity), ...claimed])].map((id) => [id, p.id] as const);
  });
  const cache = { passages: groupPairs(pairs), answers: new Map<Id, SubjectMentions>() };
  mentionCaches.set(account, cache);
  return cache;
}

/** Claims by the passages in which they stand: whoever makes a claim about a thing treats it. */
const subjectsByPassage = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Claim[]> =>
    groupPairs(corpus.compiled.claims.flatMap((c) => c.anchors.map(({ passage }) => [passage, c] as const))),
);
