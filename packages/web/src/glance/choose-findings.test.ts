import type { Highlight } from '@synoptic/core/shapes/glance';
import { expect, it } from 'vitest';
import { chooseFindings } from './choose-findings.ts';

const row = (about: string, facet: string, verdict: Highlight['verdict'] = 'contrast'): Highlight => ({
  about,
  facet,
  of: null,
  where: null,
  verdict,
  rule: 'V4',
  origins: 2,
  attestations: 2,
  accounts: [],
  claims: [],
});

it('begins with a clash of facts, the weightiest disagreement and one on an event, each of another subject and question', () => {
  const rows = [
    row('organization:o', 'decides'),
    row('organization:o', 'view'),
    row('event:strike', 'decides'),
    row('event:strike', 'nature'),
    row('event:talks', 'occurrence', 'conflict'),
  ];
  expect(chooseFindings(rows, 3).map(({ about, facet }) => `${about} ${facet}`)).toEqual([
    'event:talks occurrence',
    'organization:o decides',
    'event:strike nature',
  ]);
  expect(chooseFindings(rows.slice(0, 2), 3)).toHaveLength(1);
  expect(chooseFindings([], 3)).toEqual([]);
});
