import { expect, it } from 'vitest';
import { NEW_FACET_VALUES } from './new-facet-values.ts';

it('a new facet may take any value that needs no further field: no category, and no money', () => {
  expect(NEW_FACET_VALUES).toEqual(['quantity', 'date', 'entities', 'place', 'truth', 'text', 'appraisal']);
});
