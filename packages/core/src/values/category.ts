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
      return {
        fault: `not a category of the facet: ${typeof stray === 'string' ? stray : 'no name'}`,
        hint: `write one of ${known.join(', ')}`,
      };
    return { type: 'category', categories: [...new Set(names as string[])].sort() };
  },

  /** Rule N6: two categories are disjoint unless the vocabulary puts one within or beside the other. */
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

/** Labels of the categories as a list. */
export function describeCategory(value: CategoryValue, formatter: ValueFormatter): string {
  return formatter.list(value.categories.map((c) => formatter.category(c)));
}

function find(id: string, question: ValueFacet): Category | undefined {
  return question.categories?.find((c) => c.id === id);
}

function isWithin(inner: string, outer: string, question: ValueFacet): boolean {
  return inner === outer || ancestors(inner, question).includes(outer);
}

/** True if two categories or any of their ancestors are listed as `beside`; the relation is symmetric. */
function isBeside(x: string, y: string, question: ValueFacet): boolean {
  const [up, across] = [ancestors(x, question), ancestors(y, question)];
  return up.some((a) => across.some((b) => isListedBeside(a, b, question) || isListedBeside(b, a, question)));
}

function isListedBeside(a: string, b: string, question: ValueFacet): boolean {
  return find(a, question)?.beside?.includes(b) ?? false;
}

/** A category and its ancestors by `within`, innermost first. */
function ancestors(id: string, question: ValueFacet): string[] {
  const steps: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !steps.includes(at); at = find(at, question)?.within) steps.push(at);
  return steps;
}
