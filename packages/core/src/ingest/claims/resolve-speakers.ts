import type { NamedMention, NameGroup } from '../mentions/group-names.ts';
import type { Mention } from '../mentions/mention.ts';
import { PRONOUNS } from '../quotes/english-cues.ts';
import type { Quotation, SpeakerPhrase } from '../quotes/quotation.ts';
import type { ReadingGrade, ReadingLanguage } from '../reading.ts';
import { SpanIndex } from '../text/span-index.ts';

/** Speaker as an agent of the draft: a name of the text, a described group, or none. */
export interface ResolvedSpeaker {
  /** Group of names; null for a described speaker ("officials") and for an unnamed one. */
  readonly group: NameGroup | null;
  /** Description as printed, such as "witnesses"; empty for an unnamed speaker. */
  readonly described: string;
  readonly grade: ReadingGrade;
  readonly why: string;
}

const UNNAMED_SPEAKER: ResolvedSpeaker = { group: null, described: '', grade: 'A', why: 'the text names no source' };

/** Resolves the speakers of quotations in the order of the text: names, pronouns by who spoke or stood before, descriptions. */
export class SpeakerResolver {
  readonly #language: ReadingLanguage;
  readonly #mentions: SpanIndex<NamedMention>;
  readonly #states: SpanIndex<NamedMention>;
  #person: NameGroup | null = null;
  #body: NameGroup | null = null;
  #described: ResolvedSpeaker | null = null;

  /** `names` are all mentions of the text with their groups. */
  constructor(names: SpanIndex<NamedMention>, language: ReadingLanguage) {
    this.#language = language;
    this.#mentions = names;
    this.#states = new SpanIndex(
      names.items.filter(({ group }) => group.kind === 'state'),
      ({ mention }) => mention,
    );
  }

  /** Chain of a quotation, outermost first; an unnamed source ends it. */
  chain(quotation: Quotation): ResolvedSpeaker[] {
    const chain = quotation.chain.map((phrase) => this.#speaker(phrase));
    const doubtful =
      quotation.doubt === undefined ? chain : chain.map((hop) => ({ ...hop, grade: 'C' as const, why: quotation.doubt ?? '' }));
    return quotation.unnamed ? [...doubtful, UNNAMED_SPEAKER] : doubtful;
  }

  #speaker(phrase: SpeakerPhrase): ResolvedSpeaker {
    const lower = phrase.text.toLowerCase();
    if (this.#language === 'en' && PRONOUNS.has(lower)) return this.#pronoun(lower, phrase);
    const inside = this.#mentions.within(phrase);
    const person = inside.find(({ group }) => group.kind === 'person');
    const best =
      person ??
      (isDescribed(phrase.text, inside.at(-1)?.mention ?? null, this.#language)
        ? undefined
        : (inside.findLast(({ group }) => group.kind !== 'place') ?? inside.at(-1)));
    if (best) {
      this.#remember(best.group);
      return { group: best.group, described: '', grade: 'A', why: 'the speaker is named' };
    }
    const body = this.#language === 'en' ? this.#theBody(phrase) : null;
    if (body) return body;
    const described = this.#withCountry(phrase)
      .replace(/^(?:the|a|an|some|one)\s+/i, '')
      .trim();
    if (/^(?:reports?|sources?|media reports|it|rumou?rs?|estimates?)$/i.test(described))
      return { ...UNNAMED_SPEAKER, grade: 'B', why: `"${described}" names no source` };
    this.#described = { group: null, described, grade: 'B', why: 'a description, not a name' };
    return this.#described;
  }

  /** “The company” is the last organization named, which is no outlet and no ministry. */
  #theBody({ text, start }: SpeakerPhrase): ResolvedSpeaker | null {
    if (!/^(?:the|its)\s+(?:company|firm|operator|manufacturer|automaker|airline|carrier|owner)$/i.test(text.trim())) return null;
    let seen = 0;
    for (const { group } of this.#mentions.before(start)) {
      if (group.kind === 'organization' || group.kind === null)
        return { group, described: '', grade: 'C', why: `"${text.trim()}" is the last body named` };
      if (++seen > 12) break;
    }
    return null;
  }

  /** 同国政府 with the state that 同国 means: the last one named. */
  #withCountry({ text, start }: SpeakerPhrase): string {
    if (!text.startsWith('同国')) return text;
    const [state] = this.#states.before(start);
    return state ? `${state.mention.text}${text.slice(2).replace(/^の/, '')}` : text;
  }

  #pronoun(pronoun: string, phrase: SpeakerPhrase): ResolvedSpeaker {
    const kind = /^(?:he|she|who|i)$/.test(pronoun) ? 'person' : null;
    const remembered = kind === 'person' ? this.#person : this.#body;
    const reach = kind === 'person' ? 800 : 400;
    const near = this.#mentions
      .within({ start: Math.max(0, phrase.start - reach), end: phrase.start })
      .findLast(({ group }) => (kind === 'person' ? group.kind === 'person' : group.kind === 'organization' || group.kind === 'outlet'));
    if (pronoun === 'they' && this.#described) return { ...this.#described, grade: 'C', why: 'a pronoun' };
    const group = remembered ?? near?.group ?? null;
    if (group) {
      this.#remember(group);
      return { group, described: '', grade: remembered ? 'B' : 'C', why: `"${phrase.text}" is the last ${kind ?? 'body'} named` };
    }
    return { ...UNNAMED_SPEAKER, grade: 'C', why: `nobody is named before "${phrase.text}"` };
  }

  #remember(group: NameGroup): void {
    if (group.kind === 'person' || group.kind === null) this.#person = group;
    else this.#body = group;
  }
}

/** True for a description that only contains a name: a spokesman of X, インドネシア社会省の当局者 is described, インドネシア社会省 is not. */
function isDescribed(phrase: string, last: Mention | null, language: ReadingLanguage): boolean {
  if (last === null) return true;
  if (language === 'ja') {
    const after = phrase.slice(phrase.lastIndexOf(last.text) + last.text.length);
    return /^の?(?:[^の]*(?:当局者?|関係者|担当者|職員|幹部|スポークスマン|報道官|住民|者|員|ら))$/.test(after) || after.length > 8;
  }
  return (
    /^(?:a|an|one|some|two|three|several|many|\w+\s+(?:officials|residents|witnesses|rescuers|sources|police))\b/i.test(phrase) &&
    /\b(?:of|from|for|in|at|with|official|officials|member|members|worker|resident|residents|spokesman|spokeswoman|source|sources|professor)\b/i.test(
      phrase,
    )
  );
}
