import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

describe('the complaints about other tools in docs/review.md', () => {
  const rows = [...read('docs/review.md').matchAll(/^\| (\d+) \| (.+) \| .+ \| `(.+)`: “(.+)” \|$/gm)];

  it('are fifteen', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it.each(rows.map(([, number, complaint, file, name]) => ({ number, complaint, file, name })))(
    '$number, “$complaint”, has its test',
    ({ file, name }) => {
      // A test, not a group of them: that a group exists says nothing of what is in it.
      const named = new RegExp(`\\bit(?:\\.\\w+\\([^)]*\\))?\\(\\s*${`'${name}'`.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`);
      expect(read(`packages/${file}`)).toMatch(named);
    },
  );
});
