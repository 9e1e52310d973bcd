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

  /** Rule N6: two categories are disjoint unless the vocabulary puts one within or beside the other. Several are all meant, so more of them say more. */
  relate(a, b, question) {
    if (isSameList(a.categories, b.categories)) return 'equal';
    const implied = (y: string, by: readonly string[]) => by.some((x) => isWithin(x, y, question));
    const aImpliesB = b.categories.every((y) => implied(y, a.categories));
    const bImpliesA = a.categories.every((x) => implied(x, b.categories));
    if (aImpliesB && bImpliesA) return 'overlaps';
    const compatible = a.categories.every((x) =>
      b.categories.every((y) => isWithin(x, y, question) || isWithin(y, x, question) || isBeside(x, y, question)),
    );
    return relationFromInclusion(aImpliesB, bImpliesA, compatible);
  },

  describe: describeCategory,
};

/** Labels of the categories as a list. */
export function describeCategory(value: CategoryValue, formatter: ValueFormatter): string {
  return formatter.list(value.categories.map((c) => formatter.category(c)));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isWithin(inner: string, outer: string, question: ValueFacet): boolean {
  return lineageOf(inner, question).ancestors.includes(outer);
}

/** True if two categories or any of their ancestors are listed as `beside`; the relation is symmetric. */
function isBeside(x: string, y: string, question: ValueFacet): boolean {
  const [a, b] = [lineageOf(x, question), lineageOf(y, question)];
  return a.ancestors.some((id) => b.beside.includes(id)) || b.ancestors.some((id) => a.beside.includes(id));
}

/** A category with its ancestors. */
interface Lineage {
  /** The category and its ancestors by `within`, innermost first. */
  readonly ancestors: readonly string[];
  /** Categories that these list as compatible. */
  readonly beside: readonly string[];
}

/** Lineages by vocabulary, because every pair of claims asks for the same few. */
const lineages = new WeakMap<readonly Category[], ReadonlyMap<string, Lineage>>();

function lineageOf(id: string, { categories = NO_CATEGORIES }: ValueFacet): Lineage {
  let known = lineages.get(categories);
  if (!known) {
    known = new Map(categories.map((c) => [c.id, traceLineage(c.id, categories)]));
    lineages.set(categories, known);
  }
  return known.get(id) ?? { ancestors: [id], beside: [] };
}

const NO_CATEGORIES: readonly Category[] = [];

function traceLineage(id: string, categories: readonly Category[]): Lineage {
  const byId = new Map(categories.map((c) => [c.id, c]));
  const ancestors: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !ancestors.includes(at); at = byId.get(at)?.within) ancestors.push(at);
  return { ancestors, beside: ancestors.flatMap((a) => byId.get(a)?.beside ?? []) };
}
