import type { EntityKind } from '@synoptic/core/shapes/facet';
import { expect, it } from 'vitest';
import { orderKinds } from './order-kinds.ts';

const kind = (id: string, speaks?: false) => ({ id, ...(speaks === false && { speaks }) }) as EntityKind;
const claims = (about: string, origin: string, n: number) =>
  Array.from({ length: n }, () => ({ about: `${about}:x`, origin: `${origin}:y` }));

it('orders kinds that can speak first, those both spoken of and speaking before outlets that only speak', () => {
  const kinds = [kind('concept', false), kind('outlet'), kind('organization'), kind('person')];
  const said = [...claims('organization', 'person', 3), ...claims('person', 'outlet', 9), ...claims('concept', 'outlet', 50)];
  expect(orderKinds(kinds, said).map(({ id }) => id)).toEqual(['person', 'organization', 'outlet', 'concept']);
});
