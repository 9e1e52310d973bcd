import { describe, it } from 'vitest';

/** All cases in each run, as in `npm run verify:looks` and `verify:transports`. */
const EVERY_CASE = Boolean(process.env['SYNOPTIC_EVERY_CASE']);

/**
 * Every n-th of some cases, beginning with the one of this turn: a test run takes each case in some of the looks, or on some of the transports, only,
 * so that each of them meets cases of each sort. All of them with SYNOPTIC_EVERY_CASE.
 */
export function byTurns<T>(all: readonly T[], turn: number, nth: number): readonly T[] {
  return EVERY_CASE ? all : all.filter((_, i) => i % nth === turn % nth);
}

type Suite = (name: string, tests: () => void) => void;
type Test = ((name: string, test: () => unknown) => void) & Pick<typeof it, 'each'>;

/**
 * `describe` and `it` for a suite that several implementations pass: of the tests of each `describe`, the first and every n-th are declared, beginning
 * with the one of this turn.
 */
export function testsByTurns(turn: number, nth: number): { readonly describe: Suite; readonly it: Test } {
  let count = 0;
  const isInTurn = (): boolean => {
    const index = count++;
    return EVERY_CASE || index === 0 || index % nth === turn % nth;
  };
  const each = (cases: readonly unknown[]) => {
    const inTurn = cases.filter(isInTurn);
    return inTurn.length > 0 ? it.each(inTurn) : () => undefined;
  };
  const test = (name: string, run: () => unknown): void => {
    if (isInTurn()) it(name, run);
  };
  return {
    describe: (name, tests) =>
      describe(name, () => {
        count = 0;
        tests();
      }),
    // The overloads of `each` relate the cases to the parameters of the test, which no implementation can state.
    it: Object.assign(test, { each }) as unknown as Test,
  };
}
