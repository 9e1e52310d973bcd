import type { NamedMention } from '../mentions/group-names.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import type { SpanIndex } from '../text/span-index.ts';
import { categoryPattern } from './category-pattern.ts';
import { clauseAround } from './clause-hedges.ts';
import type { FoundValue } from './draft-claim.ts';
import { foundNames } from './found-names.ts';
import type { CueHit } from './match-cues.ts';
import type { ReadingVocabulary } from './reading-vocabulary.ts';

interface WordedGround {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly vocabulary: ReadingVocabulary;
  readonly cues: SpanIndex<CueHit>;
  readonly names: SpanIndex<NamedMention>;
  /** Speakers, which are not what they speak of. */
  readonly speakers: SpanIndex<TextSpan>;
}

/**
 * Claims of a sentence whose values are no figures: its place, who was involved, yes or no, and a category. `happened` are the offsets after
 * verbs by which events begin.
 */
export function wordedClaims(sentence: Sentence, ground: WordedGround, happened: readonly number[]): FoundValue[] {
  const cues = ground.cues.within(sentence);
  return [
    ...placeClaims(sentence, cues, ground, happened),
    ...entityClaims(sentence, cues, ground),
    ...truthClaims(sentence, cues, ground),
    ...categoryClaims(sentence, cues, ground),
  ];
}

/** Words between a place and the verb that says that something happened there. */
const PLACE_REACH: Readonly<Record<ReadingLanguage, number>> = { en: 110, ja: 60 };
const BEFORE_PLACE =
  /\b(?:in|at|near|off|outside|around|inside|throughout|across|hit|struck|rocked|of)\s+(?:the\s+)?(?:capital of (?:the )?(?:\p{Lu}[\p{L}’'-]*\s?){1,3}, )?(?:(?:\p{L}+\s)?(?:capital|city|town|village|suburb|port|province|island|state|region)(?:\s+of)?,?\s+(?:of\s+)?)?$/u;
const AFTER_PLACE =
  /^(?:市|県|州)?(?:[東西南北中]{1,2}部)?(?:で|の(?:沖|(?:[東西南北]{1,3}|[東西南北中]{1,2}部|沿岸|近郊|付近)(?![東西南北約緯経\d])|水害|地震|事故|火災)|にある|付近|沖|近郊|を襲)/;

/** C-05: a place beside a verb by which an event begins. A name in brackets after another one is the wider place; the narrower is meant. */
function placeClaims(sentence: Sentence, cues: readonly CueHit[], ground: WordedGround, happened: readonly number[]): FoundValue[] {
  const { text, language } = ground;
  const facet = ground.vocabulary.facets.find(({ value }) => value === 'place');
  if (!facet) return [];
  const marks = [...happened, ...cues.filter((cue) => cue.facet === facet).map(({ end }) => end)];
  if (marks.length === 0) return [];
  const places = ground.names.within(sentence).filter(({ group }) => group.kind === 'place' || group.kind === 'state');
  const fitting = places.filter(({ mention: { start, end } }) =>
    language === 'ja'
      ? AFTER_PLACE.test(text.slice(end, end + 8))
      : BEFORE_PLACE.test(text.slice(Math.max(sentence.start, start - 48), start)),
  );
  const scored = fitting
    .map((named) => ({ named, far: Math.min(...marks.map((at) => Math.abs(at - named.mention.start))) }))
    .filter(({ far }) => far < PLACE_REACH[language])
    // A town says more than the state that is named with it.
    .toSorted((a, b) => Number(a.named.group.kind === 'state') - Number(b.named.group.kind === 'state') || a.far - b.far);
  const [best, rival] = scored;
  if (!best) return [];
  const doubt = rival && rival.named.group.kind === best.named.group.kind && rival.named.group !== best.named.group;
  const why = ['a place beside a verb by which an event begins', ...(doubt ? [`"${rival.named.mention.text}" is named as well`] : [])];
  return [foundNames(facet.id, 'place', [best.named], doubt ? 'C' : 'B', why, 'C-05')];
}

const ENTITY_REACH: Readonly<Record<ReadingLanguage, number>> = { en: 40, ja: 24 };

/** C-08: names beside a cue that asks who, in its clause: never who speaks, and never of a facet of framing. */
function entityClaims(sentence: Sentence, cues: readonly CueHit[], ground: WordedGround): FoundValue[] {
  const { text, language } = ground;
  const asking = cues.filter(({ facet }) => facet.value === 'entities' && facet.nature !== 'framing');
  const found = new Map<string, FoundValue>();
  for (const cue of asking) {
    if (found.has(cue.facet.id)) continue;
    const clause = clauseAround(text, sentence.start, sentence.end, cue.start, language);
    const near = {
      start: Math.max(clause.start, cue.start - ENTITY_REACH[language]),
      end: Math.min(clause.end, cue.end + ENTITY_REACH[language]),
    };
    const named = ground.names
      .within(near)
      .filter(({ mention, group }) => group.kind !== 'place' && group.kind !== 'event' && ground.speakers.touching(mention).length === 0);
    if (named.length === 0 || named.length > 6) continue;
    const once = named.filter(({ group }, i) => named.findIndex((other) => other.group === group) === i);
    found.set(cue.facet.id, foundNames(cue.facet.id, 'entities', once, 'C', [`named beside the cue "${cue.cue}"`], 'C-08'));
  }
  return [...found.values()];
}

const NOT: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:no|not|never|without|nor|neither|none|denied|denies|deny|did not|was not|were not|failed to|cannot)\b|n[’']t\b/i,
  ja: /(?:なかった|ない(?:と|。|、|$)|ません|否定|なし(?:$|。|で)|ずに|受けていない)/,
};
/** Both a negation and a denial: 警告はなかったとの報道を否定した affirms the warning. */
const DENIED_DENIAL = /(?:なかった|ない)(?:と|という)[^。]{0,24}否定|\bden(?:y|ies|ied) that[^.;]{0,60}\b(?:no|not|never)\b/;

/** C-09: yes or no, where a clause has a cue; a negation in the clause denies it. */
function truthClaims(sentence: Sentence, cues: readonly CueHit[], { text, language }: WordedGround): FoundValue[] {
  const asked = cues.filter(({ facet }) => facet.value === 'truth' && facet.nature !== 'framing' && !facet.occurrence);
  return asked
    .filter((cue, i) => asked.findIndex(({ facet }) => facet === cue.facet) === i)
    .map((cue): FoundValue => {
      const { start, end } = clauseAround(text, sentence.start, sentence.end, cue.start, language);
      const clause = language === 'ja' ? text.slice(cue.start, Math.min(sentence.end, cue.end + 60)) : text.slice(start, end);
      const denied = NOT[language].test(clause) && !DENIED_DENIAL.test(clause);
      const why = [`the cue "${cue.cue}"`, ...(denied ? ['a negation in its clause'] : [])];
      return {
        ...{ start: cue.start, end: cue.end, facet: cue.facet.id, type: 'truth', value: true },
        ...{ polarity: denied ? 'denied' : 'affirmed', grade: 'C', why, rule: 'C-09' },
      };
    });
}

/** C-10: a word for a category of a facet, in a sentence that has a cue of the facet. */
function categoryClaims(sentence: Sentence, cues: readonly CueHit[], { text, language }: WordedGround): FoundValue[] {
  const facets = new Set(cues.map(({ facet }) => facet).filter(({ value, nature }) => value === 'category' && nature !== 'framing'));
  const whole = text.slice(sentence.start, sentence.end);
  return [...facets].flatMap((facet): FoundValue[] => {
    const hits = (facet.categories ?? []).flatMap((category) => {
      const found = categoryPattern(category.id, language)?.[Symbol.matchAll](whole).next().value;
      return found ? [{ category, at: sentence.start + found.index, word: found[0] }] : [];
    });
    // A broader category beside one within it says nothing more.
    const narrow = hits.filter(({ category }) => !hits.some((other) => other.category.within === category.id));
    const [best] = narrow.toSorted((a, b) => b.word.length - a.word.length || a.at - b.at);
    if (!best) return [];
    const why = [`"${best.word}" beside a cue of the facet`, ...(narrow.length > 1 ? ['another category is named as well'] : [])];
    const denied = new RegExp(`(?:${NOT[language].source})[^.。;；]{0,30}$`, 'i').test(
      text.slice(Math.max(sentence.start, best.at - 40), best.at),
    );
    return [
      {
        ...{ start: best.at, end: best.at + best.word.length, facet: facet.id, type: 'category', value: best.category.id },
        ...{ polarity: denied ? 'denied' : 'affirmed', grade: 'C', why, rule: 'C-10' },
      },
    ];
  });
}
