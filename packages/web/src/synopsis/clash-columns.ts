import type { Row } from '@synoptic/core/shapes/row';

/** Clashing rows that decide the order; of a table of hundreds of rows, those that are seen first. */
const MAX_ROWS = 50;

/** Two accounts with the two sides of a clash. */
type Sides = readonly [string, string];

/**
 * Accounts of the clashes of some rows, in an order in which as few columns as possible show both sides of each clash: greedily, the pair
 * that completes the most rows for each column it adds comes next. Accounts that complete nothing come last, in the order of the rows.
 */
export function clashColumns(rows: readonly Row[]): readonly string[] {
  const clashes = rows.map(sidesOf).filter((sides) => sides.length > 0);
  const columns = new Set<string>();
  for (let open = clashes.slice(0, MAX_ROWS); open.length > 0; ) {
    const [best] = [...new Map(open.flat().map((sides) => [sides.join('\n'), sides] as const)).values()].reduce<[Sides | null, number]>(
      ([best, gain], sides) => {
        const columnsWith = new Set([...columns, ...sides]);
        const completed = open.filter((row) => isComplete(row, columnsWith)).length / (columnsWith.size - columns.size);
        return completed > gain ? [sides, completed] : [best, gain];
      },
      [null, 0],
    );
    for (const account of best ?? []) columns.add(account);
    open = open.filter((row) => !isComplete(row, columns));
  }
  for (const account of clashes.flat(2)) columns.add(account);
  return [...columns];
}

function isComplete(clash: readonly Sides[], columns: ReadonlySet<string>): boolean {
  return clash.some(([a, b]) => columns.has(a) && columns.has(b));
}

/** Pairs of accounts that clash in a row; an account that clashes with itself is a pair of its own. */
function sidesOf({ verdict, explanation, cells }: Row): Sides[] {
  if (verdict !== 'conflict' && verdict !== 'contrast' && verdict !== 'senses') return [];
  const accountsOf = (claim: string) => cells.filter(({ claims }) => claims.includes(claim)).map(({ account }) => account);
  return explanation.pairs.flatMap(({ claims: [a, b] }) =>
    accountsOf(a).flatMap((one) => accountsOf(b).map((other): Sides => [one, other])),
  );
}
