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
      const test = read(`packages/${file}`);
      expect(test.includes(`'${name}'`)).toBe(true);
    },
  );
});
