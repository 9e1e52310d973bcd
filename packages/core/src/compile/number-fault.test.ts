import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFault } from './number-fault.ts';

describe('a number in YAML', () => {
  it.each([
    ['010', 10, '010 would be read as 10'],
    ['001', 1, '001 would be read as 1'],
    ['0x10', 16, '0x10 would be read as 16'],
    ['0o17', 15, '0o17 would be read as 15'],
    ['1e-400', 0, '1e-400 would become 0'],
    ['1e400', Number.POSITIVE_INFINITY, '1e400 is not a figure'],
    ['.nan', Number.NaN, '.nan is not a figure'],
    ['9007199254740993', 9007199254740992, '9007199254740993 would become 9007199254740992'],
    ['0.12345678901234567890', 0.12345678901234568, 'would become 0.12345678901234568'],
  ])('is refused if it reads otherwise than written: %s', (written, value, message) => {
    expect(numberFault(written, value)).toEqual({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(`'${written}'`),
    });
  });
  it.each(['0', '-0', '59', '+5', '2.50', '.5', '5.', '1e3', '1.50E+3', '0.1', '-113', '9007199254740991'])(
    'is accepted as written: %s',
    (written) => {
      expect(numberFault(written, Number(written))).toBeNull();
    },
  );
  it('accepts what JavaScript writes, and refuses one digit more than can be kept', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberFault(String(value), value)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }), (value) => {
        expect(numberFault(String(value), Number(value)) === null).toBe(
          BigInt(Number(value)) === value && String(Number(value)) === String(value),
        );
      }),
    );
  });
});
