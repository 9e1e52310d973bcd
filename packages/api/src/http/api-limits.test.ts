import { readFileSync } from 'node:fs';
import { PAGE_LIMITS } from '@synoptic/core/reader/paging';
import { expect, it } from 'vitest';
import { API_LIMITS } from './api-limits.ts';

const PAGE = readFileSync(new URL('../../../../docs/settings.md', import.meta.url), 'utf8');

it.each(Object.entries(API_LIMITS))('docs/settings.md has the limit %s: %d', (name, figure) => {
  const line = PAGE.split('\n').find((l) => l.startsWith(`| \`${name}\` |`));
  expect(line?.split('|')[2]).toContain(figure.toLocaleString('en'));
});

it('docs/settings.md has the limit of a list', () => {
  expect(PAGE).toContain(`| items of a list | ${PAGE_LIMITS.least} to ${PAGE_LIMITS.most}, ${PAGE_LIMITS.default} by default |`);
});
