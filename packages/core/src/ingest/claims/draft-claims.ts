import type { NamedMention } from '../mentions/group-names.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { Quotation, Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
import { SpanIndex } from '../text/span-index.ts';
import { certaintyOf, clauseAround, isHedged, modalityOf } from './clause-hedges.ts';
import type { DraftClaim, FoundValue } from './draft-claim.ts';
import { draftedDay, draftedFacet } from './drafted-facet.ts';
import type { DateFound, FoundFigure } from './found-figure.ts';
import type { CueFinder, CueHit } from './match-cues.ts';
import { noneClaims } from './none-claims.ts';
import { otherEventSpans } from './other-event.ts';
import type { ReadingFacet, ReadingVocabulary } from './reading-vocabulary.ts';
import type { ResolvedSpeaker } from './resolve-speakers.ts';
import { roleClaims } from './role-claims.ts';
import { wordedClaims } from './worded-claims.ts';

interface ClaimGround {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly vocabulary: ReadingVocabulary;
  readonly cues: CueFinder;
  /** Day of the document. */
  readonly reference: string | null;
  readonly figures: readonly FoundFigure[];
  readonly dates: readonly DateFound[];
  readonly quotations: readonly AttributedWords[];
  readonly names: SpanIndex<NamedMention>;
}

interface AttributedWords {
  readonly quotation: Quotation;
  readonly chain: readonly ResolvedSpeaker[];
}

/** Findings of a text by their offsets. */
interface ClaimIndexes extends Omit<ClaimGround, 'figures' | 'dates' | 'quotations' | 'cues'> {
  readonly figures: SpanIndex<FoundFigure>;
  readonly dates: SpanIndex<DateFound>;
  readonly cues: SpanIndex<CueHit>;
  /** Quotations by their words. */
  readonly quotations: SpanIndex<AttributedWords>;
  readonly speakers: SpanIndex<TextSpan>;
  /** Verbs of speech. */
  readonly speech: SpanIndex<TextSpan>;
}

/** Candidate claims of all sentences: a figure with the facet that a cue announces, a date with an event, and "none". */
export function draftClaims(sentences: readonly Sentence[], given: ClaimGround): DraftClaim[] {
  const { text, language } = given;
  const cueSpans = given.quotations.flatMap(({ quotation: { cue } }) => (cue ? [cue] : []));
  const ground: ClaimIndexes = {
    ...given,
    figures: new SpanIndex(given.figures, (f) => f),
    dates: new SpanIndex(given.dates, (d) => d),
    cues: new SpanIndex(given.cues(text, { start: 0, end: text.length }), (c) => c),
    quotations: new SpanIndex(given.quotations, ({ quotation }) => quotation.content),
    speech: new SpanIndex(cueSpans, (cue) => cue),
    speakers: new SpanIndex(
      given.quotations.flatMap(({ quotation }) => quotation.chain),
      (phrase) => phrase,
    ),
  };
  const claims = sentences.flatMap((sentence) => {
    const numbers = ground.figures.within(sentence).flatMap((figure) => figureClaim(figure, sentence, ground));
    const cued = ground.cues.within(sentence).length > 0;
    const none = cued ? noneClaims(text, sentence, ground.cues, language).map((found) => claimOf(found, sentence, ground)) : [];
    const dated = ground.dates.within(sentence).length > 0;
    const named = ground.names.within(sentence);
    const happened = dated || named.length > 0 ? verbsOf(text, sentence, language) : [];
    const worded =
      cued || happened.length > 0 ? wordedClaims(sentence, ground, happened).map((found) => claimOf(found, sentence, ground)) : [];
    const days = dated ? dateClaims(sentence, happened, numbers, ground) : [];
    const roles = named.length > 0 ? roleClaims(sentence, ground).map((found) => claimOf(found, sentence, ground)) : [];
    const all = [...numbers, ...none, ...days, ...worded, ...roles];
    return all.length < 2 ? all : all.sort((a, b) => a.start - b.start);
  });
  return withEarlierEvents(withOtherEvent(claims, sentences, ground), sentences, ground);
}

/** Claims with those marked that are about a second event, which the text introduces beside its own. */
function withOtherEvent(claims: readonly DraftClaim[], sentences: readonly Sentence[], ground: ClaimIndexes): DraftClaim[] {
  const spans = new SpanIndex(otherEventSpans(claims, sentences, ground), (span) => span);
  return claims.map((claim) => (spans.touching(claim).length === 0 ? claim : { ...claim, other: true }));
}

/** Claims with those about an earlier event marked: those of a sentence that dates it to another year, or that says how long ago it was. */
function withEarlierEvents(claims: readonly DraftClaim[], sentences: readonly Sentence[], ground: ClaimIndexes): DraftClaim[] {
  const began = claims.filter(({ rule }) => rule === 'C-02' || rule === 'C-06').map(({ value }) => String(value).slice(0, 4));
  const counts = Map.groupBy(began, (year) => year);
  const own = Number(ground.reference?.slice(0, 4) ?? began[0] ?? Number.NaN);
  const distance = (year: string) => Math.abs(Number(year) - own);
  const [best] = [...counts].toSorted((a, b) => b[1].length - a[1].length || distance(a[0]) - distance(b[0]));
  const year = Number(best?.[0] ?? own);
  if (Number.isNaN(year)) return [...claims];
  const earlier = new SpanIndex(
    sentences.filter((sentence) => recallsEarlier(sentence, year, ground)),
    (s) => s,
  );
  return claims.map((claim) => (earlier.touching(claim).length === 0 ? claim : { ...claim, earlier: true }));
}

/** True for a sentence whose dates all lie in years before the event's, with a verb of the past: the fire of 2017, in which nine were killed. */
function recallsEarlier(sentence: Sentence, year: number, { text, dates }: ClaimIndexes): boolean {
  const here = dates.within(sentence);
  if (here.length === 0) return false;
  return here.every(({ edtf, start, end }) => Number(/\d{4}/.exec(edtf)?.[0] ?? year) < year || RECALLED.test(text.slice(start, end)));
}

/** A found value with the chain of the quotations around it and the hedges of its clause. */
function claimOf(found: FoundValue, sentence: Sentence, ground: ClaimIndexes): DraftClaim {
  const { text, language } = ground;
  const around = ground.quotations.around(found);
  const chain = around.flatMap((quote) => quote.chain).filter((hop, i, all) => i === 0 || !sameSpeaker(hop, all[i - 1]));
  const { start, end } = clauseAround(text, sentence.start, sentence.end, found.start, language);
  const tail = language === 'ja' ? text.slice(found.end, sentence.end) : '';
  const clause = `${text.slice(start, end)}${tail}`;
  const heard = around.some(
    ({ quotation }) =>
      quotation.kind === 'hearsay' &&
      /みられ|見られ|feared|believed|thought|模様|情報|推定/.test(text.slice(quotation.cue?.start ?? 0, quotation.cue?.end ?? 0)),
  );
  const hedged = isHedged(clause, language);
  const certainty = hedged ? certaintyOf(clause, language) : 'certain';
  let { grade } = found;
  for (const hop of chain) if (hop.grade > grade) grade = hop.grade;
  return {
    start: found.start,
    end: found.end,
    facet: found.facet,
    type: found.type,
    value: found.value,
    entities: found.entities ?? [],
    polarity: found.polarity ?? 'affirmed',
    earlier: false,
    other: false,
    measure: found.measure ?? null,
    drafted: found.drafted ?? null,
    change: found.change ?? null,
    chain,
    certainty: certainty === 'certain' && heard ? 'probable' : certainty,
    modality: hedged ? modalityOf(clause, language) : 'fact',
    grade,
    why: [...found.why, ...chain.filter((hop) => hop.grade !== 'A').map((hop) => hop.why)],
    rule: found.rule,
  };
}

function sameSpeaker(a: ResolvedSpeaker, b: ResolvedSpeaker | undefined): boolean {
  return b !== undefined && a.group === b.group && a.described === b.described;
}

/** The claim that a figure makes: on the facet whose cue is nearest, or on a facet drafted from what is counted. */
function figureClaim(figure: FoundFigure, sentence: Sentence, ground: ClaimIndexes): DraftClaim[] {
  const type = figure.currency === null ? 'quantity' : 'money';
  const { text, language, figures } = ground;
  const cues = ground.cues.within({
    start: Math.max(sentence.start, figure.start - CUE_REACH),
    end: Math.min(sentence.end, figure.end + CUE_REACH),
  });
  const scored = cues
    .filter(
      (cue) =>
        fits(cue.facet, figure, ground.vocabulary) &&
        (cue.facet.value !== 'money' || cue.end <= figure.start || cue.start >= figure.end) &&
        !belongsBefore(cue, figure, figures, text, language) &&
        (language === 'ja' || figure.unit !== null || !countsOtherwise(figure, cue, text)),
    )
    .map((cue) => ({ cue, cost: costOf(figure, cue, figures, text, language) }))
    .filter(({ cost }) => cost <= (language === 'ja' ? 42 : 75))
    .toSorted((a, b) => a.cost - b.cost || a.cue.start - b.cue.start);
  const [best] = scored;
  const base = { start: figure.start, end: figure.end, type, value: figure.value, change: figure.change } as const;
  if (!best) {
    const drafted = draftedFacet(figure, sentence, text, language);
    if (drafted === null) return [];
    const why = ['no cue of the vocabulary is near; the facet is what is counted'];
    return [claimOf({ ...base, facet: drafted.id, drafted, grade: 'C', why, rule: 'C-03' }, sentence, ground)];
  }
  const rival = scored.find(({ cue, cost }) => cue.facet.id !== best.cue.facet.id && cost <= best.cost + (language === 'ja' ? 6 : 10));
  const grade = rival ? 'C' : best.cost <= (language === 'ja' ? 12 : 30) ? figure.grade : 'B';
  const why = [`the cue "${best.cue.cue}" is nearest`, ...(rival ? [`"${rival.cue.cue}" is as near`] : [])];
  return [
    claimOf({ ...base, measure: measureOf(figure, best.cue.facet), facet: best.cue.facet.id, grade, why, rule: 'C-01' }, sentence, ground),
  ];
}

/** Farthest that a cue can be from its figure: a word of it may reach over the longest cost. */
const CUE_REACH = 140;

const BOUNDS: Readonly<Record<ReadingLanguage, RegExp>> = { en: /[;:]|,(?!\d)|\s(?:and|but|while)\s/g, ja: /[、。；]/g };

/** True if a cue belongs to the clause of an earlier figure instead of this one: "12 died, and 140 passengers were saved". */
function belongsBefore(
  cue: CueHit,
  figure: FoundFigure,
  figures: SpanIndex<FoundFigure>,
  text: string,
  language: ReadingLanguage,
): boolean {
  const parted = (from: number, to: number) => text.slice(from, to).search(BOUNDS[language]) >= 0;
  if (cue.end > figure.start || !parted(cue.end, figure.start)) return false;
  const before = figures.touching({ start: cue.start - 40, end: cue.start });
  return before.some((f) => f.end <= cue.start && !parted(f.end, cue.start));
}

/** Words after a bare figure that it does not count: "89 were killed", "three more died", "82 in the north". */
const UNCOUNTED =
  /^(?:\p{Ll}+(?:ed|ing)|were|was|are|is|have|has|had|who|more|others?|in|on|at|of|to|and|or|but|by|as|for|from|with|after|inside|have|still|now|so|since|when)$/u;

/** Words that part a cue from the clause of a figure: "injured when the three storey school fell". */
const SUBORDINATE = /\b(?:after|when|as|while|where|because|since|in|at|on|inside|near)\s/;

/** True if a bare figure counts the noun after it and not what a cue announces: "a three-storey school". */
function countsOtherwise({ start, end }: FoundFigure, cue: CueHit, text: string): boolean {
  const [whole, word] = /^[\s-](\p{Ll}{3,})/u.exec(text.slice(end, end + 24)) ?? [];
  if (whole === undefined || word === undefined || UNCOUNTED.test(word)) return false;
  return cue.start > end + 1 || (cue.end <= start && (whole.startsWith('-') || SUBORDINATE.test(text.slice(cue.end, start))));
}

/** Unit or currency of a figure that its facet does not have by itself. */
function measureOf({ unit, currency }: FoundFigure, facet: ReadingFacet): DraftClaim['measure'] {
  if (currency !== null) return currency === facet.currency ? null : { currency };
  return unit === null || unit === facet.unit || facet.unit === undefined ? null : { unit };
}

/** True if a facet can have a figure as its value: the same dimension, or a bare number. */
function fits(facet: ReadingFacet, figure: FoundFigure, { units }: ReadingVocabulary): boolean {
  if (facet.value === 'money') return figure.currency !== null;
  if (facet.value !== 'quantity' || figure.currency !== null) return false;
  if (figure.unit === facet.unit || facet.unit === undefined) return true;
  const measures = (unit: string | null | undefined) => units.find(({ id }) => id === unit)?.measures ?? unit;
  if (figure.unit === null) return facet.unit === 'magnitude' ? (figure.lower ?? 0) < 10 : true;
  return measures(figure.unit) === measures(facet.unit);
}

/** Distance between a figure and a cue in characters; clause bounds and other figures between them count extra. */
function costOf(figure: FoundFigure, cue: CueHit, figures: SpanIndex<FoundFigure>, text: string, language: ReadingLanguage): number {
  const before = cue.end <= figure.start;
  if (!before && cue.start < figure.end) return 0;
  const [from, to] = before ? [cue.end, figure.start] : [figure.end, cue.start];
  const gap = text.slice(from, to);
  if (language === 'ja') {
    const joined = before
      ? /^(?:の数)?(?:は|が|も|数は|数が)?(?:すでに|少なくとも|約|計|合わせて|、)*$/.test(gap)
      : /^(?:以上|あまり|余り)?(?:の|が|を超える)?$/.test(gap);
    if (joined) return 0;
  }
  const crossed = figures.within({ start: from, end: to }).length;
  const bounds = gap.match(BOUNDS[language])?.length ?? 0;
  if (language === 'ja') return gap.length + crossed * 30 + bounds * 10 + (before ? 0 : 2) + (figure.unit === null ? 8 : 0);
  return gap.length * (before ? 1.3 : 1) + crossed * 40 + bounds * 18 + (figure.unit === null && gap.length > 30 ? 20 : 0);
}

const HAPPENED: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:occurred|happened|took place|struck|hit|collapsed?|exploded|erupted|crashed|began|started|broke out|derailed|sank|capsized|was attacked|opened fire|filed for|fell|toppled|burst|gave way|caught fire|ran aground|broke|flooded)\b/gi,
  ja: /(?:発生し|起き|起こ|始ま|開始さ|倒壊し|墜落し|爆発し|衝突し|脱線し|襲っ|発生時刻|決壊し|転覆し|座礁し|崩落し|出火し|襲い|浸水し|(?:倒壊|墜落|爆発|衝突|脱線|決壊|転覆|座礁|崩落|出火)(?=[、。]|$))/g,
};

/** Times of an earlier event that the text recalls: "eight years ago". */
const RECALLED = /\b(?:years?|decades?|centur\w+)\s+(?:ago|earlier|before)|年前|昔/i;

/** Offsets after the verbs of a sentence by which events begin. */
function verbsOf(text: string, { start, end }: TextSpan, language: ReadingLanguage): number[] {
  return allMatches(HAPPENED[language], text.slice(start, end)).map(({ 0: verb, index }) => start + index + verb.length);
}

/** Dates of a sentence: on the first date facet beside a verb by which an event begins, else on a facet made from what they date. */
function dateClaims(sentence: Sentence, verbs: readonly number[], numbers: readonly DraftClaim[], ground: ClaimIndexes): DraftClaim[] {
  const { text, language, vocabulary } = ground;
  const here = ground.dates.within(sentence);
  const facet = vocabulary.facets.find(({ value }) => value === 'date');
  if (here.length === 0 || !facet) return [];
  const speech = ground.speech.within(sentence).map((cue) => cue.end);
  const hurt = numbers.some(
    (claim) => claim.rule === 'C-01' && vocabulary.facets.some(({ id, unit }) => id === claim.facet && unit === 'person'),
  );
  const distance = (from: number, to: readonly number[]) => Math.min(...to.map((at) => Math.abs(at - from)), Number.POSITIVE_INFINITY);
  return here.flatMap((date) => {
    // The day of a speech: a verb of speech is nearer than one of an event.
    const said = ground.quotations.around(date).length > 0;
    // A Japanese sentence ends with its verb of speech: what follows a cue such as によると is what is said. In English what is said before its verb
    // has no day of the speech in it.
    const dating = speech.filter((end) => (language === 'ja' ? end > date.start : !said || end <= date.start));
    const spoken = distance(date.start, dating);
    const near = distance(date.start, verbs);
    const words = text.slice(date.start, date.end);
    const isDay = !date.edtf.includes('/') && !RECALLED.test(words) && !IS_NOW.test(words);
    const began = near < (language === 'ja' ? 80 : 90) && near <= spoken && isDay;
    const found = { start: date.start, end: date.end, type: 'date', value: date.edtf } as const;
    if (began) return [claimOf({ ...found, facet: facet.id, grade: date.grade, why: [date.why], rule: 'C-02' }, sentence, ground)];
    if (hurt && spoken > 60 && isDay) {
      const why = [date.why, 'the day on which people came to harm'];
      return [claimOf({ ...found, facet: facet.id, grade: 'C', why, rule: 'C-06' }, sentence, ground)];
    }
    // Outside the words of a speech that the sentence reports, a date is the day of the speech.
    const ofSpeech = spoken < SPEECH_REACH[language] || (speech.length > 0 && !said);
    const drafted = ofSpeech || IS_NOW.test(words) ? null : draftedDay(date, sentence, text, language);
    if (drafted === null) return [];
    const why = [date.why, 'no verb of the event is near; the facet is what is dated'];
    return [claimOf({ ...found, facet: drafted.id, drafted, grade: 'C', why, rule: 'C-07' }, sentence, ground)];
  });
}

/** The present dates nothing. */
const IS_NOW = /^(?:now|currently|at present|現在|今)$/i;

/** A date as near to a verb of speech is the day of the speech. */
const SPEECH_REACH: Readonly<Record<ReadingLanguage, number>> = { en: 24, ja: 12 };
