import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestMatch } from './longest-match.ts';

const phrase = fc.string({ unit: fc.constantFrom('a', 'b', '震', ' '), minLength: 1, maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '震', ' ', '\n', '\t'), maxLength: 12 });

it('finds at each offset the longest phrase that begins or ends there, with any white space as a space', () =>
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 8 }), text, (phrases, raw) => {
      const finder = longestMatch(phrases.map((one) => [one, one] as const));
      const plain = raw.replace(/\s/g, ' ');
      const longest = (found: readonly string[]) => found.toSorted((a, b) => b.length - a.length)[0];
      for (let at = 0; at <= raw.length; at++) {
        expect(finder.at(raw, at)?.entry).toBe(longest(phrases.filter((one) => plain.startsWith(one, at))));
        expect(finder.before(raw, at)?.entry).toBe(longest(phrases.filter((one) => plain.slice(0, at).endsWith(one))));
      }
    }),
    { numRuns: 300, seed: 7 },
  ));
