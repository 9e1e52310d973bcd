import { isUnnamedOrigin } from '../../compile/checks/check-attribution.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { BoundedFigure, DateValue } from '../../shapes/value.ts';
import type { Id } from '../../text/id.ts';
import { createNameSearch } from './create-name-search.ts';
import type { NumberWords } from './number-words.ts';
import { type MonthDay, readDays } from './read-days.ts';
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
  const told = readDays(lines.join('\n'), language);
  const dated = daysOf(value);
  if (told.length === 0 || dated.length === 0 || dated.some((day) => told.some((other) => meets(day, other)))) return [];
  return [
    {
      code: 'date-not-in-text',
      part: 'value',
      message: `the date ${value.edtf} is not in the anchored lines, which have ${[...new Set(told.map(writeDay))].slice(0, 4).join(', ')} (month-day)`,
      hint: 'correct the value or the line; if the date was computed, add inferred: [{part: value, why: …}]',
    },
  ];
}

/** Months and days that a date value names. */
function daysOf({ edtf }: DateValue): MonthDay[] {
  return [...edtf.matchAll(/(?<![0-9])-?[0-9]{4}-([0-9]{2})(?:-([0-9]{2}))?/g)].flatMap(([, month, day]) =>
    Number(month) > 12 ? [] : [{ month: Number(month), day: day === undefined ? null : Number(day) }],
  );
}

function meets(day: MonthDay, other: MonthDay): boolean {
  return day.month === other.month && (day.day === null || other.day === null || day.day === other.day);
}

function writeDay({ month, day }: MonthDay): string {
  return [month, day ?? 'XX'].map((part) => String(part).padStart(2, '0')).join('-');
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
