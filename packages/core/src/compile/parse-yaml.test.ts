import { describe, expect, it } from 'vitest';
import { parseYaml, YAML_LIMITS } from './parse-yaml.ts';

const issuesOf = (source: string) => parseYaml('events/fire.yaml', source).issues;

describe('a YAML file of plain data', () => {
  it('returns its data and the position of each part', () => {
    const { parsed, issues } = parseYaml('events/fire.yaml', 'label:\n  en: Fire\nmore: [1, {deep: 2}]\n');
    expect(issues).toEqual([]);
    expect(parsed?.data).toEqual({ label: { en: 'Fire' }, more: [1, { deep: 2 }] });
    expect(parsed?.at(['label', 'en'])).toEqual({ line: 2, column: 7 });
    expect(parsed?.at(['more', 1, 'deep'])).toEqual({ line: 3, column: 18 });
  });
  it('locates a missing part at its nearest ancestor', () => {
    const { parsed } = parseYaml('f.yaml', 'label:\n  en: Fire\n');
    expect(parsed?.at(['label', 'ja'])).toEqual({ line: 2, column: 3 });
  });
  it('reads a byte-order mark and every kind of line end', () => {
    expect(parseYaml('f.yaml', '\uFEFFa: 1\r\nb: 2\r\n').parsed?.data).toEqual({ a: 1, b: 2 });
  });
  it('reads words as strings: no, on and dates are not booleans or times', () => {
    expect(parseYaml('f.yaml', 'a: no\nb: on\nc: 2022-01-06\n').parsed?.data).toEqual({ a: 'no', b: 'on', c: '2022-01-06' });
  });
});

describe('an issue of a malformed file has file, line, column and hint', () => {
  it.each([
    ['an open quote', "a: 'x\nb: 1\n", 3, 'check indentation, quotes and brackets on this line and the one before'],
    ['a tab', 'a:\n\tb: 1\n', 2, 'indent with spaces'],
    ['a tab in a list', '- a: 1\n\tb: 2\n', 2, 'indent with spaces'],
    ['a tab after spaces', 'a:\n  b: 1\n  \tc: 2\n', 3, 'indent with spaces'],
    ['a colon in a text', 'gloss: one: two\n', 1, "put a text that contains ': ' or begins with punctuation in quotes"],
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', 3, 'remove one of the two'],
    ['a repeated key inside', 'a:\n  - {b: 1, b: 2}\n', 2, 'remove one of the two'],
    ['two documents in one file', 'a: 1\n---\nb: 2\n', 2, 'check indentation, quotes and brackets on this line and the one before'],
  ])('%s', (_what, source, line, hint) => {
    const [issue] = issuesOf(source);
    expect(issue).toMatchObject({ severity: 'error', code: 'yaml', file: 'events/fire.yaml', line, hint });
    expect(issue?.column).toBeGreaterThanOrEqual(1);
    expect(issue?.message).not.toMatch(/\n| at line \d/);
  });
});

describe('a value that reads otherwise than it is written', () => {
  it.each([
    ['a number', 'seq: 001\n', 'number', 1, '001 would be read as 1'],
    ['a key', 'a:\n  0x10: b\n', 'number', 2, '0x10 would be read as 16'],
    ['a NUL in quotes', 'a: b\nlabel: "x\\0y"\n', 'characters', 2, 'U+0000'],
    ['a text of nothing', 'a: b\nlabel: "\\u3164 "\n', 'characters', 2, 'no visible character'],
    ['half a pair in quotes', 'label: "\\uD800"\n', 'characters', 1, 'U+D800'],
    ['a NUL', 'a: b\nc: d\0\n', 'encoding', 2, 'U+0000'],
    ['text in ISO-2022-JP', 'a: \u001B$B%+\u001B(B\n', 'encoding', 1, 'ISO-2022-JP'],
  ])('is refused with its place: %s', (_what, source, code, line, message) => {
    const { parsed, issues } = parseYaml('f.yaml', source);
    expect([parsed, issues]).toEqual([
      null,
      [expect.objectContaining({ severity: 'error', code, line, message: expect.stringContaining(message) })],
    ]);
  });
  it('is a warning if it may be intended', () => {
    for (const character of ['\u00AD', '\u202E', '\u009B']) {
      const { parsed, issues } = parseYaml('f.yaml', `label: soft${character}ly\n`);
      expect(parsed?.data).toEqual({ label: `soft${character}ly` });
      expect(issues).toMatchObject([{ severity: 'warning', code: 'characters', line: 1, column: 8 }]);
    }
  });
});

describe('a corpus is plain data', () => {
  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', 'aliases'],
    ['an anchor', 'a: &x 1\n', 'anchors'],
    ['a tag on a text', 'a: !!str 1\n', 'tags'],
    ['a tag on a record', 'a: !thing {b: 1}\n', 'tags'],
    ['a version directive', '%YAML 1.1\n---\na: yes\n', 'directives'],
    ['a tag directive', '%TAG ! tag:x,2000:\n---\na: 1\n', 'directives'],
  ])('%s is refused', (_what, source, name) => {
    expect(issuesOf(source)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'yaml-plain',
        message: `${name} are not allowed in a corpus`,
        hint: 'write the data in full',
      }),
    );
    expect(parseYaml('f.yaml', source).parsed).toBeNull();
  });
  it('a merge key has no special meaning', () => {
    expect(parseYaml('f.yaml', 'a: {<<: {b: 1}}\n').parsed?.data).toEqual({ a: { '<<': { b: 1 } } });
  });
});

describe('input that would take too long is refused before it is parsed', () => {
  it('a file that is too large', () => {
    expect(issuesOf('a'.repeat(YAML_LIMITS.characters + 1))).toMatchObject([{ code: 'too-large', hint: 'split the file' }]);
  });
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets on a line each', '[\n'.repeat(100_000)],
    ['maps on a line each', '{a:\n'.repeat(30_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(30_000)],
    ['indentation', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('data nested too deep by %s', (_how, source) => {
    expect(issuesOf(source)).toMatchObject([{ code: 'too-deep', hint: 'flatten it; no record is that deep' }]);
  });
  it('brackets in a text do not count as nesting', () => {
    const prose = 'as [he] said {then} '.repeat(60);
    expect(issuesOf(`a: "${prose}"\nb: ${prose}\nc: |\n  ${'[{'.repeat(50)}\n# ${'['.repeat(50)}\n`)).toEqual([]);
    expect(issuesOf(`${'['.repeat(YAML_LIMITS.depth)}${']'.repeat(YAML_LIMITS.depth)}`)).toEqual([]);
    expect(issuesOf(`${'['.repeat(YAML_LIMITS.depth + 1)}${']'.repeat(YAML_LIMITS.depth + 1)}`)).toMatchObject([{ code: 'too-deep' }]);
  });
  it('a file of very many values', () => {
    expect(issuesOf(`[${'1,'.repeat(YAML_LIMITS.tokens)}]`)).toMatchObject([
      { code: 'too-large', message: 'the file has more than 500,000 keys, values and signs' },
    ]);
  });
  it('reports the first hundred of the errors of a file with one in each line, and counts the rest', () => {
    for (const source of ['- 010\n'.repeat(3000), '- ]\n'.repeat(3000), 'a: 1\n'.repeat(3000)]) {
      const issues = issuesOf(source);
      expect(issues).toHaveLength(101);
      expect(issues.at(-1)).toMatchObject({ code: 'more', severity: 'error', message: expect.stringMatching(/^and \d+ more problems$/) });
    }
  });
  it('the time for a record with very many keys grows with their number, not its square', () => {
    const costOf = (count: number) => {
      const keys = Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n');
      expect(issuesOf(keys)).toEqual([]);
      // Time of this process alone: what else runs on the machine is not in it.
      const costs = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        issuesOf(keys);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...costs);
    };
    // Eight times the keys cost about eight times as much; sixty-four times as much by the square.
    expect(costOf(20_000) / costOf(2_500)).toBeLessThan(30);
  });
});
