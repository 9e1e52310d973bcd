import type { Category } from '../shapes/facet.ts';
import type { CategoryValue } from '../shapes/value.ts';
import { relationFromInclusion } from './relation.ts';
import type { ValueFacet, ValueFormatter, ValueType } from './value-type.ts';

export const categoryType: ValueType<CategoryValue> = {
  type: 'category',

  read(authored, question) {
    const names = (Array.isArray(authored) ? authored : [authored]) as unknown[];
    const known = question.categories?.map((c) => c.id) ?? [];
    const stray = names.find((n) => !known.includes(n as string));
    if (names.length === 0 || stray !== undefined)
      return { fault: `not a category of the facet: ${typeof stray === 'string' ? stray : 'no name'}`, hint: `one of ${known.join(', ')}` };
    return { type: 'category', categories: [...new Set(names as string[])].sort() };
  },

  /** Rule N6: two categories exclude one another unless the vocabulary puts one within or beside the other. */
  relate(a, b, question) {
    const covered = (x: string, by: readonly string[]) => by.some((y) => isWithin(x, y, question));
    const aInB = a.categories.every((x) => covered(x, b.categories));
    const bInA = b.categories.every((x) => covered(x, a.categories));
    if (aInB && bInA && a.categories.join() !== b.categories.join()) return 'overlaps';
    const compatible = a.categories.every((x) =>
      b.categories.every((y) => isWithin(x, y, question) || isWithin(y, x, question) || isBeside(x, y, question)),
    );
    return relationFromInclusion(aInB, bInA, compatible);
  },

  describe: describeCategory,
};

/** The labels of the categories. */
export function describeCategory(value: CategoryValue, speaker: ValueFormatter): string {
  return speaker.list(value.categories.map((c) => speaker.category(c)));
}

function find(id: string, question: ValueFacet): Category | undefined {
  return question.categories?.find((c) => c.id === id);
}

function isWithin(inner: string, outer: string, question: ValueFacet): boolean {
  return inner === outer || ladder(inner, question).includes(outer);
}

/** Beside holds both ways, and for what lies within either. */
function isBeside(x: string, y: string, question: ValueFacet): boolean {
  const [up, across] = [ladder(x, question), ladder(y, question)];
  return up.some((a) => across.some((b) => isListedBeside(a, b, question) || isListedBeside(b, a, question)));
}

function isListedBeside(a: string, b: string, question: ValueFacet): boolean {
  return find(a, question)?.beside?.includes(b) ?? false;
}

/** A category and those that hold it, from the inside out. */
function ladder(id: string, question: ValueFacet): string[] {
  const steps: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !steps.includes(at); at = find(at, question)?.within) steps.push(at);
  return steps;
}
