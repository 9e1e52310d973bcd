import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Silence, SilenceReason } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { dateSpan, dayNumberOf, possibleDays } from '../values/days.ts';
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

/** Weight of each kind of absence: a document has the heaviest that one of its voices has (rule S7). */
const WEIGHTS: Readonly<Record<Silence, number>> = {
  silent: 5,
  earlier: 4,
  aside: 3,
  'out-of-scope': 2,
  'before-the-end': 1,
  'before-the-event': 0,
};

/** Judge for all accounts without a claim in one row; the dates of the row are looked up once. */
export function createSilenceJudge(row: SilentRow, corpus: Corpus): (account: Account) => JudgedSilence {
  const dates = datesOfRow(row, corpus);
  return (account) => {
    const { speaker, silence } = heaviestAbsence(account, row.about, dates, corpus);
    return withEvidence(silence, speaker, row.about, dates, corpus);
  };
}

/** The voice of an account whose kind of absence weighs most, the first of several; any account but a document is its own voice. */
function heaviestAbsence(account: Account, about: Id, dates: RowDates, corpus: Corpus): { speaker: Account; silence: Silence } {
  if (account.kind !== 'document') return { speaker: account, silence: kindOfAbsence(account, about, dates, corpus) };
  let [speaker, silence]: [Account, Silence | null] = [account, null];
  for (const voice of voicesOf(account, corpus)) {
    const kind = kindOfAbsence(voice, about, dates, corpus);
    if (silence === null || WEIGHTS[kind] > WEIGHTS[silence]) [speaker, silence] = [voice, kind];
  }
  return { speaker, silence: silence ?? kindOfAbsence(account, about, dates, corpus) };
}

/** True if an account mentions an entity or event, or has claims about it. */
export function doesMention(account: Account, id: Id, corpus: Corpus): boolean {
  const speaking = account.kind === 'document' ? voicesOf(account, corpus) : [account];
  return speaking.some((voice) => accountFacts(voice, corpus).passages.has(id));
}

/** Sigla of the voices that mention each entity or event, or make claims about it. */
export const voicesMentioning = perCorpus(
  (corpus): ReadonlyMap<Id, readonly string[]> =>
    groupPairs(
      [...voiceAccounts(corpus).values()].flatMap((voice) =>
        [...accountFacts(voice, corpus).passages.keys()].map((id) => [id, voice.siglum] as const),
      ),
    ),
);

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
function kindOfAbsence(account: Account, about: Id, { beginnings, end, first }: RowDates, corpus: Corpus): Silence {
  const facts = accountFacts(account, corpus);
  const { firstDay, lastDay } = facts;
  for (const { day } of beginnings) if (lastDay < day) return 'before-the-event';
  if (end && lastDay < end.day) return 'before-the-end';
  const { is } = mentionsOn(about, facts, corpus);
  if (is !== 'treated') return is;
  return first && firstDay > first.day ? 'silent' : 'earlier';
}

/** A kind of absence with the evidence for it. */
function withEvidence(silence: Silence, account: Account, about: Id, dates: RowDates, corpus: Corpus): JudgedSilence {
  const rule = SILENCE_RULE_NUMBERS[silence];
  const { spoke } = account;
  const facts = accountFacts(account, corpus);
  const because: Writable<SilenceReason> = { rule };
  if (silence === 'before-the-event' || silence === 'before-the-end') {
    if (spoke !== null) because.spoke = spoke;
    const began = dates.beginnings.find(({ day }) => facts.lastDay < day);
    if (began) because.began = began.date;
    else if (dates.end) because.ended = dates.end.date;
    return { silence, because };
  }
  because.mentions = mentionsOn(about, facts, corpus).mentions;
  if (silence === 'earlier' || silence === 'silent') {
    if (spoke !== null) because.spoke = spoke;
    if (dates.first) {
      because.first = dates.first.claim;
      because.told = dates.first.told;
    }
  }
  return { silence, because };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A date with the first day that it may mean. */
interface DatedDay {
  readonly date: string;
  readonly day: number;
}

/** Dates against which the accounts of a row are judged. */
interface RowDates {
  /** EDTF dates before which an account could not have spoken of the row (rule S1). */
  readonly beginnings: readonly DatedDay[];
  /** EDTF date of the event, where the facet can be answered only when it is over (rule S2). */
  readonly end: DatedDay | null;
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
function eventBeginnings(event: string | null, claims: readonly Claim[], corpus: Corpus): DatedDay[] {
  const beginnings = event === null ? [] : [{ date: event, day: firstDay(event, corpus) }];
  if (claims.some((c) => c.qualifiers.asOf === null)) return beginnings;
  const times = claims.flatMap(({ qualifiers: { asOf } }) => (asOf === null ? [] : [{ date: asOf, day: firstDay(asOf, corpus) }]));
  const [earliest] = times.sort((a, b) => a.day - b.day);
  return earliest ? [...beginnings, earliest] : beginnings;
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

/** First day on which an event may have ended: of a span the first day of its end, else the first day that its date may mean. */
function firstPossibleEnd(date: string, corpus: Corpus): number {
  const span = dateSpan(date, corpus);
  if (span?.shape !== 'extent') return firstDay(date, corpus);
  const [, year, month, day] = (/\/(-?\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?/.exec(date) ?? []).map(Number);
  if (year === undefined || Number.isNaN(year)) return lastDay(date, corpus) - 2 * span.slack;
  return dayNumberOf(year, month || 1, day || 1) - span.slack;
}

/** Mentions of a subject by an account, and what they amount to, whatever the row (rules S3 and S4). */
interface SubjectMentions {
  readonly mentions: NonNullable<SilenceReason['mentions']>;
  readonly is: 'treated' | Extract<Silence, 'aside' | 'out-of-scope'>;
}

/** Mentions of the subject's scope by an account, kept because all rows of one subject need the same answer. */
function mentionsOn(subject: Id, { passages, mentions: known }: AccountFacts, corpus: Corpus): SubjectMentions {
  const answer = known.get(subject);
  if (answer) return answer;
  const shown = (entity: Id) => {
    const found = passages.get(entity);
    return found ? [{ entity, passages: found.slice(0, MAX_SHOWN_PASSAGES) }] : [];
  };
  const { itself, around } = scopeOf(subject, corpus);
  const own = itself.flatMap(shown);
  const mentions = [...own, ...around.flatMap(shown)];
  const made = { mentions, is: own.length > 0 ? 'treated' : mentions.length > 0 ? 'aside' : 'out-of-scope' } as const;
  known.set(subject, made);
  return made;
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

/** Facts of an account that do not depend on a row. */
interface AccountFacts {
  /** First and last day on which it may have spoken. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Passages of the account that mention a thing or make a claim about it. */
  readonly passages: ReadonlyMap<Id, readonly Id[]>;
  /** Its mentions of the subjects that were asked about. */
  readonly mentions: Map<Id, SubjectMentions>;
}

/** Facts by account. Accounts are made once for each corpus, so a weak map is enough. */
const factsByAccount = new WeakMap<Account, AccountFacts>();

function accountFacts(account: Account, corpus: Corpus): AccountFacts {
  const known = factsByAccount.get(account);
  if (known) return known;
  const own = accountPassages(account, corpus);
  const subjects = subjectsByPassage(corpus);
  const pairs = own.flatMap((p) => {
    const claimed = (subjects.get(p.id) ?? []).flatMap(({ about, voice }) => (voice === p.voice ? [about] : []));
    return [...new Set([...p.mentions.map((m) => m.entity), ...claimed])].map((id) => [id, p.id] as const);
  });
  const { spoke } = account;
  const facts = {
    firstDay: spoke ? firstDay(spoke, corpus) : Number.NEGATIVE_INFINITY,
    lastDay: spoke ? lastDay(spoke, corpus) : Number.POSITIVE_INFINITY,
    passages: groupPairs(pairs),
    mentions: new Map<Id, SubjectMentions>(),
  };
  factsByAccount.set(account, facts);
  return facts;
}

/** Claims by the passages in which they stand: whoever makes a claim about a thing treats it. */
const subjectsByPassage = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Claim[]> =>
    groupPairs(corpus.compiled.claims.flatMap((c) => c.anchors.map(({ passage }) => [passage, c] as const))),
);
