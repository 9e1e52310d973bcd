import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import {
  add,
  compareRationals,
  divide,
  floor,
  MINUS_INFINITY,
  multiply,
  PLUS_INFINITY,
  parseRational,
  rational,
  subtract,
} from './rational.ts';

const parts = (written: number | string) => {
  const { n, d } = parseRational(written) ?? rational(0n);
  return [n, d];
};

describe('a number is read as printed', () => {
  it.each<[number | string, bigint, bigint]>([
    [0, 0n, 1n],
    [-3, -3n, 1n],
    [2.3, 23n, 10n],
    [0.1 + 0.2, 30_000_000_000_000_004n, 100_000_000_000_000_000n],
    [1e21, 10n ** 21n, 1n],
    ['1e400', 10n ** 400n, 1n],
    [1.5e-7, 15n, 100_000_000n],
    ['1/3', 1n, 3n],
    ['-2/6', -1n, 3n],
    ['730.485', 146_097n, 200n],
  ])('%s', (written, n, d) => expect(parts(written)).toEqual(parts(`${n}/${d}`)));
  it.each(['', 'x', '1/0', '1/-3', '.5', '1,5', '١', Number.NaN, Number.POSITIVE_INFINITY, '1e999', '1e401'])(
    '%s is refused',
    (written) => {
      expect(parseRational(written)).toBeNull();
    },
  );
});

const numbers = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: 1n, max: 10n ** 12n }));
const rationals = numbers.map(([n, d]) => rational(n, d));
const same = (a: ReturnType<typeof rational>, b: ReturnType<typeof rational>) => compareRationals(a, b) === 0;

it('arithmetic follows the laws of fractions, exactly', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(same(add(a, b), add(b, a))).toBe(true);
      expect(same(subtract(add(a, b), b), a)).toBe(true);
      expect(same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
      if (b.n !== 0n) expect(same(multiply(divide(a, b), b), a)).toBe(true);
    }),
    lawRuns(100),
  );
});

it('the order is that of the cross products, also of neighbours that floats cannot distinguish', () => {
  const close = fc.tuple(rationals, fc.bigInt({ min: -2n, max: 2n })).map(([a, step]) => [a, add(a, rational(step, 10n ** 40n))] as const);
  fc.assert(
    fc.property(fc.oneof(fc.tuple(rationals, rationals), close), ([a, b]) => {
      const [left, right] = [a.n * b.d, b.n * a.d];
      expect(Math.sign(compareRationals(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
    lawRuns(300),
  );
});

it('the sign is kept in the numerator', () => {
  for (const q of [rational(4n, -2n), rational(-4n, 2n), divide(rational(4n), rational(-2n))])
    expect(q).toEqual({ n: -2n, d: 1n, near: -2 });
  expect(rational(-3n, -6n)).toEqual({ n: 1n, d: 2n, near: 0.5 });
});

it('integers and fractions of one denominator that floats cannot distinguish are in their order', () => {
  for (const d of [1n, 7n]) {
    const [low, high] = [rational(7n * 10n ** 30n + 1n, d), rational(7n * 10n ** 30n + 2n, d)];
    expect([compareRationals(low, high), compareRationals(high, low), compareRationals(low, low)].map(Math.sign)).toEqual([-1, 1, 0]);
  }
});

it('the infinities are beyond every number', () => {
  const [low, high, n] = [MINUS_INFINITY, PLUS_INFINITY, rational(10n ** 30n)];
  expect([compareRationals(low, n), compareRationals(n, high), compareRationals(high, low)].map(Math.sign)).toEqual([-1, -1, 1]);
  expect([compareRationals(low, low), compareRationals(high, high)]).toEqual([0, 0]);
});

it('the floor is never above a number', () => {
  expect([rational(7n, 2n), rational(-7n, 2n), rational(-4n)].map(floor)).toEqual([3n, -4n, -4n]);
});
