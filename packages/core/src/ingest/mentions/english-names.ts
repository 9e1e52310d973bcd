import type { Sentence } from '../quotes/quotation.ts';
import type { LongestMatch } from '../text/longest-match.ts';
import { isCapital, isLetter, isWhite, type WordSpan, withInitials, wordSpans } from '../text/word-spans.ts';
import { COMMON_CAPITAL_WORDS, HONORIFICS, OFFICES, ORGANIZATION_NOUNS, PLACE_NOUNS } from './english-name-words.ts';
import type { NameKind } from './known-names.ts';
import type { Mention, NamedEntity } from './mention.ts';

const CAPITAL = /^(?:\p{Lu}|(?:al|el|bin|d|de)[-’']\p{Lu})/u;

/** True for a word that begins with a capital, also after a particle: al-Masri. Most words are turned down by their first letter. */
function isCapitalWord(word: string): boolean {
  const first = word.charCodeAt(0);
  if (isCapital(first)) return true;
  if (first >= 0xd800 && first <= 0xdbff) return CAPITAL.test(word);
  const particle = first === 0x61 || first === 0x62 || first === 0x64 || first === 0x65;
  return particle && word.length > 2 && (isJoint(word, 1) || isJoint(word, 2) || isJoint(word, 3)) && CAPITAL.test(word);
}

function isJoint(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code === 0x2d || code === 0x27 || code === 0x2019;
}

/** Small words inside a name. */
const JOINTS = new Set([
  'of',
  'the',
  'de',
  'la',
  'du',
  'da',
  'di',
  'del',
  'der',
  'den',
  'van',
  'von',
  'al',
  'el',
  'bin',
  'ibn',
  'for',
  'and',
  '&',
  'y',
  'e',
]);
/** Nouns in lower case that end the name of an institution: Haitian parliament, United States government. */
const INSTITUTION =
  /^\s(?:government|parliament|army|navy|police|union|military|embassy|ministry|senate|congress|supreme court|air force|coast guard)\b/;

/** Units that the longest institution takes with what parts it from the next word. */
const LONGEST_INSTITUTION = 20;

/** Names of an English text: known ones and runs of capitalised words. */
export function englishNames(text: string, sentences: readonly Sentence[], finder: LongestMatch<NamedEntity>): Mention[] {
  const lowered = new Set<string>();
  const inside = new Set<string>();
  const pairs = new Set<string>();
  const runs = sentences.map((sentence) => capitalRuns(text, sentence, lowered));
  for (const sentence of runs)
    for (const { words, first } of sentence)
      for (const [i, w] of words.entries()) {
        if (i > 0 || !first) inside.add(bare(w.text));
        if (i === 1 && !first) pairs.add(`${words[0]?.text} ${bare(w.text)}`);
      }
  return runs.flatMap((sentence) => {
    let known: boolean | undefined;
    const title = () => (known ??= isTitleCase(sentence, text));
    return sentence.flatMap((run) => namesOfRun(text, run, { lowered, inside, pairs, finder, title }));
  });
}

interface Run {
  readonly words: readonly WordSpan[];
  /** True if the run begins its sentence, where any word has a capital. */
  readonly first: boolean;
  readonly sentence: Sentence;
}

function capitalRuns(text: string, sentence: Sentence, lowered: Set<string>): Run[] {
  const words = wordSpans(text, sentence, withInitials).filter(({ end }) => text.charCodeAt(end) !== 0x24);
  const runs: Run[] = [];
  for (let i = 0; i < words.length; ) {
    const first = words[i]?.text ?? '';
    if (!isCapitalWord(first)) {
      lowered.add(first);
      i++;
      continue;
    }
    let end = i + 1;
    for (let j = i + 1; j < words.length && j - i < 12; ) {
      const gap = text.slice(words[j - 1]?.end, words[j]?.start);
      if (
        !/^[\s&]+$/.test(gap) &&
        !(gap === '. ' && /^\p{Lu}$|^(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Prof)$/u.test(words[j - 1]?.text ?? ''))
      )
        break;
      const word = words[j]?.text ?? '';
      // A possessive ends a name: GM's bondholders, General Motors' Saturn unit.
      if (possessiveLength(words[j - 1]?.text ?? '') > 0) break;
      if (isCapitalWord(word)) end = j + 1;
      else if (!JOINTS.has(word)) break;
      else {
        lowered.add(word);
        if (j - end > 1) break;
      }
      j++;
    }
    const lead = text.slice(sentence.start, words[i]?.start);
    runs.push({
      words: words.slice(i, end),
      first: /^[^\p{L}\p{N}]*$/u.test(lead) || /[:.!?“"‘]$/.test(lead.slice(-60).trimEnd().slice(-1)),
      sentence,
    });
    i = end;
  }
  return runs;
}

/** Headline in which nearly every word has a capital, so that capitals mean nothing. */
function isTitleCase(runs: readonly Run[], text: string): boolean {
  const [first] = runs;
  if (!first) return false;
  const { start, end } = first.sentence;
  let [words, capitals] = [0, 0];
  for (let at = start; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const from = at;
    while (at < end && isLetter(text.charCodeAt(at))) at++;
    if (at - from < 3) continue;
    words++;
    if (isCapital(text.charCodeAt(from))) capitals++;
  }
  return words > 4 && capitals >= words * 0.85;
}

interface Evidence {
  readonly lowered: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  /** First two words of names inside sentences. */
  readonly pairs: ReadonlySet<string>;
  readonly finder: LongestMatch<NamedEntity>;
  /** True in a headline in which nearly every word has a capital. */
  readonly title: () => boolean;
}

/** Length of the ’s or ’ at the end of a word. */
function possessiveLength(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x27 || last === 0x2019) return 1;
  const before = word.charCodeAt(word.length - 2);
  return last === 0x73 && (before === 0x27 || before === 0x2019) ? 2 : 0;
}

function bare(word: string): string {
  const length = possessiveLength(word);
  return length === 0 ? word : word.slice(0, -length);
}

/** Word in small letters without the full stop after it. */
function titleOf(word: string): string {
  return (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
}

function namesOfRun(text: string, run: Run, evidence: Evidence): Mention[] {
  let { words } = run;
  if (run.first) while (words[0] && isOrdinaryStart(words, evidence)) words = words.slice(1);
  while (words[0] && (COMMON_CAPITAL_WORDS.has(titleOf(words[0].text)) || JOINTS.has(words[0].text))) words = words.slice(1);
  while (
    words.length > 0 &&
    (COMMON_CAPITAL_WORDS.has(bare(words.at(-1)?.text ?? '').toLowerCase()) || JOINTS.has(words.at(-1)?.text ?? ''))
  )
    words = words.slice(0, -1);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  return split(text, words, evidence.finder).flatMap((part) => mentionOf(text, part, evidence));
}

/**
 * First word of a sentence that is no name: it occurs in lower case, or it never has a capital inside a sentence. General Motors stays one name
 * beside “the general public” where another sentence has it inside.
 */
function isOrdinaryStart(words: readonly WordSpan[], { lowered, inside, pairs, finder }: Evidence): boolean {
  const word = words[0]?.text ?? '';
  if (words[1] && pairs.has(`${word} ${bare(words[1].text)}`)) return false;
  const lower = bare(word).toLowerCase();
  const ordinary =
    lowered.has(lower) || COMMON_CAPITAL_WORDS.has(lower) || (words.length === 1 && !inside.has(bare(word)) && !/^\p{Lu}{2,}$/u.test(word));
  return ordinary && !finder.at(`${words.map((w) => w.text).join(' ')} `, 0);
}

/** Parts of a run: honorifics and offices come off, and a known name at its front parts from the person after it. */
function split(text: string, words: readonly WordSpan[], finder: LongestMatch<NamedEntity>): WordSpan[][] {
  const parts: WordSpan[][] = [];
  let part: WordSpan[] = [];
  const flush = () => {
    while (part[0] && JOINTS.has(part[0].text)) part = part.slice(1);
    while (part.length > 0 && JOINTS.has(part.at(-1)?.text ?? '')) part = part.slice(0, -1);
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as WordSpan;
    const title = titleOf(word.text);
    const known = finder.at(text, word.start);
    const until = known ? words.findIndex((w) => w.end >= known.end) : -1;
    if (known && until >= i && words[until]?.end === known.end) {
      const rest = words.slice(until + 1);
      const joinsBefore =
        part.length > 0 && /^(?:of|for)$/.test(part.at(-1)?.text ?? '') && !OFFICES.has(part[0]?.text.toLowerCase() ?? '');
      const goesOn =
        rest.length > 0 &&
        (ORGANIZATION_NOUNS.has(rest.at(-1)?.text.toLowerCase() ?? '') || rest.length === 1) &&
        !JOINTS.has(rest[0]?.text ?? '') &&
        !OFFICES.has(rest[0]?.text.toLowerCase() ?? '');
      if (
        !joinsBefore &&
        !goesOn &&
        (part.length === 0 || JOINTS.has(part.at(-1)?.text ?? '') || OFFICES.has(part[0]?.text.toLowerCase() ?? ''))
      ) {
        flush();
        part = words.slice(i, until + 1);
        flush();
        i = until;
        continue;
      }
    }
    if (
      HONORIFICS.has(title) ||
      (OFFICES.has(title) && (part.length === 0 || i === words.length - 1 || OFFICES.has(words[i + 1]?.text.toLowerCase() ?? '')))
    ) {
      if (!ORGANIZATION_NOUNS.has(title) && !ORGANIZATION_NOUNS.has(bare(words[i + 1]?.text ?? '').toLowerCase())) {
        flush();
        continue;
      }
    }
    if (word.text === 'and' && !joinsName(words, i)) flush();
    else part.push(word);
  }
  flush();
  return parts;
}

/** "and" inside one name: the run ends with the noun of an organization. */
function joinsName(words: readonly WordSpan[], i: number): boolean {
  const after = words.slice(i + 1);
  return (
    after.length > 0 &&
    after.some(({ text }) => ORGANIZATION_NOUNS.has(text.toLowerCase())) &&
    !words.slice(0, i).some(({ text }) => ORGANIZATION_NOUNS.has(text.toLowerCase()))
  );
}

function mentionOf(text: string, words: readonly WordSpan[], { finder, inside, title }: Evidence): Mention[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const possessive = possessiveLength(last.text);
  let end = last.end - possessive;
  const whole = text.slice(first.start, end);
  const known = finder.at(text, first.start);
  const exact = known && known.end === end ? known.entry : null;
  if (!exact && words.length === 1 && ((whole.length < 3 && !/^\p{Lu}{2}$/u.test(whole)) || /^\d/.test(whole))) return [];
  if (!exact && !inside.has(whole) && title()) return [];
  let kind: NameKind | null = exact?.kind ?? kindOf(words, text, first.start);
  const institution = INSTITUTION.exec(text.slice(end, end + LONGEST_INSTITUTION));
  if (institution && possessive === 0 && kind !== 'person') {
    end += institution[0].length;
    kind = 'organization';
    return [{ start: first.start, end, text: text.slice(first.start, end), kind, id: null, rule: 'M-en-03' }];
  }
  return [{ start: first.start, end, text: whole, kind, id: exact?.id ?? null, rule: exact ? 'M-en-01' : 'M-en-02' }];
}

/** The capital of Norland, Gull Harbour: the name after the state is the town. */
const CAPITAL_OF = /\bcapital of (?:the )?(?:\p{Lu}[\p{L}’'-]*\s?){1,3}, $/u;

/** A suburb of Gull Harbour; the Norlandic capital, Tara. */
const TOWN_OF = /\b(?:suburb|outskirts|city|town|village|port|capital) of (?:the )?$/;
const ITS_CAPITAL = /\b\p{Lu}\p{Ll}+ capital,? $/u;

/** Letters and full stops before the spaces and commas at the end of a text. */
function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && (isWhite(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 0x2c)) end--;
  let start = end;
  while (start > 0 && (isLetter(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 0x2e)) start--;
  return text.slice(start, end);
}

/** Kind of a new name by its last word and the words before it. */
function kindOf(words: readonly WordSpan[], text: string, start: number): NameKind | null {
  const lower = words.map(({ text: word }) => bare(word).toLowerCase());
  if (lower.some((word) => ORGANIZATION_NOUNS.has(word))) return 'organization';
  if (lower.some((word) => PLACE_NOUNS.has(word))) return 'place';
  const before = text.slice(Math.max(0, start - 40), start);
  const title = titleOf(lastWord(before));
  if (HONORIFICS.has(title) || (OFFICES.has(title) && !/,\s*$/.test(before))) return 'person';
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0]?.text ?? '')) return 'organization';
  if (CAPITAL_OF.test(before) || TOWN_OF.test(before) || (words.length === 1 && ITS_CAPITAL.test(before))) return 'place';
  if (/\b(?:in|near|at|from|outside|around|off)\s+$/.test(before) && words.length < 4) return 'place';
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every(({ text: word }) => /^\p{Lu}[\p{Ll}'’-]+|^\p{Lu}\.?$|^(?:al|el|bin|de|van|von)/u.test(word))
  )
    return 'person';
  return null;
}
