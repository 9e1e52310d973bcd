import { readFileSync } from 'node:fs';
import { DOCUMENT_HUES, PAGE_COLOURS } from '@synoptic/core/locale/page-colours';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the colours of pages and pictures outside of the viewer', () => {
  const tokens = new Map(
    Array.from(read('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name, ...pair]) => [name, pair]),
  );

  it('are those of the viewer, by name', () => {
    for (const [name, colours] of Object.entries(PAGE_COLOURS)) expect([name, tokens.get(name)]).toEqual([name, [...colours]]);
  });

  it('give each document its hue in the viewer', () => {
    expect(DOCUMENT_HUES.map((_, i) => tokens.get(`hue-${i + 1}`)?.[0])).toEqual([...DOCUMENT_HUES]);
    expect(tokens.has(`hue-${DOCUMENT_HUES.length + 1}`)).toBe(false);
  });

  it('mark a conflict in the icon of the site as on a page', () => {
    expect(read('../../public/favicon.svg')).toContain(`stroke="${PAGE_COLOURS.conflict[0]}"`);
  });
});
