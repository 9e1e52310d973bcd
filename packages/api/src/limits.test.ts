import { readFileSync } from 'node:fs';
import { LIMIT } from '@synoptic/core/reader/paging';
import { expect, it } from 'vitest';
import { LIMITS } from './limits.ts';

const PAGE = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');

it.each(Object.entries(LIMITS))('docs/settings.md tells the limit %s: %d', (name, figure) => {
  const line = PAGE.split('\n').find((l) => l.startsWith(`| \`${name}\` |`));
  expect(line?.split('|')[2]).toContain(figure.toLocaleString('en'));
});

it('docs/settings.md tells how long a list may be', () => {
  expect(PAGE).toContain(`| items of a list | ${LIMIT.least} to ${LIMIT.most}, ${LIMIT.default} by default |`);
});
