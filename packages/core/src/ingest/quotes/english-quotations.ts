import type { TextSpan } from '../passages/text-span.ts';
import { allMatches } from '../text/all-matches.ts';
import { SpanIndex } from '../text/span-index.ts';
import { isWhite, type WordSpan, withInnerStops, wordSpans } from '../text/word-spans.ts';
import { BETWEEN, MEDIUM, NAMING_CUES, NEEDS_THAT, PHRASE_BOUNDARY, PRONOUNS, SAYING_CUES } from './english-cues.ts';
import type { BracketPair } from './pair-brackets.ts';
import type { Quotation, QuotationKind, Sentence, SpeakerPhrase } from './quotation.ts';

interface Word extends WordSpan {
  readonly lower: string;
  /** Tables that the word is in, as bits. */
  readonly tables: number;
}

const SPEECH = 1;
const HEARSAY_WORD = 2;

/** One sentence with its words and the quotation marks that touch it. */
interface Ground {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly quotes: readonly BracketPair[];
  /** Bits of all words: most sentences have no verb of speech. */
  readonly tables: number;
}

const QUOTE_MARKS = new Set(['"', '“', '«', '„']);

/** Quotations of an English text, sentence by sentence. */
export function englishQuotations(text: string, sentences: readonly Sentence[], brackets: SpanIndex<BracketPair>): Quotation[] {
  const quotes = new SpanIndex(outermostQuotes(brackets.items), (q) => q);
  const found: Quotation[] = [];
  // Words of earlier sentences that reach into this one, and the last of them that have a speaker.
  let reaching: Quotation[] = [];
  let last: Quotation | undefined;
  for (const sentence of sentences) {
    const touching = quotes.touching(sentence);
    const words = wordsOf(text, sentence);
    let tables = 0;
    for (const word of words) tables |= word.tables;
    const ground = { text, sentence, words, quotes: touching, tables };
    const here = [...((tables & SPEECH) !== 0 ? spoken(ground) : []), ...accordingTo(ground), ...putsAt(ground)];
    if (reaching.length > 0) reaching = reaching.filter(({ content }) => content.end > sentence.start);
    reaching.push(...here);
    last = here.findLast(hasSpeaker) ?? last;
    const more = [...hearsay(ground, here), ...loneQuotes(ground, reaching, last)];
    reaching.push(...more);
    last = more.findLast(hasSpeaker) ?? last;
    found.push(...here, ...more);
  }
  return found;
}

function hasSpeaker({ kind, chain }: Quotation): boolean {
  return kind !== 'hearsay' && chain.length > 0;
}

/** Pairs of quotation marks that lie in no other one; a pair of single marks must be closed and hold more than a word. */
function outermostQuotes(brackets: readonly BracketPair[]): BracketPair[] {
  const outermost: BracketPair[] = [];
  // Farthest end of the marks that open before this one, and of those that open with it.
  let [reach, start, reachHere] = [0, -1, 0];
  for (const pair of brackets) {
    if (pair.start > start) [reach, start] = [Math.max(reach, reachHere), pair.start];
    const isMark = QUOTE_MARKS.has(pair.open);
    const isSingle = pair.closed && (pair.open === "'" || pair.open === '‘') && pair.end - pair.start > 8;
    if ((isMark || isSingle) && reach <= pair.end) outermost.push(pair);
    if (isMark) reachHere = Math.max(reachHere, pair.end);
  }
  return outermost;
}

function wordsOf(text: string, { start, end }: TextSpan): Word[] {
  return wordSpans(text, { start, end }, withInnerStops).map((word) => {
    const lower = isSmall(word.text) ? word.text : word.text.toLowerCase();
    const tables = TABLE_HASHES[hashOf(lower)] === 1 ? (TABLES.get(lower) ?? 0) : 0;
    return { start: word.start, end: word.end, text: word.text, lower, tables };
  });
}

/** True for a word of the letters a to z alone. */
function isSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** Hash of a word by its length, its first and its last letter: nearly all words are turned down by it. */
function hashOf(word: string): number {
  return (word.length * 1024 + (word.charCodeAt(0) & 0x1f) * 32 + (word.charCodeAt(word.length - 1) & 0x1f)) & 0x7fff;
}

/** Speech with a verb: "X said that …", "…," said X, X called it "…". */
function spoken(ground: Ground): Quotation[] {
  const found: Quotation[] = [];
  let subject: SpeakerPhrase | null = null;
  for (const [i, word] of ground.words.entries()) {
    if ((word.tables & SPEECH) === 0 || !isCue(ground, i)) continue;
    const inverted = invertedSubject(ground, word);
    const before = inverted ?? subjectBefore(ground, word);
    // A subject that begins before the last verb of speech is part of what that verb introduced.
    const own = before && !inverted && before.start < (found.at(-1)?.cue?.end ?? 0) ? null : before;
    const speaker: SpeakerPhrase | null =
      own ?? (/ing$/.test(word.lower) || coordinated(ground, word) ? (subject ?? firstPronoun(ground)) : null);
    const told = inverted ? mediumAfter(ground, inverted.end) : toldTo(ground, word);
    const chain = [...(told?.medium ? [told.medium] : []), ...(speaker ? [speaker] : [])];
    const read = complement(ground, word, { speaker, inverted: inverted !== null, after: told?.end ?? word.end });
    const fresh = read.filter(({ content }) => !found.some((f) => f.content.start === content.start));
    for (const { kind, content, rule } of fresh)
      found.push({ kind, content, cue: { start: word.start, end: word.end }, chain, unnamed: false, rule });
    if (own || (fresh.length > 0 && speaker)) subject = own ?? speaker;
  }
  // Describing it as “…,” Obama explained …: the participle has the subject of the verb after it.
  return found.map((q) =>
    q.chain.length === 0 && subject && /ing$/i.test(ground.text.slice(q.cue?.start ?? 0, q.cue?.end ?? 0)) ? { ...q, chain: [subject] } : q,
  );
}

/** Units that a conjunction and an adverb take before a verb. */
const COORDINATE_REACH = 60;

/** True for a verb joined to an earlier one: "He pointed to X, but stated that". */
function coordinated({ text, sentence }: Ground, verb: Word): boolean {
  return /(?:\b(?:and|but|then)|,)\s+(?:\p{Ll}+ly\s+|also\s+|then\s+)?$/u.test(
    text.slice(Math.max(sentence.start, verb.start - COORDINATE_REACH), verb.start),
  );
}

/** Pronoun with which the sentence begins. */
function firstPronoun({ words }: Ground): SpeakerPhrase | null {
  const [first] = words;
  return first && /^(?:he|she|they|it|we)$/.test(first.lower) ? { start: first.start, end: first.end, text: first.text } : null;
}

/** True if the word at an index introduces speech: a verb of speech outside quotation marks, neither noun nor passive. */
function isCue({ words, quotes }: Ground, i: number): boolean {
  const word = words[i];
  if (!word || quotes.some((q) => q.start <= word.start && word.start < q.end)) return false;
  if (i > 0 && /^\p{Lu}\p{Ll}/u.test(word.text)) return false;
  const [two, one] = [words[i - 2]?.lower ?? '', words[i - 1]?.lower ?? ''];
  const be = /^(?:is|are|was|were|be|been|being)$/;
  if (/(?:ed|id|ld|ought)$/.test(word.lower) && (be.test(one) || (be.test(two) && /ly$|^(?:also|not|still)$/.test(one)))) return false;
  if (/^(?:to|the|a|an|this|its|their|of|no|any)$/.test(one) && !/ing$/.test(word.lower)) return false;
  const noun = /^(?:reports?|claims?|states?|notes?|comments?|estimates?|fears?|hopes?|warnings?|promises?)$/;
  // Reports say that …: the noun is the subject of the verb after it.
  const next = words[i + 1];
  if (noun.test(word.lower) && next && (next.tables & SPEECH) !== 0 && !next.lower.endsWith('ing')) return false;
  return !(
    noun.test(word.lower) &&
    /^(?:the|a|an|this|that|its|his|her|their|our|no|any|some|first|new|in|by|for|to|latest|official|initial|early|united|and)$/.test(one)
  );
}

interface Complement {
  readonly kind: QuotationKind;
  readonly content: TextSpan;
  readonly rule: string;
}

/** The words that a verb introduces: quotations before or after it, or its clause. */
function complement(
  ground: Ground,
  verb: Word,
  { speaker, inverted, after }: { speaker: SpeakerPhrase | null; inverted: boolean; after: number },
): Complement[] {
  const { text, sentence, quotes } = ground;
  const naming = NAMING_CUES.has(verb.lower);
  const before = quotes.filter((q) => q.end <= verb.start);
  const within = quotes.filter((q) => q.start >= verb.end);
  const last = before.at(-1);
  const between = last ? text.slice(last.end, inverted ? verb.start : (speaker?.start ?? verb.start)) : '';
  if (last && /^[\s,.]*$/.test(between) && !naming) {
    const rest = within[0] ? [{ kind: 'direct' as const, content: contentOf(text, within[0]), rule: 'E1' }] : [];
    return [...before.map((quote) => ({ kind: 'direct' as const, content: contentOf(text, quote), rule: 'E1' })), ...rest];
  }
  if (naming) return within.map((quote) => ({ kind: 'mixed' as const, content: contentOf(text, quote), rule: 'E5' }));
  if (inverted) {
    const clause = text.slice(sentence.start, verb.start).replace(/[\s,]+$/, '');
    return [{ kind: 'indirect', content: { start: sentence.start, end: sentence.start + clause.length }, rule: 'E3' }];
  }
  const clause = clauseAfter(ground, after);
  const told =
    clause === null || (!clause.that && TIME_OR_PLACE.test(text.slice(clause.start, clause.end))) ? clauseBefore(ground, speaker) : null;
  if (told && within.length === 0) return [{ kind: 'indirect', content: told, rule: 'E9' }];
  if (clause === null)
    return within.length > 0 && speaker ? [{ kind: 'mixed', content: contentOf(text, within[0] as BracketPair), rule: 'E5' }] : [];
  const [first] = within;
  if (first && first.start <= clause.start)
    return within.map((quote) => ({ kind: 'direct' as const, content: contentOf(text, quote), rule: 'E2' }));
  if (!clause.that && (speaker === null || /^(?:to|on|in|by|about|for|with|from|as)\s/.test(text.slice(clause.start, clause.end))))
    return [];
  if (!clause.that && NEEDS_THAT.has(verb.lower) && within.length === 0 && !looksLikeClause(text.slice(clause.start, clause.end)))
    return [];
  return [{ kind: first ? 'mixed' : 'indirect', content: { start: clause.start, end: clause.end }, rule: 'E4' }];
}

/** Words after a verb of speech that are no speech: "on Friday", "in a statement". */
const TIME_OR_PLACE =
  /^(?:on|in|at|by|to|during|after|before|late|early|earlier|through|via|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** The clause before a speaker: "Seven people were hurt, the coast guard said". */
function clauseBefore({ text, sentence }: Ground, speaker: SpeakerPhrase | null): TextSpan | null {
  const before =
    speaker && !/^(?:all|some|most|many|both|each|none|few)$/i.test(speaker.text)
      ? text.slice(sentence.start, speaker.start).trimEnd()
      : '';
  const [, clause] = /^(.{12,}),$/s.exec(before) ?? [];
  return clause !== undefined && /\s\S+\s/.test(clause) ? { start: sentence.start, end: sentence.start + clause.length } : null;
}

/** The clause after a verb, without "that" and the time and place of speech before it; null where none follows. */
function clauseAfter({ text, sentence }: Ground, after: number): (TextSpan & { that: boolean }) | null {
  const rest = text.slice(after, sentence.end);
  const that = /^(?:[^“"”.;:]{0,60}?[\s,])?that\s+/.exec(rest);
  const colon = /^[\s,:]*/.exec(rest);
  const time = /^\s+(?:on|in|at|during|late|early)\s[^,“"]{2,40}?\s(?=that\b)/.exec(rest);
  const skipped = that ? that[0].length : (time?.[0].length ?? colon?.[0].length ?? 0);
  const start = after + skipped;
  const body = text.slice(start, sentence.end).replace(/[.!?]+(["”’')\]]*)$/, '$1');
  const clean = body.replace(/[\s,]+$/, '');
  return clean.length < 3 ? null : { start, end: start + clean.length, that: that !== null };
}

/** True if words without "that" are a clause: a noun phrase with a finite verb soon after it. */
function looksLikeClause(clause: string): boolean {
  return (
    /^(?:\S+\s+){1,8}?(?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|do|does|did|\p{Ll}+ed|\p{Ll}+s)\b/u.test(
      clause,
    ) && !/^(?:on|in|at|by|to|from|for|with|of)\b/i.test(clause)
  );
}

/** Content of quotation marks without the comma or full stop before the closing one. */
function contentOf(text: string, { start, end, closed }: BracketPair): TextSpan {
  const inner = text.slice(start + 1, closed ? end - 1 : end);
  return { start: start + 1, end: start + 1 + inner.replace(/[\s,.]+$/, '').length };
}

/** Subject after its verb: `…," said Ida Holm, who …`. */
function invertedSubject({ text, sentence, words, quotes }: Ground, verb: Word): SpeakerPhrase | null {
  const before = text.slice(sentence.start, verb.start).trimEnd();
  const afterQuote = quotes.some((q) => q.end <= verb.start && /^[\s,.]*$/.test(text.slice(q.end, verb.start)));
  if (!afterQuote && !/,$/.test(before)) return null;
  if (NAMING_CUES.has(verb.lower) || /ing$/.test(verb.lower)) return null;
  const next = words.find((word) => word.start >= verb.end);
  if (!next || !/^\s+$/.test(text.slice(verb.end, next.start))) return null;
  const starts =
    /^\p{Lu}/u.test(next.text) ||
    // “…,” said chief investigator Ida Holm: an office in lower case before the name.
    (afterQuote && /^(?:\p{Ll}[\p{L}’'-]*\s){1,5}\p{Lu}/u.test(text.slice(next.start, sentence.end))) ||
    /^(?:a|an|the|one|another|he|she|they|his|her|its|their|police|officials|authorities|witnesses|residents)$/.test(next.lower);
  if (!afterQuote && /^(?:he|she|they|his|her|its|their)$/.test(next.lower) && words.filter((w) => w.start > next.start).length > 0)
    return null;
  if (
    !starts ||
    (!afterQuote && /^(?:the|a|an)$/.test(next.lower) && !/^[^,.]{3,60}$/.test(text.slice(next.start, sentence.end).replace(/[.]$/, '')))
  )
    return null;
  const rest = text.slice(next.start, sentence.end);
  const [phrase = ''] = /^(?:(?:\p{Lu}\.)+|[^,;:“"”.()])*/u.exec(rest) ?? [];
  const named = namedApposition(text, next.start, phrase, sentence.end);
  const cut = named ?? phrase.replace(/\s+(?:to|in|on|at|during|after|before|from a|who|when|while|as|adding|told|via|by)\s.*$/, '');
  const trimmed = cut.trim();
  return trimmed === '' ? null : phraseAt(text, named === null ? next.start : text.indexOf(named, next.start), trimmed.length);
}

/** Name after a description: `said a spokesman for the U.N. in Haiti, David Wimhurst`. */
function namedApposition(text: string, start: number, phrase: string, end: number): string | null {
  if (!/^(?:a|an|the|one|another)\s/.test(phrase)) return null;
  const rest = text.slice(start + phrase.length, end);
  return /^,\s+((?:\p{Lu}[\p{L}.'’-]*\s?){2,4})(?=[.,;]|$)/u.exec(rest)?.[1]?.trim().replace(/\.$/, '') ?? null;
}

function phraseAt(text: string, start: number, length: number): SpeakerPhrase {
  return { start, end: start + length, text: text.slice(start, start + length) };
}

/** Subject before its verb, over adverbs, auxiliaries and one apposition: `Ida Holm, the harbour master, has said`. */
function subjectBefore({ text, sentence, quotes }: Ground, verb: Word): SpeakerPhrase | null {
  const from = Math.max(sentence.start, ...quotes.filter((q) => q.end <= verb.start).map((q) => q.end));
  let left = text.slice(from, verb.start).trimEnd();
  for (let between = betweenAt(left); between >= 0; between = betweenAt(left)) left = left.slice(0, between).trimEnd();
  if (left.endsWith(',')) {
    const segments = left.slice(0, -1).split(',');
    if (segments.length > 1) left = segments.slice(0, -1).join(',');
    else left = left.slice(0, -1);
  }
  if (left.includes('(')) left = left.replace(/\s*\([^()]*\)?$/, '');
  const phrase = lastPhrase(left);
  if (phrase === null) return null;
  return phraseAt(text, from + left.length - phrase.length, phrase.length);
}

/** Offset of the auxiliary or adverb at the end of a text with the space before it; -1 if it ends with none. */
function betweenAt(left: string): number {
  // The longest has three words: “a few times”.
  let from = left.length;
  for (let words = 0; from > 0 && words < 3; ) if (isWhite(left.charCodeAt(--from))) words++;
  const found = BETWEEN.exec(from > 0 ? left.slice(from) : left);
  return found ? from + found.index : -1;
}

const WORDS = /\S+/g;

/** Text after the last comma, stop of a clause, quotation mark or bracket. */
function lastSegment(left: string): string {
  let from = left.length;
  while (from > 0 && !',;:“”"()—'.includes(left.charAt(from - 1))) from--;
  return left.slice(from);
}

/** Last noun phrase of a text: after the last punctuation or conjunction; null if it is none. */
function lastPhrase(left: string): string | null {
  const segment = lastSegment(left);
  const words = allMatches(WORDS, segment);
  let from = 0;
  for (const [i, { 0: word }] of words.entries()) {
    const lower = word.toLowerCase();
    const joins =
      (lower === 'and' || lower === 'or') && /^\p{Lu}/u.test(words[i - 1]?.[0] ?? '') && /^\p{Lu}/u.test(words[i + 1]?.[0] ?? '');
    if ((PHRASE_BOUNDARY.has(lower) || lower === 'and' || lower === 'or') && !joins) from = i + 1;
  }
  const kept = words.slice(from);
  const [first] = kept;
  if (!first || kept.length > 16) return null;
  let phrase = segment.slice(first.index).trimEnd();
  phrase = phrase.replace(
    /^(?:[Oo]n|[Ii]n|[Bb]y|[Aa]t)\s+(?:(?:early|late)\s+)?(?:\p{Lu}\p{Ll}+day|(?:January|February|March|April|May|June|July|August|September|October|November|December)[\s\d]*|\d{4})\s+/u,
    '',
  );
  const pronoun = /(?:^|\s)(he|she|they|we|it|i|who)$/i.exec(phrase);
  if (pronoun) return pronoun[1] ?? null;
  if (/\b(?:to|of|in|on|at|for|from|with|by|is|was|were|are)$/i.test(phrase) || phrase === '') return null;
  return /\p{L}/u.test(phrase) ? phrase : null;
}

/** Outlet that the words were said to, and the offset after it where the clause continues: `told AFP that`. */
function toldTo({ text, sentence }: Ground, verb: Word): { medium: SpeakerPhrase | null; end: number } | null {
  const rest = text.slice(verb.end, sentence.end);
  const telling = /^(?:told|tells?|telling)$/.test(verb.lower);
  const found = telling
    ? /^\s+((?:the\s+)?[^\s,“"]+(?:\s+\p{Lu}[\p{L}.]*){0,4}(?:\s+(?:of|de|and)\s+\p{Lu}\p{L}*)?)/u.exec(rest)
    : /^\s+to\s+((?:the\s+)?\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,4})/u.exec(rest);
  if (!found) return null;
  const [whole, to = ''] = found;
  const medium = MEDIUM.test(to) ? phraseAt(text, verb.end + whole.length - to.length, to.length) : null;
  return { medium, end: verb.end + whole.length };
}

/** Outlet after a speaker: `said Ida Holm to CNN`. */
function mediumAfter({ text, sentence }: Ground, end: number): { medium: SpeakerPhrase | null; end: number } | null {
  const found =
    /^[^“"”]{0,80}?\s(?:to|told|on|by)\s((?:the\s+)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4})(?=[\s.,;]*(?:on\s|in\s|$))/u.exec(
      text.slice(end, sentence.end),
    );
  const name = found?.[1]?.replace(/\.$/, '');
  if (!found || name === undefined || !MEDIUM.test(name)) return null;
  const start = end + found[0].indexOf(name, found[0].length - (found[1]?.length ?? 0));
  return { medium: phraseAt(text, start, name.length), end: start + name.length };
}

const PUT_AT = /\b(?:puts?|has put|have put|estimates?|estimated|valued?)\s+(?:the|its|their)\s+[\p{Ll}\s]{2,30}?\s(?=at\s)/u;

/** "X put the damage at …": a figure that somebody names. */
function putsAt(ground: Ground): Quotation[] {
  const { text, sentence, words } = ground;
  const whole = text.slice(sentence.start, sentence.end);
  if (!whole.includes('put') && !whole.includes('estimate') && !whole.includes('value')) return [];
  const found = PUT_AT.exec(whole);
  if (!found) return [];
  const at = sentence.start + found.index;
  const verb = words.find((word) => word.start >= at);
  const speaker = verb ? subjectBefore(ground, verb) : null;
  if (!verb || !speaker) return [];
  const content = { start: at + found[0].length, end: sentence.end };
  return [{ kind: 'indirect', content, cue: { start: verb.start, end: verb.end }, chain: [speaker], unnamed: false, rule: 'E10' }];
}

/** "According to X, …" and "…, according to X". */
function accordingTo({ text, sentence }: Ground): Quotation[] {
  const whole = text.slice(sentence.start, sentence.end);
  if (!whole.includes('ccording to') && !whole.includes('iting ') && !whole.includes('uoting ')) return [];
  const found = /(?:^|[\s,(])([Aa]ccording to|[Cc]iting|[Qq]uoting)\s+/.exec(whole);
  if (!found?.[1]) return [];
  const at = found.index + found[0].indexOf(found[1]);
  const cue = { start: sentence.start + at, end: sentence.start + at + found[1].length };
  const rest = whole.slice(found.index + found[0].length);
  const leads = whole.slice(0, at).trim().length < 4;
  const [upToComma = ''] = /^[^,;]*/.exec(rest) ?? [];
  const [name = ''] =
    /^(?:the\s+)?(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:of|the|for|de)\s+\p{Lu}[\p{L}.'’-]*|\s+\p{Lu}[\p{L}.'’-]*)*/u.exec(rest) ?? [];
  const comma = rest[upToComma.length] === ',';
  const phrase = leads ? (comma && upToComma.split(' ').length < 14 ? upToComma : name) : upToComma.replace(/[.)]+$/, '');
  const trimmed = phrase.trim();
  if (
    trimmed === '' ||
    PRONOUNS.has(trimmed.toLowerCase()) ||
    (/ing$/i.test(found[1]) && !/^(?:the\s|an?\s)?\p{Lu}|official|source|witness|report/u.test(trimmed))
  )
    return [];
  const from = sentence.start + found.index + found[0].length;
  const speaker = phraseAt(text, from, trimmed.length);
  const after = whole.slice(from - sentence.start + trimmed.length);
  const lead = /^[\s,]*/.exec(after)?.[0].length ?? 0;
  const content = leads
    ? { start: speaker.end + lead, end: sentence.start + whole.replace(/[.!?]+["”’')\]]*$/, '').length }
    : { start: sentence.start, end: sentence.start + whole.slice(0, at).replace(/[\s,]+$/, '').length };
  return content.end - content.start < 3 ? [] : [{ kind: 'according-to', content, cue, chain: [speaker], unnamed: false, rule: 'E6' }];
}

const HEARSAY_WORDS =
  'reportedly allegedly feared believed thought said reported estimated rumored rumoured understood alleged presumed'.split(' ');

/** Words of the tables with the bits of those that they are in. */
const TABLES: ReadonlyMap<string, number> = (() => {
  const tables = new Map<string, number>();
  for (const word of [...SAYING_CUES, ...NAMING_CUES]) tables.set(word, SPEECH);
  for (const word of HEARSAY_WORDS) tables.set(word, (tables.get(word) ?? 0) | HEARSAY_WORD);
  return tables;
})();
const TABLE_HASHES = new Uint8Array(0x8000);
for (const word of TABLES.keys()) TABLE_HASHES[hashOf(word)] = 1;
const HEARSAY =
  /\b(?:reportedly|allegedly|(?:is|are|was|were|been)\s+(?:also\s+|now\s+)?(?:feared|believed|thought|said|reported|estimated|rumou?red|understood|alleged|presumed)\b(?!\s+(?:by|as\s+a)\b))/;

/** Words whose source is hidden in the verb: "reportedly", "is believed to". */
function hearsay({ text, sentence, quotes, tables }: Ground, others: readonly Quotation[]): Quotation[] {
  if ((tables & HEARSAY_WORD) === 0) return [];
  const whole = text.slice(sentence.start, sentence.end);
  const found = HEARSAY.exec(whole);
  if (!found) return [];
  const at = sentence.start + found.index;
  if (quotes.some((q) => q.start < at && at < q.end) || others.some((o) => o.content.start <= at && at < o.content.end)) return [];
  const [before = ''] = /(?:[^,;]|,(?=\d))*$/.exec(whole.slice(0, found.index)) ?? [];
  const [after = ''] = /^(?:[^,;.]|[.,](?=\d))*/.exec(whole.slice(found.index + found[0].length)) ?? [];
  // A later clause with a verb of its own is no hearsay: "200 are feared trapped and over 100 have been injured".
  const clause = after.split(/\s+and\s+(?=(?:over|at|more|another|some|about|\d)[^,]*\s(?:have|has|were|was|are)\s)/)[0] ?? after;
  const start = at - before.trimStart().length;
  return [
    {
      kind: 'hearsay',
      content: { start, end: at + found[0].length + clause.length },
      cue: { start: at, end: at + found[0].length },
      chain: [],
      unnamed: true,
      rule: 'E7',
    },
  ];
}

/** Long quotations beside no verb: the speaker of the sentence before goes on. */
function loneQuotes({ text, quotes, sentence }: Ground, others: readonly Quotation[], previous: Quotation | undefined): Quotation[] {
  return quotes.flatMap((quote): Quotation[] => {
    const content = contentOf(text, quote);
    if (quote.start < sentence.start || others.some((o) => o.content.start < content.end && o.content.end > content.start)) return [];
    const alone = text.slice(sentence.start, quote.start).trim() === '' && /[.!?]["”]?$/.test(text.slice(quote.start, quote.end));
    if (!alone || content.end - content.start < 6) return [];
    const next = { kind: 'direct' as const, content, cue: null, unnamed: false, rule: 'E8' };
    return [
      previous
        ? { ...next, cue: previous.cue, chain: previous.chain, doubt: 'the speaker of the sentence before' }
        : { ...next, chain: [], unnamed: true },
    ];
  });
}
