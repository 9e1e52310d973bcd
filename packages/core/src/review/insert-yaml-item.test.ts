import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertYamlItems, removeYamlItem } from './insert-yaml-item.ts';

const CLAIMS = `# yaml-language-server: $schema=../../schemas/claims.json
# the deaths
- id: claim:a-1   # from the lead
  anchors: [2]

# what was lost
- id: claim:a-2
  anchors: [5]
  gloss: |
    two
    lines
# end
`;

const insertYamlItem = (source: string, before: number, item: unknown) => insertYamlItems(source, [{ before, item }]);

describe('items of a YAML list', () => {
  it('inserts an item in its place, and keeps every other character', () => {
    const written = insertYamlItem(CLAIMS, 1, { id: 'claim:a-3', anchors: [3] });
    expect(written).toBe(CLAIMS.replace('  anchors: [2]\n', '  anchors: [2]\n- id: claim:a-3\n  anchors: [3]\n'));
  });

  it('inserts at the end after a block of text and before the last comment', () => {
    const written = insertYamlItem(CLAIMS, 2, { id: 'claim:a-3' });
    expect(written).toBe(CLAIMS.replace('    lines\n', '    lines\n- id: claim:a-3\n'));
  });

  it('keeps the indentation and the line ends of the file', () => {
    const written = insertYamlItem('  - id: x\r\n    n: 1\r\n', 1, { id: 'y', n: 2 });
    expect(written).toBe('  - id: x\r\n    n: 1\r\n  - id: y\r\n    n: 2\r\n');
  });

  it('begins an empty file, and an empty list', () => {
    expect(insertYamlItem('# head\n', 0, { id: 'x' })).toBe('# head\n- id: x\n');
    expect(insertYamlItem('# head\n[]\n# end\n', 0, { id: 'x' })).toBe('# head\n- id: x\n# end\n');
  });

  it('uses the YAML library for a list in brackets', () => {
    expect(parse(insertYamlItem('[{id: x}] # one\n', 0, { id: 'y' }))).toEqual([{ id: 'y' }, { id: 'x' }]);
  });

  it('inserts several at once, those of one place in the order given', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((id) => ({ id }));
    const all = [
      { before: 2, item: z },
      { before: 1, item: x },
      { before: 1, item: y },
    ];
    const written = CLAIMS.replace('  anchors: [2]\n', '  anchors: [2]\n- id: x\n- id: y\n').replace('    lines\n', '    lines\n- id: z\n');
    expect(insertYamlItems(CLAIMS, all)).toBe(written);
    expect(
      insertYamlItems(
        '- id: a',
        [y, x].map((item) => ({ before: 1, item })),
      ),
    ).toBe('- id: a\n- id: y\n- id: x\n');
    expect(insertYamlItems('# head\n[]\n', all)).toBe('# head\n- id: x\n- id: y\n- id: z\n');
    expect(parse(insertYamlItems('[{id: a}, {id: b}]', all))).toEqual([{ id: 'a' }, x, y, { id: 'b' }, z]);
    expect(insertYamlItems(CLAIMS, [])).toBe(CLAIMS);
  });

  it('inserts several as one after another', () => {
    const added = fc.array(fc.tuple(fc.nat(2), fc.string({ maxLength: 12 })), { maxLength: 5 });
    fc.assert(
      fc.property(added, fc.constantFrom(CLAIMS, CLAIMS.replaceAll('\n', '\r\n'), CLAIMS.trimEnd()), (some, source) => {
        const insertions = some
          .map(([before, note], i) => ({ before, item: { id: `n-${i}`, note } }))
          .toSorted((a, b) => a.before - b.before);
        const oneByOne = insertions.reduce((text, { before, item }, done) => insertYamlItem(text, before + done, item), source);
        expect(insertYamlItems(source, insertions)).toBe(oneByOne);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('removes an item and leaves the comments', () => {
    expect(removeYamlItem(CLAIMS, 0)).toBe(CLAIMS.replace('- id: claim:a-1   # from the lead\n  anchors: [2]\n', ''));
    expect(removeYamlItem('# head\n- id: x\n# end\n', 0)).toBe('# head\n[]\n# end\n');
  });

  it('removes exactly what it inserted', () => {
    const item = fc.record({
      id: fc.stringMatching(/^[a-z]{1,8}$/),
      note: fc.string({ maxLength: 60 }),
      lines: fc.array(fc.nat(99), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.nat(2), item, (index, added) => {
        const written = insertYamlItem(CLAIMS, index, added);
        expect((parse(written) as unknown[])[index]).toEqual(added);
        expect(removeYamlItem(written, index)).toBe(CLAIMS);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
