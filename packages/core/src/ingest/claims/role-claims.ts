import type { NamedMention } from '../mentions/group-names.ts';
import type { NameKind } from '../mentions/known-names.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
import type { SpanIndex } from '../text/span-index.ts';
import type { FoundValue } from './draft-claim.ts';
import { foundNames } from './found-names.ts';

interface RoleGround {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly names: SpanIndex<NamedMention>;
  /** Speakers, which are not what they speak of. */
  readonly speakers: SpanIndex<TextSpan>;
}

/** Words beside a name that give it a role in an event. */
interface RolePattern {
  readonly role: keyof typeof ROLES;
  readonly words: RegExp;
  /** Place of the names: right before the words, right after them, or inside them. */
  readonly names: 'before' | 'after' | 'inside';
  readonly kinds?: readonly (NameKind | null)[];
  /** True if the words need an object, a name or a thing to own: after them in English, before them in Japanese. */
  readonly object?: boolean;
}

const ROLES = {
  buyer: { en: 'buyer', ja: '買い手' },
  seller: { en: 'seller', ja: '売り手' },
  owner: { en: 'shareholders', ja: '株主' },
  head: { en: 'head', ja: '責任者' },
  candidate: { en: 'candidate', ja: '候補' },
  court: { en: 'court', ja: '裁判所' },
  'worst-hit': { en: 'worst-hit place', ja: '最も被害の大きい場所' },
} as const;

const BODIES: readonly (NameKind | null)[] = ['organization', 'outlet', 'person', 'state', null];
const PERSONS: readonly (NameKind | null)[] = ['person', null];
const PLACES: readonly (NameKind | null)[] = ['place', 'state', null];
const COURT_SEATS: readonly (NameKind | null)[] = ['place', 'state', 'organization', null];

const POST =
  '(?:interim |acting |new |next |its |their |the |a |an )*(?:chief|head|president|chair(?:man|woman|person)?|director|CEO|(?:prime )?minister|chancellor|governor|mayor|leader|secretary|ambassador)';

const PATTERNS: Readonly<Record<ReadingLanguage, readonly RolePattern[]>> = {
  en: [
    {
      role: 'buyer',
      words:
        /(?<!\b(?:was|were|is|are|be|been|being)\s)\b(?:(?:(?:was|were|is|are|been)\s+)?(?:selected|chosen|picked)\s+to\s+|(?:has|have|had|will|would|plans? to|agreed to|intends? to|wants? to|offered to)\s+)?(?:buys?|bought|purchase[sd]?|acquire[sd]?|takes? over|took over)\b(?!\s+(?:by|from)\b)/g,
      names: 'before',
      kinds: BODIES,
      object: true,
    },
    { role: 'buyer', words: /\b(?:bought|purchased|acquired|taken over)\s+by\s+(?:the\s+)?/g, names: 'after', kinds: BODIES },
    {
      role: 'seller',
      words:
        /(?<!\b(?:was|were|is|are|be|been|being)\s)\b(?:(?:has|have|had|will|agreed to|plans? to|intends? to|wants? to)\s+)?(?:sells?|sold)\b(?!\s+(?:by|to|only|for|at)\b)/g,
      names: 'before',
      kinds: BODIES,
      object: true,
    },
    { role: 'seller', words: /\bsold\s+by\s+(?:the\s+)?/g, names: 'after', kinds: BODIES },
    {
      role: 'owner',
      words:
        /\b(?:(?:to|will|would|has|have|had)\s+)?(?:become|becomes|became)\s+(?:(?:a|an|the|its|majority|minority|main|largest|joint|part|sole)\s+)*(?:(?:share|stake)holders?|(?:co-)?owners?)\b/g,
      names: 'before',
      kinds: BODIES,
    },
    {
      role: 'head',
      words: new RegExp(
        `\\b(?:wants?|asked|chose|picked|nam(?:es|ed)|appoint(?:s|ed))\\s[^.;]{3,160}?\\s(?:to\\s+(?:head|lead|run|chair)\\b|as\\s+${POST}\\b)`,
        'g',
      ),
      names: 'inside',
      kinds: PERSONS,
    },
    {
      role: 'head',
      words: new RegExp(
        `\\b(?:was|were|is|has been|had been)\\s+(?:named|appointed|elected|re-elected|chosen|sworn in)\\s+(?:as\\s+)?${POST}\\b`,
        'g',
      ),
      names: 'before',
      kinds: PERSONS,
    },
    {
      role: 'candidate',
      words:
        /\b(?:is|are|was|were|remains?|seen as|considered)\s+(?:(?:the|a|an|one|of|most|likely|leading|main|top|strongest|only|best|possible|potential|sole)\s+)+(?:candidates?|contenders?|favou?rites?|front-?runners?|bidders?)\b/g,
      names: 'before',
      kinds: BODIES,
    },
    {
      role: 'court',
      words:
        /\b(?:filed?|files|heard|tried|charged|appear(?:s|ed)|pleaded|sentenced|arraigned|sued|ruled)\s[^.;]{0,140}?\s(?:in|at|before|with)\s+(?:a|an|the)\s[^.;]{3,60}?\bcourt\b/g,
      names: 'inside',
      kinds: COURT_SEATS,
    },
    {
      role: 'worst-hit',
      words: /\b(?:was|were|is|are)\s+(?:(?:the|among)\s+)*(?:worst|hardest)[- ](?:hit|affected)\b/g,
      names: 'before',
      kinds: PLACES,
    },
    {
      role: 'worst-hit',
      words:
        /\b(?:worst|hardest)[- ](?:hit|affected)\s+(?:(?:area|city|town|district|region|province|county|village|island)s?\s*(?:of|in|is|was|were|,)?\s*)?(?:the\s+)?/g,
      names: 'after',
      kinds: PLACES,
    },
  ],
  ja: [
    {
      role: 'buyer',
      words: /(?:社|グループ|氏)?[がは](?=[^。]{0,50}(?:買収|取得)(?:し|する|で合意|を決))/g,
      names: 'before',
      kinds: BODIES,
      object: true,
    },
    {
      role: 'seller',
      words: /(?:社|グループ|氏)?[がは](?=[^。]{0,50}を[^、。]{0,20}売却(?:し|する|で合意|を決))/g,
      names: 'before',
      kinds: BODIES,
    },
    { role: 'buyer', words: /(?:社|グループ|氏)?(?:に|へ)(?=[^。]{0,30}売却(?:し|する|で合意|を決))/g, names: 'before', kinds: BODIES },
    { role: 'owner', words: /(?:社|氏)?(?:が|は)[^、。]{0,12}株主(?:と|に)な/g, names: 'before', kinds: BODIES },
    {
      role: 'head',
      words:
        /(?:氏|さん)?(?:を|が)[^、。]{0,16}(?:社長|会長|大統領|首相|議長|長官|総裁|知事|市長|代表)に(?:任命|指名|選出|起用|選ばれ|就任|当選)/g,
      names: 'before',
      kinds: PERSONS,
    },
    { role: 'candidate', words: /(?:社|氏)?(?:が|は)(?:最も|もっとも)?有力(?:な|候補|視|だ|と)/g, names: 'before', kinds: BODIES },
    {
      role: 'court',
      words: /(?:に|で)(?=[^。]{0,40}(?:提訴|申請|申し立て|起訴|判決|言い渡|公判))/g,
      names: 'before',
      kinds: ['organization'],
    },
    {
      role: 'worst-hit',
      words:
        /(?:(?:最も|もっとも|一番)被害(?:の|が)(?:大き(?:い|かった|な)|ひど(?:い|かった)|深刻な|甚大な)|被害(?:の|が)(?:最も|もっとも|一番)(?:大き(?:い|かった|な)|ひど(?:い|かった)|深刻な|甚大な))/g,
      names: 'after',
      kinds: PLACES,
    },
  ],
};

/** A word of every role: most sentences have none, and one search shows it. */
const ANY_ROLE: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:buy|buys|bought|purchase|acquire|tak(?:e|es|en) over|took over|sells?|sold|becom|became|to (?:head|lead|run|chair)\b|as |named|appointed|elected|chosen|sworn|candidate|contender|favou?rite|front-?runner|bidder|court\b|worst|hardest)/,
  ja: /買収|取得|売却|株主|任命|指名|選出|起用|選ばれ|就任|当選|有力|提訴|申請|申し立|起訴|判決|言い渡|公判|被害/,
};

/** Words and marks between the names of a list, and between a list and the words of its role. */
const LIST_GAP =
  /^(?:[\s,、・&]|and\b|or\b|both\b|the\b|a\b|an\b|along\b|together\b|with\b|in conjunction\b|as well as\b|governments? of\b|と|や|および|及び)*$/;
const BRACKETED = /[（(][^）()（]{0,200}[）)]/g;

/** Words before a name by which nothing has happened: “when X will sell its stake”. */
const IN_QUESTION = /\b(?:when|whether|if|unless)\s+(?:the\s+)?$/;

/** Words that follow an office or a company, of which somebody is the head: “former Alpha President”. */
const OFFICE_AFTER = /^(?:[’']s?)?\s+(?:[Vv]ice\s+)?(?:[Pp]resident|[Cc]hair\p{Ll}*|[Cc]hief|[Dd]irector|CEO|(?:\p{Ll}+ )?manager)\b/u;

/** Things besides a name that can be bought and sold. */
const OBJECT: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:stake|shares?|unit|division|subsidiary|brand|business|company|plant)\b/,
  ja: /株|事業|部門|子会社|ブランド|工場/,
};
const OBJECT_REACH = 60;
/** Farthest that the first name of a list can be from the words of its role. */
const REACH = 300;

/** C-12: names by the words that say what they do: who bought, sold, owns or heads what, a candidate, a court, the place worst hit. */
export function roleClaims(sentence: Sentence, ground: RoleGround): FoundValue[] {
  const { text, language, names, speakers } = ground;
  const whole = text.slice(sentence.start, sentence.end);
  if (!ANY_ROLE[language].test(whole)) return [];
  const found = new Map<string, FoundValue>();
  for (const pattern of PATTERNS[language]) {
    if (found.has(pattern.role)) continue;
    for (const { 0: words, index } of allMatches(pattern.words, whole)) {
      const span = { start: sentence.start + index, end: sentence.start + index + words.length };
      // A sentence may be as long as a text: only the names near the words are looked at.
      const near = names.within({ start: Math.max(sentence.start, span.start - REACH), end: Math.min(sentence.end, span.end + REACH) });
      if (pattern.object && !hasObject(span, sentence, near, ground)) continue;
      const unsaid = near.filter(({ mention }) => speakers.touching(mention).length === 0);
      const fitting = namesOfRole(pattern, span, unsaid, text).slice(0, 6);
      const first = fitting[0]?.mention.start;
      if (first === undefined || IN_QUESTION.test(text.slice(Math.max(sentence.start, first - 24), first))) continue;
      const { role } = pattern;
      const why = [`"${words.trim().slice(0, 60)}" says what the name does; the facet is the role`];
      const drafted = { id: `role-${role}`, label: ROLES[role], unit: null, currency: null };
      found.set(role, { ...foundNames(drafted.id, 'entities', fitting, 'C', why, 'C-12'), drafted });
      break;
    }
  }
  return [...found.values()];
}

/** Names of a role in their order: the list that adjoins its words, or those inside them. */
function namesOfRole(
  { role, names: side, kinds }: RolePattern,
  span: TextSpan,
  named: readonly NamedMention[],
  text: string,
): NamedMention[] {
  const fits = ({ group, mention }: NamedMention) =>
    (kinds === undefined || kinds.includes(group.kind)) &&
    (role !== 'court' || side === 'inside' || /裁(?:判所)?$/.test(mention.text)) &&
    (role !== 'head' || !OFFICE_AFTER.test(text.slice(mention.end, mention.end + 30)));
  if (side === 'inside') {
    const within = named.filter(({ mention }) => mention.start >= span.start && mention.end <= span.end);
    const last = role === 'court' ? listBefore(span.end, within, text, /^\s+(?:\p{Ll}+\s+){0,3}court$/u) : within;
    return once(last.filter(fits));
  }
  if (side === 'before') return once(listBefore(span.start, named, text, LIST_GAP).filter(fits));
  const list: NamedMention[] = [];
  let at = span.end;
  for (const name of named) {
    if (name.mention.start < at) continue;
    if (!LIST_GAP.test(gapBetween(text, at, name.mention.start))) break;
    list.push(name);
    at = name.mention.end;
  }
  return once(list.filter(fits));
}

/** Names of the list that ends before an offset, with at most `last` between the last of them and the offset. */
function listBefore(end: number, named: readonly NamedMention[], text: string, last: RegExp): NamedMention[] {
  const list: NamedMention[] = [];
  let [at, gap] = [end, last];
  for (const name of named.toReversed()) {
    if (name.mention.end > at) continue;
    const between = text.slice(name.mention.end, at);
    // A name in brackets belongs to the one before them.
    if (/^[^（(]*[）)]/.test(between)) continue;
    if (!gap.test(between.replace(BRACKETED, ''))) break;
    list.unshift(name);
    [at, gap] = [name.mention.start, LIST_GAP];
  }
  return list;
}

function gapBetween(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(BRACKETED, '');
}

function once(named: readonly NamedMention[]): NamedMention[] {
  return named.filter(({ group }, i) => named.findIndex((other) => other.group === group) === i);
}

function hasObject({ start, end }: TextSpan, sentence: Sentence, named: readonly NamedMention[], { text, language }: RoleGround): boolean {
  const to = Math.min(sentence.end, end + OBJECT_REACH);
  return named.some(({ mention }) => mention.start >= end && mention.start < to) || OBJECT[language].test(text.slice(start, to));
}
