/**
 * Every n-th of some cases, beginning with the one of this turn: a test run takes each case in some of the looks only, so that each look meets
 * cases of each sort. All of them with SYNOPTIC_EVERY_LOOK, as in `npm run verify:looks`.
 */
export function byTurns<T>(all: readonly T[], turn: number, nth: number): readonly T[] {
  return process.env['SYNOPTIC_EVERY_LOOK'] ? all : all.filter((_, i) => i % nth === turn % nth);
}
