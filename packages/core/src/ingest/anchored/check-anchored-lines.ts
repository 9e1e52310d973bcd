import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { BoundedFigure, DateValue } from '../../shapes/value.ts';
import type { Id } from '../../text/id.ts';
import { isUnnamedOrigin } from '../../text/unnamed-origin.ts';
import { createNameSearch } from './create-name-search.ts';
import type { NumberWords } from './number-words.ts';
import { type NamedDay, readDays } from './read-days.ts';
import { readFigures } from './read-figures.ts';

/** Text behind the anchors of a claim. */
interface AnchoredText {
  readonly lines: readonly string[];
  /** All lines of the document: a speaker may be named before or after the words. */
  readonly all: readonly string[];
  readonly language: string;
}

/** Something that a claim has and its lines do not. */
interface AnchorDoubt {
  readonly code: 'figure-not-in-text' | 'date-not-in-text' | 'speaker-not-in-text';
  /** Part of the claim's record. */
  readonly part: 'value' | 'attribution';
  readonly message: string;
  readonly hint: string;
}

type Names = Pick<CompiledCorpus, 'entities' | 'documents'>;

/**
 * Compares a claim with the lines that it is anchored to: its figure, its date and its speakers. What the claim marks as inferred,
 * and what the language gives no means to read, is taken as it is.
 */
export function createAnchorCheck(
  { entities, documents }: Names,
  wordsOf: (language: string) => NumberWords | null,
): (claim: Claim, text: AnchoredText) => AnchorDoubt[] {
  const names = new Map(entities.map((entity) => [entity.id, Object.values(entity.names).flat()]));
  const isNamed = createNameSearch();
  const voices = new Map(documents.flatMap((d) => d.voices.map((voice) => [voice.siglum, voice.chain.length] as const)));
  return (claim, text) => {
    const inferred = new Set(claim.inferred.map(({ part }) => part));
    const doubts = inferred.has('value') ? [] : [...figureDoubts(claim, text, wordsOf(text.language)), ...dateDoubts(claim, text)];
    return inferred.has('attribution') ? doubts : [...doubts, ...speakerDoubts(claim, text, voices.get(claim.voice) ?? 1, names, isNamed)];
  };
}

function figureDoubts({ value }: Claim, { lines, language }: AnchoredText, words: NumberWords | null): AnchorDoubt[] {
  if (value.type !== 'quantity' && value.type !== 'money') return [];
  const figures = readFigures(lines.join('\n'), language, words);
  return numbersOf(value).flatMap((number) => {
    if (figures.has(number) !== false) return [];
    return [
      {
        code: 'figure-not-in-text' as const,
        part: 'value' as const,
        message: `the figure ${number} is not in the anchored lines${nearest(figures.read)}`,
        hint: 'correct the value or the line; if the figure was computed, add inferred: [{part: value, why: …}]',
      },
    ];
  });
}

/** Numbers that a figure prints. */
function numbersOf({ lower, upper, modifier, fractions }: BoundedFigure): number[] {
  if (modifier === 'order') return [];
  const bounds = [fractions?.lower ?? lower, fractions?.upper ?? upper].map((bound) => {
    if (typeof bound !== 'string') return bound;
    const [above, below] = bound.split('/');
    return Number(above) / Number(below ?? 1);
  });
  return [...new Set(bounds.flatMap((bound) => (bound === null ? [] : [bound])))];
}

function nearest(read: ReadonlySet<number>): string {
  return read.size === 0 ? '' : `, which have ${[...read].slice(0, 5).join(', ')}`;
}

function dateDoubts({ value }: Claim, { lines, language }: AnchoredText): AnchorDoubt[] {
  if (value.type !== 'date') return [];
  const dated = daysOf(value);
  const isOfDays = dated.some(({ month }) => month !== null);
  // A year that the lines have besides is no other date for a day: "on the 6th, as in 2014".
  const told = readDays(lines.join('\n'), language).filter(({ year, month, day }) =>
    isOfDays ? month !== null || day !== null : year !== null,
  );
  if (told.length === 0 || dated.length === 0 || dated.some((day) => told.some((other) => meets(day, other)))) return [];
  return [
    {
      code: 'date-not-in-text',
      part: 'value',
      message: `the date ${value.edtf} is not in the anchored lines, which have ${[...new Set(told.map(writeDay))].slice(0, 4).join(', ')}`,
      hint: 'correct the value or the line; if the date was computed, add inferred: [{part: value, why: …}]',
    },
  ];
}

/** Years, months and days that a date value names. Seasons and unknown parts are left out. */
function daysOf({ edtf }: DateValue): NamedDay[] {
  return [...edtf.matchAll(/(?<![0-9Y:+T-])(-?[0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?(?![0-9X:])/g)].flatMap(
    ([, year, month, day]) => {
      const [m, d] = [month, day].map((part) => (part === undefined || part === 'XX' ? null : Number(part)));
      return (m ?? 0) > 12 ? [] : [{ year: Number(year), month: m ?? null, day: d ?? null }];
    },
  );
}

/** True if two dates agree in each part that both name. */
function meets(one: NamedDay, other: NamedDay): boolean {
  return (['year', 'month', 'day'] as const).every((part) => one[part] === null || other[part] === null || one[part] === other[part]);
}

/** `XXXX-09-03`: what is not named is written with X. */
function writeDay({ year, month, day }: NamedDay): string {
  const [y, m, d] = [year, month, day].map((part, i) =>
    part === null ? 'XX'.repeat(i === 0 ? 2 : 1) : String(part).padStart(i === 0 ? 4 : 2, '0'),
  );
  return month === null && day === null ? String(y) : `${y}-${m}-${d}`;
}

function speakerDoubts(
  claim: Claim,
  { all }: AnchoredText,
  own: number,
  names: ReadonlyMap<Id, readonly string[]>,
  isNamed: ReturnType<typeof createNameSearch>,
): AnchorDoubt[] {
  return claim.attribution.slice(own).flatMap(({ agent, as }) => {
    const known = [...(names.get(agent) ?? []), ...(names.get(as ?? '') ?? [])];
    if (isUnnamedOrigin(agent) || known.length === 0 || isNamed(known, all)) return [];
    return [
      {
        code: 'speaker-not-in-text' as const,
        part: 'attribution' as const,
        message: `"${agent}" is named nowhere in the text`,
        hint: 'correct the speaker, add the printed name to its names, or add inferred: [{part: attribution, why: …}]',
      },
    ];
  });
}
