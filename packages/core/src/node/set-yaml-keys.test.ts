import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setYamlKeys } from './set-yaml-keys.ts';

const first = { key: 'format', value: 2, place: 'first' } as const;
const last = { key: 'languages', value: ['en', 'ja'], place: 'last' } as const;
const instead = { key: 'languages', value: ['ja'], place: { of: 'language' } } as const;

describe('setting keys of a YAML file', () => {
  it.each([
    ['a: 1\n', 'format: 2\na: 1\nlanguages: [en, ja]\n'],
    ['a: 1', 'format: 2\na: 1\nlanguages: [en, ja]'],
    [
      '# head\na:   1   # one\n\n\nb:\n    - x\n    # of b\n# end\n',
      '# head\nformat: 2\na:   1   # one\n\n\nb:\n    - x\nlanguages: [en, ja]\n    # of b\n# end\n',
    ],
    ['# head\n\n# of a\n# too\na: 1\n', '# head\n\nformat: 2\n# of a\n# too\na: 1\nlanguages: [en, ja]\n'],
    ['a: 1\r\nb: 2 # two\r\n', 'format: 2\r\na: 1\r\nb: 2 # two\r\nlanguages: [en, ja]\r\n'],
    ['\uFEFFa: 1\n', '\uFEFFformat: 2\na: 1\nlanguages: [en, ja]\n'],
    ['a: |\n  text\n\n  more\n', 'format: 2\na: |\n  text\n\n  more\nlanguages: [en, ja]\n'],
    ['a: {b: 1, c: [2]}\n', 'format: 2\na: {b: 1, c: [2]}\nlanguages: [en, ja]\n'],
    ['{a: 1, b: 2}\n', '{format: 2, a: 1, b: 2, languages: [en, ja]}\n'],
    ['{\n  "a": 1\n}\n', '{\n  "format": 2,\n  "a": 1,\n  "languages": ["en", "ja"]\n}\n'],
    ['--- # start\na: 1\n...\n', '--- # start\nformat: 2\na: 1\nlanguages: [en, ja]\n...\n'],
  ])('leaves every other character unchanged: %j', (before, after) => {
    expect(setYamlKeys(before, [], [first, last])).toBe(after);
  });

  it('replaces a key in its place, with the comments around it', () => {
    expect(setYamlKeys('a: 1\n# of texts\nlanguage:  "ja"  # all\nb: 2\n', [], [instead])).toBe(
      'a: 1\n# of texts\nlanguages: [ja]  # all\nb: 2\n',
    );
    expect(setYamlKeys('format: 1 # old\na: 1\n', [], [{ ...first, place: { of: 'format' } }])).toBe('format: 2 # old\na: 1\n');
  });

  it.each([
    ['csl: {type: book,\n      title: T}   # one\nz: 1\n', 'csl: {type: book,\n      title: T,\n      language: ru}   # one\nz: 1\n'],
    [
      'csl:\n   type: book # a book\n   title: T # its title\n\n# the rest\nz: 1\n',
      'csl:\n   type: book # a book\n   title: T # its title\n   language: ru\n\n# the rest\nz: 1\n',
    ],
    ['csl:\n  author:\n    - {family: F}\nz: 1\n', 'csl:\n  author:\n    - {family: F}\n  language: ru\nz: 1\n'],
    [
      'csl:\n  title: T\n  note: >-\n    folded\n    text\nz: 1\n',
      'csl:\n  title: T\n  note: >-\n    folded\n    text\n  language: ru\nz: 1\n',
    ],
  ])('of a map within the file: %j', (before, after) => {
    expect(setYamlKeys(before, ['csl'], [{ key: 'language', value: 'ru', place: 'last' }])).toBe(after);
  });

  it('quotes a value that would read otherwise', () => {
    expect(setYamlKeys('a: 1\n', [], [{ key: 'language', value: 'x: y', place: 'last' }])).toBe('a: 1\nlanguage: "x: y"\n');
  });

  it('rewrites the file if the syntax has no place for a splice, and keeps data and comments', () => {
    const written = setYamlKeys('? a\n: 1 # one\n', [], [first, last]);
    expect(parse(written)).toEqual({ format: 2, a: 1, languages: ['en', 'ja'] });
    expect(written).toContain('# one');
  });

  it('refuses a file without the map', () => {
    expect(() => setYamlKeys('- 1\n', [], [first])).toThrow('no map at the root');
    expect(() => setYamlKeys('a: 1\n', ['csl'], [first])).toThrow('no map at csl');
  });

  it('gives the expected data for any record, in JSON as in YAML', () => {
    const record = fc.dictionary(fc.stringMatching(/^[a-e]{1,3}$/), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(record, fc.constantFrom(0, 1, 2), (data, indent) => {
        const written = setYamlKeys(JSON.stringify(data, null, indent), [], [first, last]);
        expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify({ format: 2, ...data, languages: ['en', 'ja'] }));
      }),
      { numRuns: 50 },
    );
  });
});
