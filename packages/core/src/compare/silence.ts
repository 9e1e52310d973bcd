import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import { reachableIds } from '../corpus/reachable-ids.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Silence, SilenceReason, Verdict } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { dateSpan, dayNumberOf, possibleDays } from '../values/days.ts';
import { accountPassages, voiceAccounts } from './accounts.ts';
import { isAttested } from './attributed-claim.ts';
import { forceOf, groupByForce, isAtLeastProbable, leadingClaims } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';
import { SILENCE_RULE_NUMBERS } from './rule-numbers.ts';
import { voiceSpeechDate } from './speech-dates.ts';

/** Passages listed for each mention: a few are enough as evidence. */
export const MAX_SHOWN_PASSAGES = 12;

/** Questions that an account answers about what it treats: a single remark is made in passing. */
const MIN_QUESTIONS = 2;

/** Independent origins that answer a question about a thing before others can leave it out: a thing is asked more than any account answers. */
const MIN_ORIGINS = 2;

export interface JudgedSilence {
  readonly silence: Silence;
  readonly because: SilenceReason;
}

/** Row in which accounts are silent; without a facet, an event as a whole. */
interface SilentRow {
  readonly about: Id;
  readonly facet?: Facet;
  /** Side of the row, if it has one. */
  readonly of?: Id | null;
  readonly claims: readonly RowClaim[];
  /** Verdict of the row and its independent origins; an event as a whole has none. */
  readonly decided?: { readonly verdict: Verdict; readonly origins: number };
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
  const facts: RowFacts = { ...datesOfRow(row, corpus), moot: mootReason(row, corpus), claims: row.claims };
  const known = speakersOfSubject(row.about, corpus);
  const side = namedSide(row, corpus);
  return (account) => {
    const some = known.get(account) ?? speakersOn(row.about, account, corpus);
    const speakers = row.facet ? (side ? some.map((speaker) => besideSide(speaker, side)) : some) : some.map(asTreating);
    let speaker = speakers[0] ?? some[0];
    let silence = kindOfAbsence(speaker, facts);
    for (let i = 1; i < speakers.length; i++) {
      const other = speakers[i] ?? speaker;
      const kind = kindOfAbsence(other, facts);
      if (WEIGHTS[kind] > WEIGHTS[silence]) [speaker, silence] = [other, kind];
    }
    return silence === speaker.is ? speaker.besides : { silence, because: evidenceOf(silence, speaker, facts) };
  };
}

/** Reason for which the absences from a row say nothing of any account (rule S4), if there is one. */
function mootReason({ about, facet, decided }: SilentRow, corpus: Corpus): SilenceReason['moot'] {
  if (!facet || !decided) return undefined;
  const { verdict, origins } = decided;
  if (verdict === 'open') return 'unasserted';
  if (facet.passing && verdict !== 'conflict' && verdict !== 'contrast') return 'passing';
  return !corpus.events.has(about) && (origins < MIN_ORIGINS || verdict === 'incomparable') ? 'unshared' : undefined;
}

/** First claim of a row that an agent passes on in the words of another: one of the hops outside its origin (rules I1 and I2). */
function conveyedBy(agent: Id | null, claims: readonly Claim[]): Id | undefined {
  return claims.find(({ attribution, origin }) => agent !== origin && attribution.some((hop) => hop.agent === agent))?.id;
}

/** True if an account mentions an entity or event, or has claims about it. */
export function doesMention(account: Account, id: Id, corpus: Corpus): boolean {
  const speaking = account.kind === 'document' ? voicesOf(account, corpus) : [account];
  return speaking.some((voice) => passagesByMention(voice, corpus).has(id));
}

/** Sigla of the voices that mention each entity or event, or make claims about it. */
export const voicesMentioning = perCorpus(
  (corpus): ReadonlyMap<Id, readonly string[]> =>
    groupPairs(
      [...voiceAccounts(corpus).values()].flatMap((voice) =>
        [...passagesByMention(voice, corpus).keys()].map((id) => [id, voice.siglum] as const),
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
function kindOfAbsence({ agent, firstDay, lastDay, is }: Speaker, { beginnings, end, first, moot, claims }: RowFacts): Silence {
  for (const { day } of beginnings) if (lastDay < day) return 'before-the-event';
  if (end && lastDay < end.day) return 'before-the-end';
  if (is !== 'treated') return is;
  if (moot || conveyedBy(agent, claims) !== undefined) return 'aside';
  return first && firstDay > first.day ? 'silent' : 'earlier';
}

/** Evidence of an absence that depends on the row. */
function evidenceOf(silence: Silence, { agent, spoke, lastDay, mentions }: Speaker, facts: RowFacts): SilenceReason {
  const { beginnings, end, first, moot, claims } = facts;
  const because: Writable<SilenceReason> = { rule: SILENCE_RULE_NUMBERS[silence] };
  if (silence === 'aside') {
    const conveys = conveyedBy(agent, claims);
    return { ...because, mentions, ...(conveys === undefined ? moot && { moot } : { conveys }) };
  }
  const isEarly = silence === 'before-the-event' || silence === 'before-the-end';
  if (!isEarly) because.mentions = mentions;
  if (spoke !== null) because.spoke = spoke;
  if (isEarly) {
    const began = beginnings.find(({ day }) => lastDay < day);
    if (began) because.began = began.date;
    else if (end) because.ended = end.date;
  } else if (first) {
    because.first = first.claim;
    because.told = first.told;
  }
  return because;
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

/** Facts of a row on which its absences depend. */
interface RowFacts extends RowDates {
  readonly moot: SilenceReason['moot'];
  readonly claims: readonly Claim[];
}

function datesOfRow({ about, facet, claims }: SilentRow, corpus: Corpus): RowDates {
  const { beginning, end } = datesOfEvent(about, corpus);
  return {
    beginnings: speaksByForecasts(claims) ? [] : rowBeginnings(beginning, claims, corpus),
    end: facet?.final ? end : null,
    first: firstTold(claims, corpus),
  };
}

/** First days on which an event may have begun and ended; null where it has no date, or its end is open. */
interface EventDates {
  readonly beginning: DatedDay | null;
  readonly end: DatedDay | null;
}

function datesOfEvent(id: Id, corpus: Corpus): EventDates {
  const cache = eventDateCache(corpus);
  const known = cache.get(id);
  if (known) return known;
  const date = corpus.events.get(id)?.date?.edtf;
  const dates: EventDates = {
    beginning: date ? { date, day: firstDay(date, corpus) } : null,
    end: date && Number.isFinite(lastDay(date, corpus)) ? { date, day: firstPossibleEnd(date, corpus) } : null,
  };
  cache.set(id, dates);
  return dates;
}

/** All rows of an event need the same dates. */
const eventDateCache = perCorpus(() => new Map<Id, EventDates>());

/** True if a row has forecasts and no assertion or demand: it was written before the event by its nature (rule S1). */
function speaksByForecasts(claims: readonly Claim[]): boolean {
  if (claims.some((c) => isAtLeastProbable(c) && forceOf(c) !== 'foretell')) return false;
  const leading = leadingClaims(groupByForce(claims));
  return leading.length > 0 && leading.every((c) => forceOf(c) === 'foretell');
}

/** The event's date, and the earliest time at which a value holds, if every claim has one. */
function rowBeginnings(event: DatedDay | null, claims: readonly Claim[], corpus: Corpus): readonly DatedDay[] {
  const beginnings = event ? [event] : [];
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
    if (told === null) continue;
    const day = lastDay(told, corpus);
    const isEarliest = first === null || day < first.day || (day === first.day && claim.id < first.claim);
    if (isEarliest && Number.isFinite(day) && isAttested(claim, corpus)) first = { claim: claim.id, told, day };
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

/** An account, or a voice of it, as a witness of one subject: when it spoke, and what its mentions amount to, whatever the row. */
interface Speaker {
  readonly agent: Id | null;
  readonly spoke: string | null;
  /** First and last day on which it may have spoken; infinite where it has no date. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly mentions: NonNullable<SilenceReason['mentions']>;
  readonly is: 'treated' | Extract<Silence, 'aside' | 'out-of-scope'>;
  /** True if it mentions the subject or makes a claim about it. */
  readonly isNamed: boolean;
  /** Its absence from every row that the dates do not excuse, where it does not treat the subject: no date is evidence of it. */
  readonly besides: JudgedSilence;
  readonly passages: ReadonlyMap<Id, readonly Id[]>;
}

type SomeSpeakers = readonly [Speaker, ...Speaker[]];

/** Speakers on each subject by account: all rows of a subject need the same. Accounts are made once for each corpus. */
const knownSpeakers = perCorpus(() => new Map<Id, Map<Account, SomeSpeakers>>());

function speakersOfSubject(subject: Id, corpus: Corpus): Map<Account, SomeSpeakers> {
  const known = knownSpeakers(corpus).get(subject);
  if (known) return known;
  const speakers = new Map<Account, SomeSpeakers>();
  knownSpeakers(corpus).set(subject, speakers);
  return speakers;
}

/** A side that an account must mention to treat the row. Whoever treats an event may leave out any of its participants. */
function namedSide({ about, of }: SilentRow, corpus: Corpus): readonly Id[] | null {
  if (!of || of === about || corpus.events.get(about)?.participants.some(({ entity }) => entity === of)) return null;
  return [...reachableIds([of], (id) => [corpus.entities.get(id)?.partOf ?? []].flat())];
}

/** Speaker on a row with a side: one that mentions neither the side nor what it is part of only touches on the row. */
function besideSide(speaker: Speaker, side: readonly Id[]): Speaker {
  const [lacks] = side;
  const { is, mentions, passages } = speaker;
  if (lacks === undefined || is !== 'treated' || side.some((id) => passages.has(id))) return speaker;
  return { ...speaker, is: 'aside', besides: { silence: 'aside', because: { rule: SILENCE_RULE_NUMBERS.aside, mentions, lacks } } };
}

/** Speaker on an event as a whole: whoever names it treats it. */
function asTreating(speaker: Speaker): Speaker {
  return speaker.isNamed ? { ...speaker, is: 'treated' } : speaker;
}

/** Speakers by whom the absence of an account is judged: of voices that no row distinguishes, only the first. */
function speakersOn(subject: Id, account: Account, corpus: Corpus): SomeSpeakers {
  const [first = account, ...others] = account.kind === 'document' ? voicesOf(account, corpus) : [];
  const speakers: [Speaker, ...Speaker[]] = [speakerOn(subject, first, corpus)];
  for (const voice of others) {
    const speaker = speakerOn(subject, voice, corpus);
    // Of two that name the subject only one may mention the side of a row; of others the first day changes nothing.
    const isAlike = (s: Speaker) => s.lastDay === speaker.lastDay && s.is === speaker.is && !s.isNamed && !speaker.isNamed;
    if (!speakers.some(isAlike)) speakers.push(speaker);
  }
  speakersOfSubject(subject, corpus).set(account, speakers);
  return speakers;
}

function speakerOn(subject: Id, account: Account, corpus: Corpus): Speaker {
  const { agent, spoke } = account;
  const { passages, answers } = mentionsOf(account, corpus);
  const shown = (entity: Id) => {
    const found = passages.get(entity);
    return found ? [{ entity, passages: found.slice(0, MAX_SHOWN_PASSAGES) }] : [];
  };
  const { itself, around } = scopeOf(subject, corpus);
  const own = itself.flatMap(shown);
  const mentions = [...own, ...around.flatMap(shown)];
  const isTreated = new Set(itself.flatMap((id) => answers.get(id) ?? [])).size >= MIN_QUESTIONS;
  const silence = mentions.length > 0 ? 'aside' : 'out-of-scope';
  return {
    agent,
    spoke,
    firstDay: spoke ? firstDay(spoke, corpus) : Number.NEGATIVE_INFINITY,
    lastDay: spoke ? lastDay(spoke, corpus) : Number.POSITIVE_INFINITY,
    mentions,
    is: isTreated ? 'treated' : silence,
    isNamed: own.length > 0,
    besides: {
      silence,
      because: { rule: SILENCE_RULE_NUMBERS[silence], mentions, ...(own.length > 0 && !isTreated ? { lacks: subject } : {}) },
    },
    passages,
  };
}

/**
 * Scope of a subject: what counts as the subject itself, and what an account only touches on (rules S3 and S4). The events of
 * which an event is part count as the event. A person or an outlet is no part of its state as a subject.
 */
function scopeOf(subject: Id, corpus: Corpus): { readonly itself: readonly Id[]; readonly around: readonly Id[] } {
  const itself = reachableIds([subject], (id) => corpus.events.get(id)?.partOf ?? []);
  const wholeOf = (id: Id): readonly Id[] => {
    const { kind, partOf } = corpus.entities.get(id) ?? {};
    return partOf && !independentKinds(corpus).has(kind ?? '') ? [partOf] : [];
  };
  const around = reachableIds(wholeOf(subject), wholeOf);
  for (const p of corpus.events.get(subject)?.participants ?? []) if (p.principal) around.add(p.entity);
  return { itself: [...itself], around: [...around] };
}

const independentKinds = perCorpus(
  (corpus): ReadonlySet<string> => new Set(corpus.compiled.kinds.flatMap((kind) => (kind.independent ? [kind.id] : []))),
);

/** Passages of an account that mention each thing or make a claim about it. */
function passagesByMention(account: Account, corpus: Corpus): ReadonlyMap<Id, readonly Id[]> {
  return mentionsOf(account, corpus).passages;
}

/** Passages that mention each thing or make a claim about it, and the facets on which the account answers beyond what the thing is. */
interface AccountMentions {
  readonly passages: ReadonlyMap<Id, readonly Id[]>;
  readonly answers: ReadonlyMap<Id, readonly string[]>;
}

function mentionsOf(account: Account, corpus: Corpus): AccountMentions {
  const known = mentionsByAccount.get(account);
  if (known) return known;
  const claimsIn = subjectsByPassage(corpus);
  const answered: (readonly [Id, string])[] = [];
  const pairs = accountPassages(account, corpus).flatMap((p) => {
    const claimed = (claimsIn.get(p.id) ?? []).filter(({ voice }) => voice === p.voice);
    for (const { about, facet } of claimed) if (!corpus.facets.get(facet)?.passing) answered.push([about, facet]);
    return [...new Set([...p.mentions.map((m) => m.entity), ...claimed.map((c) => c.about)])].map((id) => [id, p.id] as const);
  });
  const found = { passages: groupPairs(pairs), answers: groupPairs(answered) };
  mentionsByAccount.set(account, found);
  return found;
}

const mentionsByAccount = new WeakMap<Account, AccountMentions>();

/** Claims by the passages that contain them: whoever makes a claim about a thing treats it. */
const subjectsByPassage = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Claim[]> =>
    groupPairs(corpus.compiled.claims.flatMap((c) => c.anchors.map(({ passage }) => [passage, c] as const))),
);
