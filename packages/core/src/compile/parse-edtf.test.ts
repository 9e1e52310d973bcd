import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../values/days.ts';
import { lawRuns } from './law-runs.fixture.ts';
import { isDateFault, parseEdtf, printEdtf } from './parse-edtf.ts';

const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`)
  .filter((text) => text !== '-0000');
const two = (n: number) => String(n).padStart(2, '0');
const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => {
  return `${y}-${two(m)}-${two(Math.min(d, daysInMonth(Number(y), m)))}`;
});
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const vague = fc.constantFrom(
  '201X',
  '19XX',
  '1XXX',
  '-01XX',
  '2004-XX',
  '2004-07-XX',
  '2004-XX-XX',
  '2004-21',
  '0050-24',
  'Y-17000',
  'Y10000',
);
const doubt = fc.constantFrom('', '', '?', '~', '%');
const offset = fc.constantFrom('', 'Z', '+03:00', '-02:30', '+14:00', '+0530', '-11');
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', ':00', ':59', ':07.25'), offset)
  .map(([d, h, m, s, o]) => `${d}T${two(h)}:${two(m)}${s}${o}`);
const plain = fc.oneof(year, month, day);
const point = fc.oneof(
  fc.tuple(fc.oneof(plain, vague), doubt).map((parts) => parts.join('')),
  time,
  time.map((t) => `${t}~`),
);
const end = fc.tuple(plain, doubt).map((parts) => parts.join(''));
const interval = fc.oneof(
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.tuple(end, fc.constantFrom('', '..')).map((ends) => ends.join('/')),
  fc.tuple(fc.constantFrom('', '..'), end).map((ends) => ends.join('/')),
);
const member = fc.oneof(
  plain,
  fc.tuple(plain, plain).map((ends) => ends.join('..')),
);
const set = fc
  .tuple(fc.constantFrom('', '..'), plain, fc.array(member, { maxLength: 3 }), plain, fc.constantFrom('', '..'))
  .map(([before, first, rest, last, after]) => `[${[`${before}${first}`, ...rest, `${last}${after}`].join(',')}]`);

it('a parsed date prints back as written', () => {
  fc.assert(
    fc.property(fc.oneof(point, interval, set), (text) => {
      const parsed = parseEdtf(text);
      expect(isDateFault(parsed) ? parsed : printEdtf(parsed)).toBe(text);
    }),
    lawRuns(500),
  );
});

it('an accepted string never prints differently, and no string throws', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.[]{},TZX?~%:+Y '), maxLength: 24 });
  fc.assert(
    fc.property(signs, (text) => {
      const parsed = parseEdtf(text);
      if (isDateFault(parsed)) expect(parsed.hint).not.toBe('');
      else
        expect(printEdtf(parsed)).toBe(
          text
            .replace(/, */g, ',')
            .replace(/^\[ +| +\]$/g, (ends) => ends.trim())
            .replaceAll(' ', ''),
        );
    }),
    lawRuns(1000),
  );
});

/** Cases of another implementation, beside the checkout; features of level 2 that are refused by decision 0031 are left out. */
const CASES = new URL('../../../../../shared/cases/edtf/edtfjs-cases.json', import.meta.url);

describe.runIf(existsSync(CASES))('the cases of edtf.js', () => {
  const cases = existsSync(CASES)
    ? (JSON.parse(readFileSync(CASES, 'utf8')) as { input: string; valid: boolean; level?: number; type?: string }[])
    : [];
  const refused = (input: string) => /^-?\d{2}$|^[/]$|^\.\.\/\.\.$/.test(input);
  const wanted = (c: (typeof cases)[number]) => c.valid && ((c.level ?? 9) < 2 || c.type === 'Set') && !refused(c.input);
  it('of levels 0 and 1 and of one-of sets are accepted, and print back', () => {
    const misread = cases.filter(wanted).filter(({ input }) => {
      const parsed = parseEdtf(input);
      return isDateFault(parsed) || printEdtf(parsed) !== input.replaceAll(' ', '');
    });
    expect(misread).toEqual([]);
  });
  it('that are invalid are refused', () => {
    expect(cases.filter((c) => !c.valid && !isDateFault(parseEdtf(c.input)))).toEqual([]);
  });
});
