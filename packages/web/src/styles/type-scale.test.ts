import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));

/** Sizes on paper are points, and belong to the sheet. */
const SIZES = /font(?:-size)?:\s*([^;]+);/g;
const A_SIZE = /var\(--size-[\w-]+\)|(?<![\w-])[\d.]+(?:rem|px|em)\b|clamp\([^)]*\)/;

it('the viewer has a type scale of at most eight sizes', () => {
  const used = new Set(
    styles.flatMap(({ css }) => [...css.matchAll(SIZES)].flatMap(([, value = '']) => A_SIZE.exec(value)?.slice(0, 1) ?? [])),
  );
  expect([...used].filter((size) => !size.startsWith('var(--size-') && size !== '1em')).toEqual([]);
  expect(used.size).toBeLessThanOrEqual(9);
});

it.each(styles)('$name uses no size that tokens.css lacks', ({ css }) => {
  const tokens = styles.find(({ name }) => name === 'tokens.css')?.css ?? '';
  for (const [, name] of css.matchAll(/var\((--size-[\w-]+)\)/g)) expect(tokens).toContain(`${name}:`);
});
