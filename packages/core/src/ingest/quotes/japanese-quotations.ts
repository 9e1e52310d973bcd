import type { TextSpan } from '../passages/text-span.ts';
import { allMatches } from '../text/all-matches.ts';
import type { SpanIndex } from '../text/span-index.ts';
import { HEARSAY_JA, REPORT_NOUN, SAID_CUES_JA, SPEAKER_END } from './japanese-cues.ts';
import type { BracketPair } from './pair-brackets.ts';
import type { Quotation, Sentence, SpeakerPhrase } from './quotation.ts';

/** One sentence with a copy in which the contents of brackets are blanked, so that particles are sought outside them. */
interface Ground {
  readonly sentence: Sentence;
  readonly text: string;
  readonly bare: string;
  readonly brackets: readonly BracketPair[];
}

/** Placeholder for bracketed text. */
const BLANK = '\u0000';
const LEAD = /^(?:さらに|また|一方|しかし|なお|ただ|だが|そして|その後|このうち|同じく|これに対し|これに先立ち|[、\s])+/;
/** Times at the beginning of a phrase: 27日22時53分の, 31日、 */
const TIME_LEAD =
  /^(?:(?:現地時間|日本時間)の?)?(?:(?:昨年|今年|同年|\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:付け?)?(?:午前|午後|未明|早朝|朝|昼|夕方?|夜|深夜)?(?:\d{1,2}時(?:\d{1,2}分)?)?(?:ごろ|頃)?|同日|昨日|本日|今日)(?:の|に|、|まで(?:の|に))?/;

/** Quotations of a Japanese text, sentence by sentence. */
export function japaneseQuotations(text: string, sentences: readonly Sentence[], brackets: SpanIndex<BracketPair>): Quotation[] {
  const found: Quotation[] = [];
  const paragraphs = paragraphsOf(sentences);
  let listed = -1;
  let paragraph = -1;
  let source: Quotation | null = null;
  for (const sentence of sentences) {
    if (sentence.paragraph - paragraph > 1) source = null;
    const ground = groundOf(text, sentence, brackets);
    const before = sentence.paragraph !== paragraph;
    const reference = before ? references(groundOf(text, paragraphs.get(sentence.paragraph) ?? sentence, brackets)) : [];
    if (listed >= sentence.start) continue;
    const according = accordingTo(ground);
    const nouns = [...nounOfSpeech(ground), ...passive(ground), ...published(ground)];
    const said = [
      ...nouns,
      ...spoken(ground).filter((q) => !nouns.some((n) => n.cue && q.cue && n.cue.start < q.cue.end && q.cue.start < n.cue.end)),
    ];
    const heard = hearsay(ground, [...according, ...said], source);
    const here = reference.length > 0 ? reference : [...according, ...said, ...heard];
    found.push(...here);
    for (const { content } of reference) listed = Math.max(listed, content.end);
    source = here.find((q) => q.chain.length > 0 && q.doubt === undefined) ?? (heard.length > 0 ? source : null);
    paragraph = sentence.paragraph;
  }
  return found;
}

/** Longest line of a list of sources. */
const LONGEST_REFERENCE = 600;

/** All sentences of each paragraph as one; a long paragraph is no line of a list, and only its beginning is looked at. */
function paragraphsOf(sentences: readonly Sentence[]): Map<number, Sentence> {
  const all = new Map<number, Sentence>();
  for (const { paragraph, start, end } of sentences) {
    const first = all.get(paragraph)?.start ?? start;
    all.set(paragraph, { paragraph, start: first, end: Math.min(end, first + LONGEST_REFERENCE) });
  }
  return all;
}

function groundOf(all: string, sentence: Sentence, brackets: SpanIndex<BracketPair>): Ground {
  const text = all.slice(sentence.start, sentence.end);
  const own = brackets.within(sentence).filter((b) => b.closed && /[「『“"（(〈《【]/.test(b.open));
  let bare = '';
  let at = 0;
  for (const { start, end } of own) {
    const [from, to] = [start - sentence.start, end - sentence.start];
    // A pair inside another is blank already.
    if (from < at) continue;
    bare += text.slice(at, from + 1) + BLANK.repeat(to - from - 2);
    at = to - 1;
  }
  return { sentence, text, bare: bare + text.slice(at), brackets: own };
}

function phrase(ground: Ground, from: number, to: number): SpeakerPhrase {
  return { start: ground.sentence.start + from, end: ground.sentence.start + to, text: ground.text.slice(from, to) };
}

function span(ground: Ground, from: number, to: number): TextSpan {
  return { start: ground.sentence.start + from, end: ground.sentence.start + to };
}

/** Words without the stops at their end. */
function withoutStops(words: string): string {
  let end = words.length;
  while (end > 0 && '。．!！?？'.includes(words.charAt(end - 1))) end--;
  return end === words.length ? words : words.slice(0, end);
}

/** End of the sentence without its full stop and what says that it is hearsay. */
function bodyEnd({ text }: Ground): number {
  const bare = withoutStops(text);
  const heard = HEARSAY_JA.exec(bare);
  return heard && /^(?:という|とのこと)/.test(heard[0]) ? heard.index : bare.length;
}

const OF_REPORT = new RegExp(`の${REPORT_NOUN}$`);

/** Noun phrase with the words that stand before a source taken off; bounds are offsets in the sentence. */
function trimPhrase(ground: Ground, from: number, to: number): [number, number] {
  let start = from;
  for (const lead of [LEAD, TIME_LEAD, LEAD]) start += lead.exec(ground.bare.slice(start, to))?.[0].length ?? 0;
  const noun = OF_REPORT.exec(ground.bare.slice(start, to));
  let end = noun ? start + noun.index : to;
  // A gloss in brackets after a name: 国際連合児童基金（ユニセフ）.
  const gloss = /[（(][^（()）]*[)）]$/.exec(ground.bare.slice(start, end));
  if (gloss && gloss.index > 0) end = start + gloss.index;
  end -= /(?:など|ら)?$/.exec(ground.bare.slice(start, end))?.[0].startsWith('など') ? 2 : 0;
  return [start, end];
}

/** X によると: the words up to the end of the sentence; with X が伝えた Y による two hops. */
function accordingTo(ground: Ground): Quotation[] {
  const found =
    /に(?:よると|よれば|よりますと|拠れば)[、,，]?/.exec(ground.bare) ??
    /(?<=の(?:新たな|最新の|その後の)?(?:報道|発表|調べ|まとめ|集計|話|説明|推計))では[、,，]/.exec(ground.bare);
  if (!found || found.index === 0) return [];
  const lead = ground.bare.slice(0, found.index);
  const clause =
    Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('、') >= 0 && !/(?:や|と|、)$/.test(lead) ? lead.lastIndexOf('、') : -1) + 1;
  const hop = /^(.*?)(?:が|の)(?:伝え|報じ|配信し)た(.+)$/.exec(lead.slice(clause));
  const chain: SpeakerPhrase[] = [];
  if (hop) {
    const cut = clause + (hop[1]?.length ?? 0);
    const inner = clause + hop[0].length - (hop[2]?.length ?? 0);
    chain.push(phrase(ground, ...trimPhrase(ground, clause, cut)), phrase(ground, ...trimPhrase(ground, inner, found.index)));
  } else chain.push(phrase(ground, ...trimPhrase(ground, clause, found.index)));
  const named = chain.filter(({ text }) => text.trim() !== '');
  const from = found.index + found[0].length;
  const to = bodyEnd(ground);
  if (named.length === 0 || to - from < 2) return [];
  return [
    {
      kind: 'according-to',
      content: span(ground, from, to),
      cue: span(ground, found.index, from),
      chain: named,
      unnamed: false,
      rule: 'J1',
    },
  ];
}

const SPOKEN = new RegExp(
  `(?<!こ)(と|とも|などと|って|ように)(?:、|は|も)?(?:[^、。「」と]{0,12}?(?:に|を|で|と)(?:対し)?、?|[^、。「」]{2,30}?(?:は|が|も))?(?:改めて|強く|また)?(${SAID_CUES_JA})`,
  'g',
);

/** Verbs of speech after と: direct where the words stand in brackets, else indirect. */
function spoken(ground: Ground): Quotation[] {
  const { bare, brackets, sentence } = ground;
  const found: Quotation[] = [];
  let from = 0;
  for (const { 0: whole, 1: particle = '', 2: verb = '', index } of allMatches(SPOKEN, bare)) {
    if (
      /^(?:と|とも)$/.test(particle) &&
      /^(?:し|示し)/.test(verb) &&
      !/^した(?=。?$)/.test(bare.slice(index + whole.length - verb.length)) &&
      !/(?<!よ|ろ)[」』”）だたるいう]$/.test(bare.slice(from, index))
    )
      continue;
    const cueAt = index + whole.length - verb.length;
    const cue = span(ground, cueAt, cueAt + verb.length);
    const bracket = brackets.findLast(
      (b) => b.end - sentence.start <= index && /^(?:など)?$/.test(bare.slice(b.end - sentence.start, index)) && /[「“『"]/.test(b.open),
    );
    const inverted = /^(?:と|とも)([^、。「」]{2,30}?)(?:は|が|も)/.exec(whole);
    const after =
      inverted?.[1] !== undefined && SPEAKER_END.test(inverted[1])
        ? { phrase: phrase(ground, index + 1, index + 1 + inverted[1].length), to: from }
        : null;
    const speaker = after ?? speakerBefore(ground, from, bracket ? bracket.start - sentence.start : index, bracket !== undefined);
    if (bracket) {
      const series = brackets.filter(
        (b) =>
          b.start >= sentence.start + Math.max(from, speaker?.to ?? 0) &&
          b.end <= bracket.end &&
          b.depth === bracket.depth &&
          b.open === bracket.open,
      );
      for (const b of series.length > 0 ? series : [bracket])
        found.push({
          kind: 'direct',
          content: { start: b.start + 1, end: b.end - 1 },
          cue,
          chain: speaker ? [speaker.phrase] : [],
          unnamed: false,
          rule: 'J2',
        });
    } else {
      const start = speaker?.to ?? from;
      const lead = /^(?:[、\s]|(?:また|さらに|一方))*/.exec(bare.slice(start, index))?.[0].length ?? 0;
      if (index - start - lead >= 4)
        found.push({
          kind: 'indirect',
          content: span(ground, start + lead, index),
          cue,
          chain: speaker ? [speaker.phrase] : [],
          unnamed: /われ/.test(verb) && !speaker,
          rule: 'J3',
        });
    }
    from = index + whole.length;
  }
  return found.filter((q) => q.chain.length > 0 || q.kind === 'direct' || q.unnamed);
}

const PARTICLE = /(?:は|が|も)[、,，]?/g;

/** Speaker before an offset: the noun phrase before は or が that can speak, outside brackets; `to` is the start of the quoted words. */
function speakerBefore(ground: Ground, from: number, to: number, direct: boolean): { phrase: SpeakerPhrase; to: number } | null {
  const part = ground.bare.slice(from, to);
  const according = /に(?:よると|よれば|よりますと)[、,，]?/.exec(part);
  const begin = according ? according.index + according[0].length : 0;
  const candidates = allMatches(PARTICLE, part.slice(begin)).map(({ 0: particle, index }) => ({
    at: begin + index,
    after: begin + index + particle.length,
  }));
  const phrases = candidates.flatMap(({ at, after }) => {
    const left = part.slice(begin, at);
    const clause =
      begin + Math.max(left.lastIndexOf('、') + 1, left.lastIndexOf('，') + 1, left.lastIndexOf('」') + 1, left.lastIndexOf(',') + 1);
    const [start, end] = trimPhrase(ground, from + clause, from + at);
    const text = ground.bare.slice(start, end);
    return end > start && SPEAKER_END.test(text.replace(/[（(].*$/, '')) ? [{ phrase: phrase(ground, start, end), to: from + after }] : [];
  });
  return (direct ? phrases.at(-1) : phrases[0]) ?? null;
}

/** X は…という Y の話を伝えた: X passes on what Y says. */
function nounOfSpeech(ground: Ground): Quotation[] {
  const found = /(?:という|との)([^、。]{2,24}?)の(?:話|証言|見方|情報|談話|見解|説明|声明|指摘)を(?:伝え|報じ|紹介|引用)/.exec(
    ground.bare,
  );
  if (!found) return [];
  const carrier = speakerBefore(ground, 0, found.index, false);
  const at = found.index + found[0].indexOf(found[1] ?? '', 2);
  const inner = phrase(ground, ...trimPhrase(ground, at, at + (found[1]?.length ?? 0)));
  const start = carrier?.to ?? 0;
  return [
    {
      kind: 'indirect',
      content: span(ground, start, found.index),
      cue: span(ground, found.index, found.index + found[0].length),
      chain: carrier ? [carrier.phrase, inner] : [inner],
      unnamed: false,
      rule: 'J4',
    },
  ];
}

/** X は…を発表した, X も…に修正している: publication without と. */
function published(ground: Ground): Quotation[] {
  const found = /(?:を|に|へと)(?:正式に|新たに|[^、。]{0,8})?(発表|公表|修正|訂正|報告|明らかに)(?:し(?:た|て)|している|した上で)/.exec(
    ground.bare,
  );
  if (!found?.[1]) return [];
  const speaker = speakerBefore(ground, 0, found.index, false);
  if (!speaker) return [];
  const cue = span(ground, found.index + found[0].indexOf(found[1]), found.index + found[0].length);
  return [
    {
      kind: 'indirect',
      content: span(ground, speaker.to, /(?:し|して|した上で)$/.test(found[0]) ? bodyEnd(ground) : found.index),
      cue,
      chain: [speaker.phrase],
      unnamed: false,
      rule: 'J9',
    },
  ];
}

/** …ことが X から発表された. */
function passive(ground: Ground): Quotation[] {
  const found = /(?:こと|旨|内容)(?:が|は)、?(.{2,30}?)(?:から|により|によって|が)(.{0,16}?)(?:発表|公表|報告|明らかに)(?:さ|し|な)/.exec(
    ground.bare,
  );
  if (!found?.[1]) return [];
  const at = found.index + found[0].indexOf(found[1], 3);
  const speaker = phrase(ground, ...trimPhrase(ground, at, at + found[1].length));
  return speaker.text === ''
    ? []
    : [
        {
          kind: 'indirect',
          content: span(ground, 0, found.index),
          cue: span(ground, found.index, found.index + found[0].length),
          chain: [speaker],
          unnamed: false,
          rule: 'J5',
        },
      ];
}

/** Sentence that ends with という or とみられる; after さらに the source of the sentence before goes on. */
function hearsay(ground: Ground, others: readonly Quotation[], source: Quotation | null): Quotation[] {
  const bare = withoutStops(ground.bare);
  const found = HEARSAY_JA.exec(bare);
  if (!found || found.index < 4) return [];
  const named = /^と(?:いう|のこと)/.test(found[0]);
  const inner = /^との(?:情報|報道|見方|話|うわさ|噂)/.test(found[0]);
  if (others.some((o) => o.chain.length > 0) && !inner) return [];
  if (/[」』]$/.test(bare.slice(0, found.index)) && named) return [];
  const lead = /^(?:また|なお|一方|さらに|その後)?、?/.exec(bare)?.[0].length ?? 0;
  const base = {
    kind: 'hearsay' as const,
    content: span(ground, lead, found.index),
    cue: span(ground, found.index, found.index + found[0].length),
  };
  if (named && source && /^(?:さらに|このうち|その後|同)/.test(bare))
    return [{ ...base, kind: 'indirect', chain: source.chain, unnamed: false, rule: 'J7', doubt: 'the source of the sentence before' }];
  const start = others[0] && inner ? { ...base, content: { start: others[0].content.start, end: base.content.end } } : base;
  return [{ ...start, chain: [], unnamed: true, rule: 'J6' }];
}

/** Line of a list of sources: 『title』。outlet、date。 */
function references(ground: Ground): Quotation[] {
  const { text, bare, brackets, sentence } = ground;
  const title = brackets.find((b) => /[『“"「]/.test(b.open) && b.depth === 0);
  if (!title) return [];
  const [from, to] = [title.start - sentence.start, title.end - sentence.start];
  const tail = /^[。.,、]?\s*([^、。,『』「」]{2,24})[、,]\s*(?:\d{4}年|\d{1,2}\s\p{L}+\s\d{4})/u.exec(bare.slice(to));
  if (!tail?.[1] || from > 30) return [];
  const at = to + tail[0].indexOf(tail[1]);
  const author = text.slice(0, from).trim();
  const agency = /(?:通信社?|共同|時事|ロイター|AP|AFP|Reuters)$/.test(author) ? [phrase(ground, 0, from)] : [];
  const chain = [phrase(ground, at, at + tail[1].length), ...agency];
  return [{ kind: 'reference', content: { start: title.start + 1, end: title.end - 1 }, cue: null, chain, unnamed: false, rule: 'J8' }];
}
